import { UID, USER } from '../../../contracts/plugin';

export default {
  kind: 'collectionType',
  collectionName: 'ic_organizations',
  info: {
    singularName: 'organization',
    pluralName: 'organizations',
    displayName: 'Organization',
    description: 'A company or group whose teams developers join with invite codes',
  },
  options: { draftAndPublish: false },
  // `unique` on an attribute is only validated by Strapi; the index holds under concurrency too.
  indexes: [{ name: 'ic_organizations_name_uq', columns: ['name'], type: 'unique' }],
  attributes: {
    name: { type: 'string', required: true, unique: true, maxLength: 255 },
    description: { type: 'text' },
    teams: {
      type: 'relation',
      relation: 'oneToMany',
      target: UID.team,
      mappedBy: 'organization',
    },
    /** One of its teams: see membership/follow-organization.ts. */
    defaultTeam: { type: 'relation', relation: 'oneToOne', target: UID.team },
    /** Make codes for all its teams. One way, so that the user type is left alone. */
    managers: {
      type: 'relation',
      relation: 'manyToMany',
      target: USER,
      private: true,
    },
  },
};
