import { useState } from 'react';

import { Page } from '@strapi/strapi/admin';
import { useNavigate, useSearchParams } from 'react-router-dom';

import type { TeamSummary } from '../../../../contracts/codes';
import { useCreateInviteCodeMutation } from '../../api/codes';
import { useShowFailure } from '../../api/failure';
import { useGetInviteCodeDefaultsQuery } from '../../api/settings';
import { useTranslate } from '../../translate';
import { CodeForm } from './CodeForm';
import type { CreatedState } from './CreatedDialog';
import { CodeLoader } from './form/CodeLoader';
import { createFormSchema } from './form/membership-fields';
import { duplicateOf, newCode } from './form/new-code';
import type { CodeFormValues } from './form/values';

interface CreateCodeFormProps {
  /** Called once: what the form starts from is made up anew each time. */
  start(): CodeFormValues;
  team?: TeamSummary | null;
}

const CreateCodeForm = ({ start, team }: CreateCodeFormProps) => {
  const t = useTranslate();
  const navigate = useNavigate();
  const showFailure = useShowFailure();
  const [createCode] = useCreateInviteCodeMutation();
  const [initialValues] = useState(start);

  return (
    <CodeForm
      title={t('form.createTitle')}
      subtitle={t('form.createSubtitle')}
      initialValues={initialValues}
      team={team}
      validationSchema={createFormSchema}
      onSubmit={async (values, { setErrors }) => {
        const answer = await createCode(values);
        if ('error' in answer) {
          showFailure(answer.error, setErrors);
          return;
        }
        const state: CreatedState = { created: answer.data.data };
        navigate('..', { relative: 'path', state });
      }}
    />
  );
};

/** Starts from the defaults of the settings. */
const NewCode = () => {
  const { data, error } = useGetInviteCodeDefaultsQuery();

  if (error) return <Page.Error />;
  if (!data) return <Page.Loading />;
  return <CreateCodeForm start={() => newCode(data.data)} />;
};

/** `codes/create`; with `?duplicate=<documentId>` it starts from another code. */
export const CreateCodePage = () => {
  const t = useTranslate();
  const [search] = useSearchParams();
  const duplicate = search.get('duplicate');

  if (!duplicate) return <NewCode />;
  return (
    <CodeLoader key={duplicate} documentId={duplicate}>
      {(code) => (
        <CreateCodeForm
          start={() => duplicateOf(code, t('duplicate.name', { name: code.name }))}
          team={code.team}
        />
      )}
    </CodeLoader>
  );
};
