import { setImmediate as othersTurn } from 'node:timers/promises';

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

  /**
   * A few hundred of those that are due, the oldest first: in this order the index has them.
   * @param failed how many of them could not be ended: they are still there, before the others.
   */
  const nextIds = async (now: Date, failed: number): Promise<number[]> => {
    const rows: Array<{ id: number }> = await strapi.db.query(UID.redemption).findMany({
      select: ['id'],
      where: due(now),
      orderBy: [{ endsAt: 'asc' }, { id: 'asc' }],
      offset: failed,
      limit: ROWS_AT_ONCE,
    });
    return inAnyOrder(rows.map(({ id }) => id));
  };

  /** One after the other: thousands may be due at once, and people go on registering meanwhile. */
  const endAll = async (): Promise<void> => {
    const now = new Date();
    const failures: { count: number; first?: unknown } = { count: 0 };
    let ids: number[];
    do {
      ids = await nextIds(now, failures.count);
      for (const id of ids) {
        // SQLite answers at once: without a pause nothing else would get its turn for seconds.
        await othersTurn();
        if (isClosed) return;
        try {
          await endMembership(strapi, id, now);
        } catch (error) {
          failures.count += 1;
          failures.first ??= error;
        }
      }
    } while (ids.length > 0);
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
