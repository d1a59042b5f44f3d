import type { Core } from '@strapi/strapi';

import { USER } from '../../../contracts/plugin';
import { holdTeams, teamsOf } from './hold';
import { giveRole, moveToOrganization } from './members-of-team';
import { changesRelation, letsGo, namedIds } from './named-ids';
import { isPlaced } from './placed';
import { type Standing, standingOf } from './standing';
import { type Rows, rowsIn, TABLE } from './tables';

interface UserData {
  team?: unknown;
  organization?: unknown;
  role?: unknown;
}

/** A user before the change. */
interface Before {
  userId: number;
  teamId: number | null;
}

interface UserEvent {
  params: { where?: object; data?: UserData };
  /** Kept from beforeUpdate to afterUpdate of the same user. */
  state: { before?: Before };
  result?: { id: number };
}

/** Whether a change is about where a user belongs. */
export const movesUser = (data: UserData = {}): boolean =>
  changesRelation(data.team) || changesRelation(data.organization);

/** As it is now, which on MySQL only a locking read tells. */
const teamOf = async (rows: Rows, userId: number): Promise<number | null> => {
  const link = await rows(TABLE.userTeam).where({ user_id: userId }).forUpdate().first('team_id');
  return link?.team_id ?? null;
};

/**
 * Before Strapi does: it would number all other members of the team anew, and two who leave the
 * same team at once would lock each other out.
 */
const unlink = (rows: Rows, userId: number) =>
  rows(TABLE.userTeam).where({ user_id: userId }).delete();

/** Holds the teams that the user leaves and comes to, then the user, as registrations do. */
const lockUser = (strapi: Core.Strapi, { where, data }: UserEvent['params']) =>
  strapi.db.transaction(async ({ trx }): Promise<Before | undefined> => {
    if (!movesUser(data)) return undefined;
    const user = await strapi.db.query(USER).findOne({ where, select: ['id'] });
    if (!user) return undefined;

    const rows = rowsIn(strapi, trx);
    await holdTeams(rows, [...namedIds(data?.team), ...(await teamsOf(rows, [user.id]))]);
    await rows(TABLE.users).select('id').where({ id: user.id }).forUpdate();
    const teamId = await teamOf(rows, user.id);
    // Another one, where somebody was faster.
    if (teamId !== null) await holdTeams(rows, [teamId]);
    if (teamId !== null && letsGo(data?.team, teamId)) await unlink(rows, user.id);
    return { userId: user.id, teamId };
  });

const holdNamed = (strapi: Core.Strapi, data: UserData) =>
  strapi.db.transaction(({ trx }) => holdTeams(rowsIn(strapi, trx), namedIds(data.team)));

const NO_TEAM: Standing = { organizationId: null, roleId: null };

/**
 * Who comes into a team gets what it gives: its organization always, its role unless one was named
 * beside the team. Who leaves it loses both.
 */
const followUser = (strapi: Core.Strapi, { userId, teamId: before }: Before, data: UserData) =>
  strapi.db.transaction(async ({ trx }) => {
    const rows = rowsIn(strapi, trx);
    const users = { userIds: [userId] };
    const teamId = await teamOf(rows, userId);
    const given = teamId === null ? NO_TEAM : await standingOf(rows, teamId);
    if (teamId !== null || changesRelation(data.team)) {
      await moveToOrganization(strapi, users, given.organizationId);
    }
    if (teamId !== before && !changesRelation(data.role)) {
      await giveRole(strapi, users, given.roleId);
    }
  });

/** Keeps users in step whose team is changed on their side, such as in the Content Manager. */
export const subscribeToMembers = (strapi: Core.Strapi) => {
  const comesToTeam = (data?: UserData): data is UserData =>
    data !== undefined && changesRelation(data.team) && !isPlaced(data);

  strapi.db.lifecycles.subscribe({
    models: [USER],

    async beforeCreate({ params: { data } }: UserEvent) {
      if (comesToTeam(data)) await holdNamed(strapi, data);
    },

    async afterCreate({ params: { data }, result }: UserEvent) {
      if (!result || !comesToTeam(data)) return;
      await followUser(strapi, { userId: result.id, teamId: null }, data);
    },

    async beforeUpdate({ params, state }: UserEvent) {
      state.before = await lockUser(strapi, params);
    },

    async afterUpdate({ params: { data = {} }, state: { before } }: UserEvent) {
      if (before) await followUser(strapi, before, data);
    },
  });
};
