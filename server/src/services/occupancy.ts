import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';

import type { Occupancy } from '../../../contracts/teams';
import { whereLive } from '../membership/live';
import { rowsIn, TABLE } from '../membership/tables';

type Counts = Map<number, number>;

/** One statement, however many groups: `column` holds the id of what the rows belong to. */
const countBy = async (rows: Knex.QueryBuilder, column: string): Promise<Counts> => {
  const counted: Array<{ id: number; count: number | string }> = await rows
    .groupBy(column)
    .select({ id: column })
    .count({ count: '*' });
  return new Map(counted.map(({ id, count }) => [id, Number(count)]));
};

/** The counts of the teams or organizations on a page, by id. */
export type Occupancies = (id: number) => Occupancy;

const occupancies =
  ({ members, codes, live }: { members: Counts; codes: Counts; live: Counts }): Occupancies =>
  (id) => ({
    memberCount: members.get(id) ?? 0,
    codeCount: codes.get(id) ?? 0,
    liveCodeCount: live.get(id) ?? 0,
  });

export const occupancyOfTeams = async (
  strapi: Core.Strapi,
  ids: number[]
): Promise<Occupancies> => {
  const rows = rowsIn(strapi);
  const codes = () => rows(TABLE.codes).whereIn('team_id', ids);
  return occupancies({
    members: await countBy(rows(TABLE.userTeam).whereIn('team_id', ids), 'team_id'),
    codes: await countBy(codes(), 'team_id'),
    live: await countBy(whereLive(codes(), new Date()), 'team_id'),
  });
};

export const occupancyOfOrganizations = async (
  strapi: Core.Strapi,
  ids: number[]
): Promise<Occupancies> => {
  const rows = rowsIn(strapi);
  const codes = () =>
    rows(TABLE.codes)
      .join(TABLE.teamOrganization, `${TABLE.teamOrganization}.team_id`, `${TABLE.codes}.team_id`)
      .whereIn('organization_id', ids);
  return occupancies({
    members: await countBy(
      rows(TABLE.userOrganization).whereIn('organization_id', ids),
      'organization_id'
    ),
    codes: await countBy(codes(), 'organization_id'),
    live: await countBy(whereLive(codes(), new Date()), 'organization_id'),
  });
};

export const teamCounts = async (strapi: Core.Strapi, organizationIds: number[]) =>
  countBy(
    rowsIn(strapi)(TABLE.teamOrganization).whereIn('organization_id', organizationIds),
    'organization_id'
  );
