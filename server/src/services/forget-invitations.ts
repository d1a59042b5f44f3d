import type { Core } from '@strapi/strapi';

import { UID } from '../../../contracts/plugin';
import { invitationStore } from './invitation-store';

/** A code that is deleted takes along whom it was sent to, whichever way it is deleted. */
export const forgetInvitations = (strapi: Core.Strapi) => {
  const { deleteOrphans } = invitationStore(strapi);
  strapi.db.lifecycles.subscribe({
    models: [UID.inviteCode],
    afterDelete: async () => void (await deleteOrphans()),
    afterDeleteMany: async () => void (await deleteOrphans()),
  });
};
