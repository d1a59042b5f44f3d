import type { Knex } from 'knex';

import { whereLive } from './live';
import { type Rows, TABLE } from './tables';

/** What stands in the way of a deletion, in numbers. */
export interface InTheWay {
  members: number;
  /** Live invite codes. */
  codes: number;
}

export interface Counting {
  rows: Rows;
  /** Whether only locking reads see what others committed since the transaction began. */
  needsLocks: boolean;
}

const numberOf = async (counted: Knex.QueryBuilder, { needsLocks }: Counting): Promise<number> => {
  // PostgreSQL takes no locks on a count, and needs none.
  const [{ count }] = await (needsLocks ? counted.forShare() : counted);
  return Number(count);
};

/**
 * Counts the live codes of teams. They are locked first, whatever their state: a change under way,
 * such as an activation, is waited for.
 */
const liveCodes = async (counting: Counting, teamIds: number[]): Promise<number> => {
  const codes = () => counting.rows(TABLE.codes).whereIn('team_id', teamIds);
  await codes().select('id').forShare();
  return numberOf(whereLive(codes(), new Date()).count({ count: 'id' }), counting);
};

/**
 * @param teamIds of teams whose rows are locked.
 * @param organizationIds of locked organizations, whose members count too.
 */
export const inTheWay = async (
  counting: Counting,
  { teamIds, organizationIds = [] }: { teamIds: number[]; organizationIds?: number[] }
): Promise<InTheWay> => {
  const { rows } = counting;
  const inTeams = rows(TABLE.userTeam).whereIn('team_id', teamIds);
  const inOrganizations = rows(TABLE.userOrganization)
    .whereIn('organization_id', organizationIds)
    .whereNotIn('user_id', inTeams.clone().select('user_id'));

  return {
    members:
      (await numberOf(inTeams.clone().count({ count: 'id' }), counting)) +
      (await numberOf(inOrganizations.count({ count: 'id' }), counting)),
    codes: await liveCodes(counting, teamIds),
  };
};
