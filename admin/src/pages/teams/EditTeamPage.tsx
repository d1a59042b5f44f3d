import { Page, useNotification } from '@strapi/strapi/admin';
import { useNavigate, useParams } from 'react-router-dom';

import { updateTeamSchema } from '../../../../contracts/team-schema';
import { requires } from '../../api/permissions';
import { useFindTeamOfInviteCodesQuery, useUpdateTeamOfInviteCodesMutation } from '../../api/teams';
import { useTranslate } from '../../translate';
import { TeamForm } from './TeamForm';

const SavedTeamForm = () => {
  const t = useTranslate();
  const navigate = useNavigate();
  const { documentId = '' } = useParams();
  const { toggleNotification } = useNotification();
  const { data, error } = useFindTeamOfInviteCodesQuery(documentId);
  const [updateTeam] = useUpdateTeamOfInviteCodesMutation();

  if (error) return <Page.Error />;
  if (!data) return <Page.Loading />;

  const { name, description, organization, role, managers } = data.data;
  return (
    <TeamForm
      title={name}
      subtitle={organization?.name ?? ''}
      saved={data.data}
      initialValues={{
        name,
        description,
        organization: organization?.documentId ?? '',
        role: role?.id ?? null,
        managers: managers.map((manager) => manager.documentId),
      }}
      validationSchema={updateTeamSchema}
      save={async (changes) => {
        const answer = await updateTeam({ documentId, changes });
        if ('error' in answer) return answer.error;
        toggleNotification({ type: 'success', message: t('team.saved') });
        navigate('..', { relative: 'path', replace: true });
        return null;
      }}
    />
  );
};

export const EditTeamPage = () => (
  <Page.Protect permissions={requires('readTeams')}>
    <SavedTeamForm />
  </Page.Protect>
);
