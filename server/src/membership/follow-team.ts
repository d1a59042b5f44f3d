import type { Core } from '@strapi/strapi';

import { UID } from '../../../contracts/plugin';
import { dropForeignDefault } from './default-team';
import { lockTeams, teamsOf } from './hold';
import { giveRole, moveToOrganization, takeOut } from './members-of-team';
import { lostIds, namedIds } from './named-ids';
import { type Standing, standingOf } from './standing';
import { type Rows, rowsIn, TABLE } from './tables';

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

const newcomersAmong = async (rows: Rows, teamId: number, named: number[]): Promise<number[]> => {
  const members: Array<{ user_id: number }> = await rows(TABLE.userTeam)
    .select('user_id')
    .where({ team_id: teamId })
    .whereIn('user_id', named)
    .forShare();
  const already = new Set(members.map(({ user_id: id }) => id));
  return named.filter((id) => !already.has(id));
};

/**
 * Locks the team, and those from which it takes members: their members are changed by one at a
 * time, and by no registration meanwhile.
 */
const lockTeam = (strapi: Core.Strapi, { where, data }: TeamEvent['params']) =>
  strapi.db.transaction(async ({ trx }): Promise<Before | undefined> => {
    const team = await strapi.db.query(UID.team).findOne({ where, select: ['id'] });
    if (!team) return undefined;

    const rows = rowsIn(strapi, trx);
    const named = namedIds(data?.members);
    await lockTeams(rows, [team.id, ...(await teamsOf(rows, named))]);
    return {
      teamId: team.id,
      ...(await standingOf(rows, team.id)),
      newcomers: await newcomersAmong(rows, team.id, named),
    };
  });

/** Before Strapi does: it would take them out a hundred at a time, and number the rest anew. */
const dismiss = async (strapi: Core.Strapi, { teamId }: Before, members: unknown) => {
  const leavers = lostIds(members);
  if (leavers) await takeOut(strapi, { teamId, ...leavers });
};

/** Gives the members what the team gives now, where that is not what they had from it before. */
const followTeam = (strapi: Core.Strapi, before: Before) =>
  strapi.db.transaction(async ({ trx }) => {
    const { teamId, newcomers } = before;
    const rows = rowsIn(strapi, trx);
    const { organizationId, roleId } = await standingOf(rows, teamId);
    if (organizationId !== before.organizationId || newcomers.length > 0) {
      await moveToOrganization(strapi, { teamId }, organizationId);
    }
    if (organizationId !== before.organizationId) {
      await dropForeignDefault(rows, { teamId, organizationId });
    }
    if (roleId !== before.roleId) {
      await giveRole(strapi, { teamId }, roleId);
    } else if (newcomers.length > 0) {
      await giveRole(strapi, { teamId, userIds: newcomers }, roleId);
    }
  });

/**
 * Keeps members in step with their team, from whichever screen or API it is changed: its
 * organization is theirs, a new role goes to all of them, and who is taken out gets the portal's
 * default role. A role that somebody gave a member by hand lasts until then.
 */
export const subscribeToTeams = (strapi: Core.Strapi) => {
  strapi.db.lifecycles.subscribe({
    models: [UID.team],

    async beforeCreate({ params }: TeamEvent) {
      const newcomers = namedIds(params.data?.members);
      if (newcomers.length === 0) return;
      await strapi.db.transaction(async ({ trx }) => {
        const rows = rowsIn(strapi, trx);
        await lockTeams(rows, await teamsOf(rows, newcomers));
      });
    },

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
      if (state.before) await dismiss(strapi, state.before, params.data?.members);
    },

    async afterUpdate({ state: { before } }: TeamEvent) {
      if (before) await followTeam(strapi, before);
    },
  });
};
