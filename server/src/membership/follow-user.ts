import type { Core } from '@strapi/strapi';

import { giveRoleToMembers, moveMembersToOrganization } from './members-of-team';
import { changesRelation } from './named-ids';
import { standingOf } from './standing';
import { rowsIn, TABLE } from './tables';

interface UserEvent {
  params: { data?: { team?: unknown; organization?: unknown; role?: unknown } };
  result?: { id: number };
}

/** Who comes into a team by hand gets what it gives; who leaves it leaves its organization. */
const followUser = (strapi: Core.Strapi, userId: number, { hasRole }: { hasRole: boolean }) =>
  strapi.db.transaction(async ({ trx }) => {
    const rows = rowsIn(strapi, trx);
    const link = await rows(TABLE.userTeam).where({ user_id: userId }).first('team_id');
    if (!link) {
      await rows(TABLE.userOrganization).where({ user_id: userId }).delete();
      return;
    }
    const member = { teamId: link.team_id, userIds: [userId] };
    const { organizationId, roleId } = await standingOf(rows, member.teamId);
    await moveMembersToOrganization(strapi, member, organizationId);
    if (roleId !== null && !hasRole) await giveRoleToMembers(strapi, member, roleId);
  });

/**
 * Keeps users in step whose team is changed on their side, such as in the Content Manager. What is
 * named beside the team holds: the gate names all three, administrators may name another role.
 */
export const subscribeToMembers = (strapi: Core.Strapi) => {
  const follow = async ({ params: { data }, result }: UserEvent) => {
    if (!result || !changesRelation(data?.team) || changesRelation(data?.organization)) return;
    await followUser(strapi, result.id, { hasRole: changesRelation(data?.role) });
  };
  strapi.db.lifecycles.subscribe({
    models: ['plugin::users-permissions.user'],
    afterCreate: follow,
    afterUpdate: follow,
  });
};
