import type { Core } from '@strapi/strapi';

import { USER } from '../../../contracts/plugin';
import { takeOut } from './members-of-team';

interface Leaving {
  teamId: number;
  /** Members of the team, with their rows locked. */
  users: Array<{ id: number; documentId: string }>;
}

/** Tells webhooks and other plugins that users have changed. */
export const tellUserUpdates = async (
  strapi: Core.Strapi,
  users: Array<{ documentId: string }>
): Promise<void> => {
  for (const { documentId } of users) {
    await strapi.documents(USER).update({ documentId, data: {} });
  }
};

/**
 * Takes users out of their team and its organization and gives them the portal's default role.
 *
 * The links go by themselves and not through the document service, which would number all other
 * members of the team and of the role anew: slow where there are 100,000, and two who do it at
 * once would lock each other out.
 * @throws ApplicationError where the portal has no default role.
 */
export const leaveTeam = async (strapi: Core.Strapi, { teamId, users }: Leaving): Promise<void> => {
  await takeOut(strapi, { teamId, userIds: users.map(({ id }) => id) });
  await tellUserUpdates(strapi, users);
};
