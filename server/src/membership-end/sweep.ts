import type { Core } from '@strapi/strapi';

import { UID } from '../../../contracts/plugin';
import { due, endMembership } from './end-membership';

const ROWS_AT_ONCE = 500;

/** Several processes that begin at the same second do not then wait for each other at every row. */
const inAnyOrder = (ids: number[]): number[] =>
  ids
    .map((id) => ({ id, place: Math.random() }))
    .sort((one, other) => one.place - other.place)
    .map(({ id }) => id);

/** Ends the memberships that are over. */
export default ({ strapi }: { strapi: Core.Strapi }) => {
  let underWay: Promise<void> | null = null;
  let isClosed = false;

  const tell = (failed: number, error: unknown) =>
    strapi.log.error(
      `[invite-codes] ${failed} memberships that are over could not be ended, and are tried again with the next sweep. Why the first failed:`,
      error
    );

  /** A few hundred at a time; what could not be ended does not come again. */
  async function* dueIds(now: Date): AsyncGenerator<number> {
    let last = 0;
    let rows: Array<{ id: number }>;
    do {
      rows = await strapi.db.query(UID.redemption).findMany({
        select: ['id'],
        where: { ...due(now), id: { $gt: last } },
        orderBy: { id: 'asc' },
        limit: ROWS_AT_ONCE,
      });
      yield* inAnyOrder(rows.map(({ id }) => id));
      last = rows.at(-1)?.id ?? last;
    } while (rows.length === ROWS_AT_ONCE);
  }

  /** One after the other: thousands may be due at once, and people go on registering meanwhile. */
  const endAll = async (): Promise<void> => {
    const now = new Date();
    const failures: { count: number; first?: unknown } = { count: 0 };
    for await (const id of dueIds(now)) {
      if (isClosed) break;
      try {
        await endMembership(strapi, id, now);
      } catch (error) {
        failures.count += 1;
        failures.first ??= error;
      }
    }
    if (failures.count > 0) tell(failures.count, failures.first);
  };

  return {
    /** Ends all that are due now; a sweep under way is waited for instead. */
    async sweep(): Promise<void> {
      if (isClosed) return;
      underWay ??= endAll().finally(() => {
        underWay = null;
      });
      await underWay;
    },

    /** Stops after the membership that is being ended. */
    async close(): Promise<void> {
      isClosed = true;
      // Whoever began it is told of its failure.
      await Promise.allSettled([underWay]);
    },
  };
};
