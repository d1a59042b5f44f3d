import type { Core } from '@strapi/strapi';

import { tellUserUpdates } from './leave-team';
import { giveRole, moveToOrganization } from './members-of-team';
import { standingOf } from './standing';
import { rowsIn, TABLE } from './tables';

interface Moving {
  /** The ids of two teams that are held. */
  from: number;
  to: number;
  /** Members of the first team, with their rows locked. */
  users: Array<{ id: number; documentId: string }>;
}

/**
 * Moves users from one team to another: organization and role change with it. By links alone, as
 * leaveTeam does and for the same reason.
 * @throws ApplicationError where the role would be the portal's default role, and there is none.
 */
export const joinTeam = async (strapi: Core.Strapi, { from, to, users }: Moving): Promise<void> =>
  strapi.db.transaction(async ({ trx }) => {
    const rows = rowsIn(strapi, trx);
    const userIds = users.map(({ id }) => id);
    const { organizationId, roleId } = await standingOf(rows, to);
    await rows(TABLE.userTeam)
      .where({ team_id: from })
      .whereIn('user_id', userIds)
      .update({ team_id: to });
    await moveToOrganization(strapi, { userIds }, organizationId);
    await giveRole(strapi, { userIds }, roleId);
    await tellUserUpdates(strapi, users);
  });
