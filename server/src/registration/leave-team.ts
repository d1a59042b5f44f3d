import type { Core } from '@strapi/strapi';

import { defaultRole } from '../membership/default-role';
import { refused } from '../services/validate';

const USER = 'plugin::users-permissions.user';

interface Member {
  id: number;
  documentId: string;
}

/**
 * Takes a user out of team and organization and gives back the portal's default role, in the
 * transaction that holds the lock of the user's row.
 *
 * The links go by themselves and not through the document service, which would number all other
 * members of the team and of the role anew: slow where there are 100,000, and two who do it at
 * once would lock each other out.
 * @throws ApplicationError where the portal has no default role.
 */
export const leaveTeam = async (strapi: Core.Strapi, user: Member): Promise<void> => {
  const role = await defaultRole(strapi);
  if (role === null) throw refused('noDefaultRole');
  await strapi.db.transaction(async ({ trx }) => {
    const own = { user_id: user.id };
    const links = (table: string) => strapi.db.getConnection(table).transacting(trx);

    await links('up_users_team_lnk').where(own).delete();
    await links('up_users_organization_lnk').where(own).delete();
    const changed = await links('up_users_role_lnk').where(own).update({ role_id: role });
    if (changed === 0) await links('up_users_role_lnk').insert({ ...own, role_id: role });
  });
  // Tells webhooks and other plugins that the user has changed.
  await strapi.documents(USER).update({ documentId: user.documentId, data: {} });
};
