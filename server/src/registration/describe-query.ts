import type { Core } from '@strapi/strapi';

const OAUTH_HANDLERS = ['auth.connect', 'auth.callback'];

/** Describes `?inviteCode=` on the routes of OAuth, for OpenAPI. */
export const describeQuery = (strapi: Core.Strapi) => {
  strapi.contentAPI.addQueryParams({
    inviteCode: {
      schema: (z) =>
        z.string().optional().describe('The invite code of somebody who has no account yet'),
      matchRoute: ({ method, handler, info }) =>
        info.pluginName === 'users-permissions' &&
        method === 'GET' &&
        typeof handler === 'string' &&
        OAUTH_HANDLERS.includes(handler),
    },
  });
};
