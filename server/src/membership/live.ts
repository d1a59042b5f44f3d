import type { Knex } from 'knex';

/**
 * Narrows rows of codes to the live ones: those that could be used now or later without anybody
 * changing them. In words of contracts/status.ts: those that are active or scheduled.
 */
export const whereLive = (codes: Knex.QueryBuilder, now: Date): Knex.QueryBuilder =>
  codes
    .where({ state: 'active' })
    .where((expiry) => void expiry.whereNull('expires_at').orWhere('expires_at', '>', now))
    .where((end) => void end.whereNull('membership_until').orWhere('membership_until', '>', now))
    .where((seats) => void seats.whereNull('quota').orWhereRaw('?? < ??', ['uses', 'quota']));
