import type { Knex } from 'knex';

import type { ManagerLimits } from '../../../contracts/manager-limits';
import { whereLive } from '../membership/live';
import { type Rows, TABLE } from '../membership/tables';

/** What the delegated codes of a team come to. */
export type Usage = Pick<ManagerLimits, 'liveCodes' | 'seats'>;

interface Sums {
  teamId: number;
  codes: number | string;
  uses: number | string;
  /** What they may give: an administrator may have taken the quota of a code away. */
  seats: number | string;
}

const sumsBy = async (codes: Knex.QueryBuilder): Promise<Map<number, Sums>> => {
  const sums: Sums[] = await codes
    .groupBy('team_id')
    .select({ teamId: 'team_id' })
    .count({ codes: '*' })
    .sum({ uses: 'uses' })
    .select(codes.client.raw('sum(coalesce(??, ??)) as ??', ['quota', 'uses', 'seats']));
  return new Map(sums.map((row) => [row.teamId, row]));
};

/**
 * What the delegated codes of these teams come to: the live ones, and seats in all. A live code
 * counts with its quota, any other with the seats that were used, whoever made it and wherever the
 * account of its manager went.
 */
export const usageOfTeams = async (
  rows: Rows,
  teamIds: number[]
): Promise<(teamId: number) => Usage> => {
  const delegated = () => rows(TABLE.codes).where({ delegated: true }).whereIn('team_id', teamIds);
  const all = await sumsBy(delegated());
  const live = await sumsBy(whereLive(delegated(), new Date()));
  return (teamId) => {
    const ofLive = live.get(teamId);
    const usedByOthers = Number(all.get(teamId)?.uses ?? 0) - Number(ofLive?.uses ?? 0);
    return {
      liveCodes: Number(ofLive?.codes ?? 0),
      seats: usedByOthers + Number(ofLive?.seats ?? 0),
    };
  };
};
