import { Page, useNotification } from '@strapi/strapi/admin';
import { useParams } from 'react-router-dom';

import { updateCodeSchema } from '../../../../contracts/code-schema';
import { useFindInviteCodeQuery, useUpdateInviteCodeMutation } from '../../api/codes';
import { useMay } from '../../api/permissions';
import { StatusBadge } from '../../components/StatusBadge';
import { useTranslate } from '../../translate';
import { CodeForm } from './CodeForm';

export const EditCodePage = () => {
  const t = useTranslate();
  const { documentId = '' } = useParams();
  const { toggleNotification } = useNotification();
  const canUpdate = useMay()('update');
  const { data, error } = useFindInviteCodeQuery(documentId);
  const [updateCode] = useUpdateInviteCodeMutation();

  if (error) return <Page.Error />;
  if (!data) return <Page.Loading />;

  const code = data.data;
  const { name, quota, expiresAt, state, team } = code;
  return (
    <CodeForm
      title={name}
      subtitle={<StatusBadge status={code.status} />}
      saved={code}
      disabled={!canUpdate}
      initialValues={{
        name,
        code: code.code,
        quota,
        expiresAt,
        state,
        team: team?.documentId ?? '',
      }}
      validationSchema={updateCodeSchema}
      save={async (changes) => {
        const answer = await updateCode({ documentId, changes });
        if ('error' in answer) return answer.error;
        toggleNotification({ type: 'success', message: t('form.saved') });
        return null;
      }}
    />
  );
};
