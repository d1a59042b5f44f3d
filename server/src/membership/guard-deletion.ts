import type { Core } from '@strapi/strapi';

import { UID } from '../../../contracts/plugin';
import { type Deletion, refuseOrganizationsInUse, refuseTeamsInUse } from './refuse-deletion';

interface DeletionEvent {
  params: Deletion;
}

/**
 * Refuses to delete teams and organizations in use, from whichever screen or API it is tried: all
 * of them come to the database layer.
 */
export const guardDeletion = (strapi: Core.Strapi) => {
  const subscribe = (uid: string, refuse: typeof refuseTeamsInUse) => {
    const before = ({ params }: DeletionEvent) => refuse(strapi, params);
    strapi.db.lifecycles.subscribe({
      models: [uid],
      beforeDelete: before,
      beforeDeleteMany: before,
    });
  };
  subscribe(UID.team, refuseTeamsInUse);
  subscribe(UID.organization, refuseOrganizationsInUse);
};
