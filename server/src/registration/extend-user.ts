import type { Core } from '@strapi/strapi';

import { UID } from '../../../contracts/plugin';

/** What the plugin adds to the users-permissions user. */
export const addedAttributes = {
  team: {
    type: 'relation',
    relation: 'manyToOne',
    target: UID.team,
    inversedBy: 'members',
    configurable: false,
  },
  organization: {
    type: 'relation',
    relation: 'manyToOne',
    target: UID.organization,
    configurable: false,
  },
};

/** Gives the users-permissions user its `team` and `organization`. */
export const extendUser = (strapi: Core.Strapi) => {
  const { attributes } = strapi.contentType('plugin::users-permissions.user');
  Object.assign(attributes, addedAttributes);
};
