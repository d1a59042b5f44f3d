import type { Knex } from 'knex';

import { type Status, STATUSES } from '../../../contracts/status';

const RANK = Object.fromEntries(STATUSES.map((status, rank) => [status, rank])) as Record<
  Status,
  number
>;

/** The rank of a status in STATUSES, which is what the expression below evaluates to. */
export const rankOf = (status: Status) => RANK[status];

/**
 * `statusOf` of contracts/status.ts as SQL: the same questions in the same order. A comparison
 * with NULL is never true, so a code without dates or quota falls through as it does there.
 * @param table what ic_invite_codes is called in the query.
 */
export const statusRank = (connection: Knex, { table, now }: { table: string; now: Date }) =>
  connection.raw(
    `case
      when :table:.state = 'inactive' then ${RANK.inactive}
      when :table:.expires_at <= :now then ${RANK.expired}
      when :table:.membership_until <= :now then ${RANK.expired}
      when :table:.uses >= :table:.quota then ${RANK.exhausted}
      when :table:.starts_at > :now then ${RANK.scheduled}
      else ${RANK.active}
    end`,
    { table, now }
  );
