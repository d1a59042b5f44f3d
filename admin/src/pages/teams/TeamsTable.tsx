import { Table } from '@strapi/strapi/admin';

import type { Team } from '../../../../contracts/teams';
import { useMay } from '../../api/permissions';
import { useTranslate } from '../../translate';
import { TeamRow } from './TeamRow';

interface TeamsTableProps {
  teams: Team[];
  /** Where all are of one organization: whose name goes without saying, and who are not sorted. */
  isOfOneOrganization?: boolean;
}

export const TeamsTable = ({ teams, isOfOneOrganization = false }: TeamsTableProps) => {
  const may = useMay();
  const t = useTranslate();
  const hasActions = may('updateTeam') || may('deleteTeam');
  const sortable = !isOfOneOrganization;
  const headers = [
    { name: 'name', label: t('teams.column.name'), sortable },
    ...(isOfOneOrganization
      ? []
      : [{ name: 'organization', label: t('teams.column.organization'), sortable }]),
    { name: 'role', label: t('teams.column.role') },
    { name: 'members', label: t('teams.column.members') },
    { name: 'codes', label: t('teams.column.codes') },
    ...(hasActions ? [{ name: 'actions', label: t('teams.column.actions') }] : []),
  ];

  return (
    <Table.Root rows={teams.map((team) => ({ ...team, id: team.documentId }))} headers={headers}>
      <Table.Content>
        <Table.Head>
          {headers.map((header) => (
            <Table.HeaderCell key={header.name} {...header} />
          ))}
        </Table.Head>
        <Table.Body>
          {teams.map((team) => (
            <TeamRow key={team.documentId} team={team} hasOrganization={!isOfOneOrganization} />
          ))}
        </Table.Body>
      </Table.Content>
    </Table.Root>
  );
};
