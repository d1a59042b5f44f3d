import { UID, USER } from '../../../contracts/plugin';

export default {
  kind: 'collectionType',
  collectionName: 'ic_teams',
  info: {
    singularName: 'team',
    pluralName: 'teams',
    displayName: 'Team',
    description: 'What a developer joins with an invite code; its role gives the access rights',
  },
  options: { draftAndPublish: false },
  attributes: {
    name: { type: 'string', required: true, maxLength: 255 },
    description: { type: 'text' },
    organization: {
      type: 'relation',
      relation: 'manyToOne',
      target: UID.organization,
      inversedBy: 'teams',
      required: true,
    },
    /** Empty: members get the portal's default role. */
    role: {
      type: 'relation',
      relation: 'manyToOne',
      target: 'plugin::users-permissions.role',
    },
    members: {
      type: 'relation',
      relation: 'oneToMany',
      target: USER,
      mappedBy: 'team',
    },
    /** Make codes for the team. One way, so that the user type is left alone. */
    managers: {
      type: 'relation',
      relation: 'manyToMany',
      target: USER,
      private: true,
    },
  },
};
