import { Page, useNotification } from '@strapi/strapi/admin';
import { useNavigate } from 'react-router-dom';

import { PLUGIN_ID } from '../../../../contracts/plugin';
import { createTeamSchema } from '../../../../contracts/team-schema';
import type { TeamInput } from '../../../../contracts/teams';
import { requires } from '../../api/permissions';
import { useCreateTeamOfInviteCodesMutation } from '../../api/teams';
import { useTranslate } from '../../translate';
import { TeamForm } from './TeamForm';

const NEW_TEAM: TeamInput = {
  name: '',
  description: null,
  organization: '',
  role: null,
  managers: [],
};

const NewTeamForm = () => {
  const t = useTranslate();
  const navigate = useNavigate();
  const { toggleNotification } = useNotification();
  const [createTeam] = useCreateTeamOfInviteCodesMutation();

  return (
    <TeamForm
      title={t('team.createTitle')}
      subtitle={t('team.createSubtitle')}
      initialValues={NEW_TEAM}
      validationSchema={createTeamSchema}
      save={async (values) => {
        const answer = await createTeam(values);
        if ('error' in answer) return answer.error;
        toggleNotification({ type: 'success', message: t('team.created') });
        navigate(`/plugins/${PLUGIN_ID}/teams/${answer.data.data.documentId}`, { replace: true });
        return null;
      }}
    />
  );
};

/** Organizations and roles to choose from are told to those who read teams. */
export const CreateTeamPage = () => (
  <Page.Protect permissions={requires('readTeams')}>
    <NewTeamForm />
  </Page.Protect>
);
