import { Button, Flex, Link, Typography } from '@strapi/design-system';
import { Trash } from '@strapi/icons';
import { Page, useNotification } from '@strapi/strapi/admin';
import { Link as RouterLink, useNavigate, useParams } from 'react-router-dom';

import { PLUGIN_ID } from '../../../../contracts/plugin';
import { updateOrganizationSchema } from '../../../../contracts/team-schema';
import {
  useFindOrganizationOfInviteCodesQuery,
  useUpdateOrganizationOfInviteCodesMutation,
} from '../../api/organizations';
import { useMay } from '../../api/permissions';
import { useFindTeamsOfInviteCodesQuery } from '../../api/teams';
import { ListOrEmpty } from '../../components/ListOrEmpty';
import { useTranslate } from '../../translate';
import { TeamsTable } from '../teams/TeamsTable';
import { DefaultTeamField } from './DefaultTeamField';
import { DeleteOrganization } from './DeleteOrganization';
import { OrganizationForm } from './OrganizationForm';

/** The first teams of the organization, and the way to all of them. */
const TeamsOfOrganization = ({ documentId }: { documentId: string }) => {
  const t = useTranslate();
  const { data, error } = useFindTeamsOfInviteCodesQuery(
    { pageSize: 20, filters: { organization: documentId } },
    { refetchOnMountOrArgChange: true }
  );

  if (error) return <Page.Error />;
  if (!data) return <Page.Loading />;

  const { results, pagination } = data;
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Flex justifyContent="space-between">
        <Typography variant="delta" tag="h2">
          {t('organization.teams')}
        </Typography>
        {pagination.total > results.length && (
          <Link
            tag={RouterLink}
            to={`/plugins/${PLUGIN_ID}/teams?filters[organization]=${documentId}`}
          >
            {t('organization.allTeams', { count: pagination.total })}
          </Link>
        )}
      </Flex>
      <ListOrEmpty isEmpty={results.length === 0} empty={t('organization.noTeams')}>
        <TeamsTable teams={results} isOfOneOrganization />
      </ListOrEmpty>
    </Flex>
  );
};

export const OrganizationPage = () => {
  const t = useTranslate();
  const may = useMay();
  const navigate = useNavigate();
  const { documentId = '' } = useParams();
  const { toggleNotification } = useNotification();
  const { data, error } = useFindOrganizationOfInviteCodesQuery(documentId, {
    refetchOnMountOrArgChange: true,
  });
  const [updateOrganization] = useUpdateOrganizationOfInviteCodesMutation();

  if (error) return <Page.Error />;
  if (!data) return <Page.Loading />;

  const organization = data.data;
  const disabled = !may('updateOrganization');
  const { name, description, defaultTeam, teamCount, memberCount, liveCodeCount } = organization;
  return (
    <OrganizationForm
      method="PUT"
      title={name}
      subtitle={t('organization.summary', {
        teams: teamCount,
        members: memberCount,
        codes: liveCodeCount,
      })}
      initialValues={{ name, description, defaultTeam: defaultTeam?.documentId ?? null }}
      validationSchema={updateOrganizationSchema}
      disabled={disabled}
      defaultTeam={<DefaultTeamField organization={organization} disabled={disabled} />}
      secondaryAction={
        may('deleteOrganization') && (
          <DeleteOrganization
            organization={organization}
            onDeleted={() => navigate('..', { relative: 'path', replace: true })}
            trigger={
              <Button variant="danger-light" startIcon={<Trash />}>
                {t('team.deleteButton')}
              </Button>
            }
          />
        )
      }
      save={async (changes) => {
        const answer = await updateOrganization({ documentId, changes });
        if ('error' in answer) return answer.error;
        toggleNotification({ type: 'success', message: t('organization.saved') });
        return null;
      }}
    >
      {may('readTeams') && <TeamsOfOrganization documentId={documentId} />}
    </OrganizationForm>
  );
};
