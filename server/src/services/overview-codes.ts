import type { Core } from '@strapi/strapi';

import { NEARLY_FULL } from '../../../contracts/overview';

interface Span {
  now: Date;
  until: Date;
}

/** The condition that a code's status is `active`: see contracts/status.ts. */
const active = (strapi: Core.Strapi, now: Date) => [
  { state: 'active' },
  { $or: [{ startsAt: { $null: true } }, { startsAt: { $lte: now } }] },
  { $or: [{ expiresAt: { $null: true } }, { expiresAt: { $gt: now } }] },
  { $or: [{ membershipUntil: { $null: true } }, { membershipUntil: { $gt: now } }] },
  { $or: [{ quota: { $null: true } }, { uses: { $lt: strapi.db.connection.ref('quota') } }] },
];

/** Active codes that are no longer so at an instant to come. */
export const expiringBefore = (strapi: Core.Strapi, { now, until }: Span) => ({
  $and: [
    ...active(strapi, now),
    { $or: [{ expiresAt: { $lte: until } }, { membershipUntil: { $lte: until } }] },
  ],
});

/** Active codes with few seats left. */
export const nearlyFull = (strapi: Core.Strapi, now: Date) => ({
  $and: [
    ...active(strapi, now),
    { quota: { $notNull: true } },
    { uses: { $gte: strapi.db.connection.raw(`quota * ${NEARLY_FULL} / 100.0`) } },
  ],
});

/** SQL to order by: `expiryOf` of contracts/status.ts. */
export const NEXT_TO_EXPIRE_FIRST =
  'case when expires_at is null or membership_until < expires_at then membership_until else expires_at end, id';

/** SQL to order by. */
export const NEARLY_FULL_FIRST = '1.0 * uses / quota desc, id';
