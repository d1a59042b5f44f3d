import { INVITATION_STATES } from '../../../contracts/invitations';
import { UID } from '../../../contracts/plugin';

export default {
  kind: 'collectionType',
  collectionName: 'ic_invitations',
  info: {
    singularName: 'invitation',
    pluralName: 'invitations',
    displayName: 'Invitation',
  },
  options: { draftAndPublish: false },
  // A record of e-mails, written by the mailing alone.
  pluginOptions: {
    'content-manager': { visible: false },
    'content-type-builder': { visible: false },
  },
  // Who inserts the row sends the e-mail: nobody else can.
  indexes: [
    {
      name: 'ic_invitations_code_email_uq',
      columns: ['invite_code_id', 'email'],
      type: 'unique',
    },
    // Who is forgotten is looked for in the invitations of all codes.
    { name: 'ic_invitations_email_ix', columns: ['email'] },
  ],
  attributes: {
    inviteCode: {
      type: 'relation',
      relation: 'manyToOne',
      target: UID.inviteCode,
      useJoinTable: false,
    },
    /** Normalised: see contracts/email-address.ts. */
    email: { type: 'string', required: true },
    state: { type: 'enumeration', enum: [...INVITATION_STATES], required: true },
    /** When it was last claimed for sending. */
    triedAt: { type: 'datetime', required: true },
    /** When an e-mail was last sent; null = never. */
    sentAt: { type: 'datetime' },
    /** Why the last try failed: `{ id, values }` of validation-messages.ts. */
    failure: { type: 'json' },
  },
};
