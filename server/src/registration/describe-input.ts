import type { Core } from '@strapi/strapi';

/** Describes `inviteCode` in the body of the register route, for OpenAPI. */
export const describeInput = (strapi: Core.Strapi) => {
  strapi.contentAPI.addInputParams({
    inviteCode: {
      schema: (z) => z.string().optional().describe('The invite code to register with'),
      matchRoute: ({ handler, info }) =>
        info.pluginName === 'users-permissions' && handler === 'auth.register',
    },
  });
};
