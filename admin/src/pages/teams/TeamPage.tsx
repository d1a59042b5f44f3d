import { Box, Button, Flex, LinkButton, Tabs } from '@strapi/design-system';
import { Pencil, Trash } from '@strapi/icons';
import { BackButton, Layouts, Page, useQueryParams } from '@strapi/strapi/admin';
import { Link, useNavigate, useParams } from 'react-router-dom';

import type { Team } from '../../../../contracts/teams';
import { useMay } from '../../api/permissions';
import { useFindTeamOfInviteCodesQuery } from '../../api/teams';
import { useTranslate } from '../../translate';
import { DeleteTeam } from './DeleteTeam';
import { TeamCodes } from './TeamCodes';
import { TeamFacts } from './TeamFacts';
import { TeamMembers } from './TeamMembers';

interface TeamQuery {
  tab?: 'members' | 'codes';
}

const Actions = ({ team }: { team: Team }) => {
  const t = useTranslate();
  const may = useMay();
  const navigate = useNavigate();

  return (
    <Flex gap={2}>
      {may('deleteTeam') && (
        <DeleteTeam
          team={team}
          onDeleted={() => navigate('..', { relative: 'path', replace: true })}
          trigger={
            <Button variant="danger-light" startIcon={<Trash />}>
              {t('team.deleteButton')}
            </Button>
          }
        />
      )}
      {may('updateTeam') && (
        <LinkButton tag={Link} to="edit" startIcon={<Pencil />}>
          {t('team.editButton')}
        </LinkButton>
      )}
    </Flex>
  );
};

/** A team: its role, its members, its codes. Tab, page and search live in the URL. */
export const TeamPage = () => {
  const t = useTranslate();
  const may = useMay();
  const { documentId = '' } = useParams();
  const [{ query }, setQuery] = useQueryParams<TeamQuery>();
  const { data, error } = useFindTeamOfInviteCodesQuery(documentId, {
    refetchOnMountOrArgChange: true,
  });

  if (error) return <Page.Error />;
  if (!data) return <Page.Loading />;

  const team = data.data;
  return (
    <Page.Main>
      <Page.Title>{team.name}</Page.Title>
      <Layouts.Header
        title={team.name}
        subtitle={team.description ?? undefined}
        navigationAction={<BackButton fallback=".." />}
        primaryAction={<Actions team={team} />}
      />
      <Layouts.Content>
        <Flex direction="column" alignItems="stretch" gap={6}>
          <TeamFacts team={team} />
          <Tabs.Root
            variant="simple"
            value={query.tab === 'codes' && may('read') ? 'codes' : 'members'}
            onValueChange={(tab) =>
              // Each tab has pages, a search and filters of its own.
              setQuery({
                tab,
                page: undefined,
                _q: undefined,
                sort: undefined,
                filters: undefined,
              } as object)
            }
          >
            <Tabs.List aria-label={t('team.tabs')}>
              <Tabs.Trigger value="members">
                {t('team.members', { count: team.memberCount })}
              </Tabs.Trigger>
              {may('read') && (
                <Tabs.Trigger value="codes">
                  {t('team.codes', { count: team.codeCount })}
                </Tabs.Trigger>
              )}
            </Tabs.List>
            <Box paddingTop={4}>
              <Tabs.Content value="members">
                <TeamMembers documentId={documentId} />
              </Tabs.Content>
              <Tabs.Content value="codes">
                <TeamCodes documentId={documentId} />
              </Tabs.Content>
            </Box>
          </Tabs.Root>
        </Flex>
      </Layouts.Content>
    </Page.Main>
  );
};
