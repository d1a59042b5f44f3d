import { useMemo } from 'react';

import { Flex, Typography } from '@strapi/design-system';
import { useParams } from 'react-router-dom';

import type { InviteCode } from '../../../../contracts/codes';
import { useMay } from '../../api/permissions';
import { StatusBadge } from '../../components/StatusBadge';
import { useTranslate } from '../../translate';
import { CodeForm } from './CodeForm';
import { CodeLoader } from './form/CodeLoader';
import { editSchema } from './form/edit-schema';
import { SaveDialogs } from './form/SaveDialogs';
import { useReturnFocus } from './form/useReturnFocus';
import { useSaveChanges } from './form/useSaveChanges';
import { valuesOf } from './form/values';

const Standing = ({ code: { status, uses, quota } }: { code: InviteCode }) => {
  const t = useTranslate();

  return (
    <Flex tag="span" gap={3}>
      <StatusBadge status={status} />
      {uses > 0 && (
        <Typography tag="span" textColor="neutral600">
          {quota === null
            ? t('form.usesUnlimited', { uses })
            : t('code.seatsLabel', { uses, quota })}
        </Typography>
      )}
    </Flex>
  );
};

const EditCodeForm = ({ loaded }: { loaded: InviteCode }) => {
  const canUpdate = useMay()('update');
  const saving = useSaveChanges(loaded);
  const { remember, giveBack } = useReturnFocus();
  const { code, discards, question } = saving;
  const validationSchema = useMemo(() => editSchema(code.uses), [code.uses]);

  return (
    <>
      <CodeForm
        key={discards}
        title={code.name}
        subtitle={<Standing code={code} />}
        saved={code}
        team={code.team}
        disabled={!canUpdate}
        initialValues={valuesOf(code)}
        validationSchema={validationSchema}
        isGuarded={question?.kind !== 'deleted'}
        onSubmit={saving.submit}
        onFocus={remember}
      />
      <SaveDialogs saving={saving} onCloseAutoFocus={giveBack} />
    </>
  );
};

export const EditCodePage = () => {
  const { documentId = '' } = useParams();

  return (
    <CodeLoader key={documentId} documentId={documentId}>
      {(code) => <EditCodeForm loaded={code} />}
    </CodeLoader>
  );
};
