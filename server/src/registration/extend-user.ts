import type { Core } from '@strapi/strapi';

import { UID, USER } from '../../../contracts/plugin';

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
  const { attributes } = strapi.contentType(USER);
  Object.assign(attributes, addedAttributes);
};
