import type { Core } from '@strapi/strapi';

import { UID } from '../../../contracts/plugin';
import { defaultRole } from './default-role';
import { giveRoleToMembers, moveMembersToOrganization } from './members-of-team';
import { namedIds } from './named-ids';
import { type Standing, standingOf } from './standing';
import { rowsIn, TABLE } from './tables';

/** A team before it was changed. */
interface Before extends Standing {
  teamId: number;
  /** Users that the change names as members and that are none yet. */
  newcomers: number[];
}

interface TeamEvent {
  params: { where?: object; data?: { members?: unknown } };
  /** Kept from beforeUpdate to afterUpdate of the same team. */
  state: { before?: Before };
  result?: { id: number };
}

/** Locks the team: its members are changed by one at a time, and by no registration meanwhile. */
const lockTeam = (strapi: Core.Strapi, { where, data }: TeamEvent['params']) =>
  strapi.db.transaction(async ({ trx }): Promise<Before | undefined> => {
    const team = await strapi.db.query(UID.team).findOne({ where, select: ['id'] });
    if (!team) return undefined;

    const rows = rowsIn(strapi, trx);
    await rows(TABLE.teams).select('id').where({ id: team.id }).forUpdate();
    const named = namedIds(data?.members);
    const members: Array<{ user_id: number }> = await rows(TABLE.userTeam)
      .select('user_id')
      .where({ team_id: team.id })
      .whereIn('user_id', named);
    const already = members.map(({ user_id: id }) => id);
    return {
      teamId: team.id,
      ...(await standingOf(rows, team.id)),
      newcomers: named.filter((id) => !already.includes(id)),
    };
  });

/** Gives the members what the team gives now, where that is not what it gave before. */
const followTeam = (strapi: Core.Strapi, before: Before) =>
  strapi.db.transaction(async ({ trx }) => {
    const { teamId, newcomers } = before;
    const { organizationId, roleId } = await standingOf(rowsIn(strapi, trx), teamId);
    if (organizationId !== before.organizationId || newcomers.length > 0) {
      await moveMembersToOrganization(strapi, { teamId }, organizationId);
    }
    if (roleId !== before.roleId) {
      const role = roleId ?? (await defaultRole(strapi));
      if (role !== null) await giveRoleToMembers(strapi, { teamId }, role);
    } else if (roleId !== null && newcomers.length > 0) {
      await giveRoleToMembers(strapi, { teamId, userIds: newcomers }, roleId);
    }
  });

/**
 * Keeps members in step with their team, from whichever screen or API it is changed: its
 * organization is theirs, and a new role goes to all of them. A role that somebody gave a member by
 * hand lasts until then.
 */
export const subscribeToTeams = (strapi: Core.Strapi) => {
  strapi.db.lifecycles.subscribe({
    models: [UID.team],

    async afterCreate({ params, result }: TeamEvent) {
      const newcomers = namedIds(params.data?.members);
      if (!result || newcomers.length === 0) return;
      await followTeam(strapi, {
        teamId: result.id,
        organizationId: null,
        roleId: null,
        newcomers,
      });
    },

    async beforeUpdate({ params, state }: TeamEvent) {
      state.before = await lockTeam(strapi, params);
    },

    async afterUpdate({ state: { before } }: TeamEvent) {
      if (before) await followTeam(strapi, before);
    },
  });
};
