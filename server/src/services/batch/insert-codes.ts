import type { Core } from '@strapi/strapi';

import type { State } from '../../../../contracts/status';
import { UID } from '../../../../contracts/plugin';

/** A code of a batch; instants are ISO 8601 texts in UTC. */
export interface NewCode {
  code: string;
  canonicalCode: string;
  name: string;
  quota: number | null;
  startsAt?: string | null;
  expiresAt?: string | null;
  membershipDays?: number | null;
  membershipUntil?: string | null;
  state: State;
  /** The team's numeric id. */
  team: number;
  allowedEmails?: Array<string | null>;
  note?: string | null;
  batch: string;
  batchNumber: number;
}

/**
 * Writes codes in few statements and one transaction: all of them, or none. The rows are those that
 * `documents().create` writes, but nobody is told of each code (no `entry.create`).
 */
export const insertCodes = async (
  strapi: Core.Strapi,
  codes: NewCode[],
  userId?: number
): Promise<void> => {
  if (codes.length === 0) return;
  const now = new Date();
  await strapi.db.query(UID.inviteCode).createMany({
    data: codes.map((code) => ({
      ...code,
      createdAt: now,
      updatedAt: now,
      publishedAt: now,
      createdBy: userId,
      updatedBy: userId,
    })),
  });
};
