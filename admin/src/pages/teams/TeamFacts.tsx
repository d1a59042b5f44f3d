import type { ReactNode } from 'react';

import { Grid, Typography } from '@strapi/design-system';
import { Link } from '@strapi/design-system';
import { Link as RouterLink } from 'react-router-dom';

import { PLUGIN_ID } from '../../../../contracts/plugin';
import type { Team } from '../../../../contracts/teams';
import { useMay } from '../../api/permissions';
import { CodeCount } from '../../components/CodeCount';
import { Panel } from '../../components/Panel';
import { useTranslate } from '../../translate';

const Fact = ({ name, children }: { name: string; children: ReactNode }) => (
  <Grid.Item col={4} xs={12} direction="column" alignItems="flex-start">
    <Typography variant="sigma" textColor="neutral600" tag="dt">
      {name}
    </Typography>
    <Typography textColor="neutral800" tag="dd">
      {children}
    </Typography>
  </Grid.Item>
);

/** Where the team belongs and what its members get. */
export const TeamFacts = ({ team }: { team: Team }) => {
  const t = useTranslate();
  const may = useMay();
  const { organization, role, managers } = team;

  return (
    <Panel title={t('team.details')}>
      <Grid.Root gap={5} tag="dl">
        <Fact name={t('team.organization')}>
          {organization && may('readOrganizations') ? (
            <Link
              tag={RouterLink}
              to={`/plugins/${PLUGIN_ID}/organizations/${organization.documentId}`}
            >
              {organization.name}
            </Link>
          ) : (
            (organization?.name ?? '–')
          )}
        </Fact>
        <Fact name={t('team.role')}>{role?.name ?? t('team.roleDefault')}</Fact>
        <Fact name={t('teams.column.codes')}>
          <CodeCount {...team} />
        </Fact>
        {managers.length > 0 && (
          <Fact name={t('managers.label')}>
            {managers.map(({ username }) => username).join(', ')}
          </Fact>
        )}
      </Grid.Root>
    </Panel>
  );
};
