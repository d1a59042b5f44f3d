import { useNotification } from '@strapi/strapi/admin';
import { useNavigate } from 'react-router-dom';

import { createOrganizationSchema } from '../../../../contracts/team-schema';
import { useCreateOrganizationOfInviteCodesMutation } from '../../api/organizations';
import { useTranslate } from '../../translate';
import { OrganizationForm } from './OrganizationForm';

const NEW_ORGANIZATION = { name: '', description: null, managers: [] };

export const CreateOrganizationPage = () => {
  const t = useTranslate();
  const navigate = useNavigate();
  const { toggleNotification } = useNotification();
  const [createOrganization] = useCreateOrganizationOfInviteCodesMutation();

  return (
    <OrganizationForm
      title={t('organization.createTitle')}
      subtitle={t('organization.createSubtitle')}
      initialValues={NEW_ORGANIZATION}
      validationSchema={createOrganizationSchema}
      save={async (values) => {
        const answer = await createOrganization(values);
        if ('error' in answer) return answer.error;
        toggleNotification({ type: 'success', message: t('organization.saved') });
        navigate('..', { relative: 'path', replace: true });
        return null;
      }}
    />
  );
};
