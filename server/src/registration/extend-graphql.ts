import type { Core } from '@strapi/strapi';

/** The parts of nexus that are used here; it comes with the GraphQL plugin, where there is one. */
interface Nexus {
  extendInputType(config: {
    type: string;
    definition(t: { string(name: string, options: { description: string }): void }): void;
  }): unknown;
}

interface GraphqlExtension {
  use(extension: (tools: { nexus: Nexus }) => { types: unknown[] }): void;
}

/** Adds `inviteCode` to the input of the GraphQL `register` mutation. */
export const extendGraphql = (strapi: Core.Strapi) => {
  if (!strapi.plugin('graphql')) return;

  strapi
    .plugin('graphql')
    .service<GraphqlExtension>('extension')
    .use(({ nexus }) => ({
      types: [
        nexus.extendInputType({
          type: 'UsersPermissionsRegisterInput',
          definition(t) {
            t.string('inviteCode', { description: 'The invite code to register with' });
          },
        }),
      ],
    }));
};
