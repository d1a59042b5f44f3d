import { UID, USER } from '../../../contracts/plugin';

export default {
  kind: 'collectionType',
  collectionName: 'ic_redemptions',
  info: {
    singularName: 'redemption',
    pluralName: 'redemptions',
    displayName: 'Redemption',
  },
  options: { draftAndPublish: false },
  // A permanent record, written by the gate; a release and the end of the membership only mark it.
  pluginOptions: {
    'content-manager': { visible: false },
    'content-type-builder': { visible: false },
  },
  // One row per code and user, also once it is released: a seat that was given back is not taken
  // again by the same user.
  indexes: [
    {
      name: 'ic_redemptions_code_user_uq',
      columns: ['invite_code_id', 'user_id'],
      type: 'unique',
    },
    // Both: whether a seat was given back is told without a look at the row.
    { name: 'ic_redemptions_created_ix', columns: ['created_at', 'released_at'] },
    // The redemptions of one code by time, and those of one user.
    { name: 'ic_redemptions_code_created_ix', columns: ['invite_code_id', 'created_at'] },
    { name: 'ic_redemptions_user_ix', columns: ['user_id'] },
    // What is due, without a look at the years of what was ended.
    { name: 'ic_redemptions_due_ix', columns: ['ended_at', 'released_at', 'ends_at'] },
  ],
  attributes: {
    inviteCode: {
      type: 'relation',
      relation: 'manyToOne',
      target: UID.inviteCode,
      useJoinTable: false,
    },
    user: {
      type: 'relation',
      relation: 'manyToOne',
      target: USER,
      useJoinTable: false,
    },
    team: { type: 'relation', relation: 'manyToOne', target: UID.team, useJoinTable: false },
    organization: {
      type: 'relation',
      relation: 'manyToOne',
      target: UID.organization,
      useJoinTable: false,
    },
    /** The code's text as it was: it outlives the code. */
    code: { type: 'string' },
    /** As it was at registration: it outlives the user; null once it was anonymised. */
    email: { type: 'string' },
    /** `local`, or the OAuth provider. */
    provider: { type: 'string', required: true },
    /** When an administrator gave the seat back; null while it is spent. */
    releasedAt: { type: 'datetime' },
    releaseReason: { type: 'text' },
    /** The administrator's name as it was. */
    releasedBy: { type: 'string' },
    /** When the membership ends; null = never. Later changes of the code leave it as it is. */
    endsAt: { type: 'datetime' },
    /** When it was ended; null = not yet. */
    endedAt: { type: 'datetime' },
  },
};
