import { UID, USER } from '../../../contracts/plugin';
import { STATES } from '../../../contracts/status';

export default {
  kind: 'collectionType',
  collectionName: 'ic_invite_codes',
  info: {
    singularName: 'invite-code',
    pluralName: 'invite-codes',
    displayName: 'Invite code',
  },
  options: { draftAndPublish: false },
  // Edited on the plugin's own pages: the rules of a code are more than the Content Manager knows.
  pluginOptions: {
    'content-manager': { visible: false },
    'content-type-builder': { visible: false },
  },
  // `unique` on an attribute is only validated by Strapi; the index holds under concurrency too.
  indexes: [
    { name: 'ic_invite_codes_code_uq', columns: ['code'], type: 'unique' },
    { name: 'ic_invite_codes_canonical_uq', columns: ['canonical_code'], type: 'unique' },
    {
      name: 'ic_invite_codes_batch_uq',
      columns: ['batch', 'batch_number'],
      type: 'unique',
    },
    { name: 'ic_invite_codes_created_ix', columns: ['created_at'] },
    { name: 'ic_invite_codes_expires_ix', columns: ['expires_at'] },
  ],
  attributes: {
    /** As it is shown. */
    code: { type: 'string', required: true, unique: true },
    /** As it is looked up: see contracts/code-text.ts. */
    canonicalCode: { type: 'string', required: true, private: true },
    name: { type: 'string', required: true },
    /** null = unlimited. */
    quota: { type: 'integer', min: 1 },
    /** Seats used, which is the redemptions not released: only claim and release change it. */
    uses: { type: 'integer', required: true, default: 0, min: 0 },
    startsAt: { type: 'datetime' },
    expiresAt: { type: 'datetime' },
    /** How long a membership lasts: so many days, or until then; both null = for good. */
    membershipDays: { type: 'integer', min: 1 },
    membershipUntil: { type: 'datetime' },
    state: { type: 'enumeration', enum: [...STATES], required: true, default: 'active' },
    // A plain team_id column: codes are written by the thousand.
    team: { type: 'relation', relation: 'manyToOne', target: UID.team, useJoinTable: false },
    allowedEmails: { type: 'json' },
    /** The same for all codes that were generated or imported together. */
    batch: { type: 'string' },
    /** The running number in the batch: an order that is sent twice makes each code once. */
    batchNumber: { type: 'integer', min: 1 },
    note: { type: 'text' },
    /** Whether a manager made it: it counts as such also once the manager's account is gone. */
    delegated: { type: 'boolean', default: false, private: true },
    /** The manager who made it; null for the codes of administrators. */
    manager: {
      type: 'relation',
      relation: 'manyToOne',
      target: USER,
      useJoinTable: false,
      private: true,
    },
  },
};
