import { useNavigate } from 'react-router-dom';

import { createCodeSchema } from '../../../../contracts/code-schema';
import { useCreateInviteCodeMutation } from '../../api/codes';
import { useTranslate } from '../../translate';
import { CodeForm, type CodeFormValues } from './CodeForm';
import type { CreatedState } from './CreatedDialog';

const NEW_CODE: CodeFormValues = {
  name: '',
  code: null,
  quota: 100,
  expiresAt: null,
  state: 'active',
  team: '',
};

export const CreateCodePage = () => {
  const t = useTranslate();
  const navigate = useNavigate();
  const [createCode] = useCreateInviteCodeMutation();

  return (
    <CodeForm
      title={t('form.createTitle')}
      subtitle={t('form.createSubtitle')}
      initialValues={NEW_CODE}
      validationSchema={createCodeSchema}
      save={async (values) => {
        const answer = await createCode(values);
        if ('error' in answer) return answer.error;
        const state: CreatedState = { created: answer.data.data };
        navigate('..', { relative: 'path', state });
        return null;
      }}
    />
  );
};
