import type { Core } from '@strapi/strapi';

import { UID } from '../../../contracts/plugin';

/** The parts of nexus that are used here; it comes with the GraphQL plugin, where there is one. */
interface Nexus {
  extendInputType(config: {
    type: string;
    definition(t: { string(name: string, options: { description: string }): void }): void;
  }): unknown;
}

interface ShadowCrud {
  disable(): void;
  disableMutations(): void;
}

interface GraphqlExtension {
  shadowCRUD(uid: string): ShadowCrud;
  use(extension: (tools: { nexus: Nexus }) => { types: unknown[] }): void;
}

/**
 * Adds `inviteCode` to the input of the GraphQL `register` mutation, and takes out what the GraphQL
 * plugin makes of every content type by itself: codes, redemptions and invitations are not for visitors, and
 * teams and organizations are changed by administrators.
 */
export const extendGraphql = (strapi: Core.Strapi) => {
  if (!strapi.plugin('graphql')) return;

  const extension = strapi.plugin('graphql').service<GraphqlExtension>('extension');
  for (const uid of [UID.invitation, UID.inviteCode, UID.redemption]) {
    extension.shadowCRUD(uid).disable();
  }
  for (const uid of [UID.team, UID.organization]) extension.shadowCRUD(uid).disableMutations();

  extension.use(({ nexus }) => ({
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
