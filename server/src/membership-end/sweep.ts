import type { Core } from '@strapi/strapi';

import { UID } from '../../../contracts/plugin';
import { eachRow } from '../services/each-row';
import { due, endMembership } from './end-membership';

/** Ends the memberships that are over. */
export default ({ strapi }: { strapi: Core.Strapi }) => {
  let underWay: Promise<void> | null = null;
  let isClosed = false;

  const tell = (failed: number, error: unknown) =>
    strapi.log.error(
      `[invite-codes] ${failed} memberships that are over could not be ended, and are tried again with the next sweep. Why the first failed:`,
      error
    );

  /** One after the other: thousands may be due at once, and people go on registering meanwhile. */
  const endAll = async (): Promise<void> => {
    const now = new Date();
    const failures: { count: number; first?: unknown } = { count: 0 };
    for await (const { id } of eachRow(strapi, UID.redemption, { where: due(now) })) {
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
      await underWay;
    },
  };
};
