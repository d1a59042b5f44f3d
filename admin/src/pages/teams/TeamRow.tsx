import type { MouseEvent } from 'react';

import { Flex, IconButton, Typography } from '@strapi/design-system';
import { Pencil, Trash } from '@strapi/icons';
import { Table } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import { Link, useNavigate } from 'react-router-dom';

import { PLUGIN_ID } from '../../../../contracts/plugin';
import type { Team } from '../../../../contracts/teams';
import { useMay } from '../../api/permissions';
import { CodeCount } from '../../components/CodeCount';
import { NameLink } from '../../components/NameLink';
import { useTranslate } from '../../translate';
import { DeleteTeam } from './DeleteTeam';

interface TeamRowProps {
  team: Team;
  hasOrganization: boolean;
}

/** A click on a button in the row is not a click on the row. */
const stopPropagation = (event: MouseEvent) => event.stopPropagation();

export const TeamRow = ({ team, hasOrganization }: TeamRowProps) => {
  const may = useMay();
  const t = useTranslate();
  const { formatNumber } = useIntl();
  const navigate = useNavigate();
  const path = `/plugins/${PLUGIN_ID}/teams/${team.documentId}`;

  return (
    <Table.Row onClick={() => navigate(path)} style={{ cursor: 'pointer' }}>
      <Table.Cell maxWidth="24rem">
        <NameLink to={path}>{team.name}</NameLink>
      </Table.Cell>
      {hasOrganization && (
        <Table.Cell maxWidth="24rem">
          <Typography textColor="neutral800" ellipsis>
            {team.organization?.name ?? '–'}
          </Typography>
        </Table.Cell>
      )}
      <Table.Cell maxWidth="20rem">
        <Typography textColor={team.role ? 'neutral800' : 'neutral600'} ellipsis>
          {team.role?.name ?? t('teams.defaultRole')}
        </Typography>
      </Table.Cell>
      <Table.Cell>
        <Typography textColor="neutral800">{formatNumber(team.memberCount)}</Typography>
      </Table.Cell>
      <Table.Cell>
        <CodeCount {...team} />
      </Table.Cell>
      {(may('updateTeam') || may('deleteTeam')) && (
        <Table.Cell>
          <Flex gap={1} onClick={stopPropagation}>
            {may('updateTeam') && (
              <IconButton
                tag={Link}
                to={`${path}/edit`}
                variant="ghost"
                label={t('teams.edit', { name: team.name })}
              >
                <Pencil />
              </IconButton>
            )}
            {may('deleteTeam') && (
              <DeleteTeam
                team={team}
                trigger={
                  <IconButton variant="ghost" label={t('teams.delete', { name: team.name })}>
                    <Trash />
                  </IconButton>
                }
              />
            )}
          </Flex>
        </Table.Cell>
      )}
    </Table.Row>
  );
};
