import type { Core } from '@strapi/strapi';

import { USER } from '../../../contracts/plugin';
import { moveMembersSchema, removeMembersSchema } from '../../../contracts/team-schema';
import { hold, placesOf } from '../membership/hold';
import { leaveTeam } from '../membership/leave-team';
import { joinTeam } from '../membership/join-team';
import { type Rows, rowsIn, TABLE } from '../membership/tables';
import { service } from './index';
import { retryDeadlocks } from './retry-deadlocks';
import { teamStore } from './team-store';
import { invalidField, refused, validate } from './validate';

interface User {
  id: number;
  documentId: string;
}

interface Change {
  /** The id of the team whose members they are. */
  teamId: number;
  /** documentIds of the members. */
  users: string[];
  /** The id of the team that they come into, where they do. */
  targetId?: number;
}

/** What administrators do with members of a team: with all of a selection, or with none. */
export default ({ strapi }: { strapi: Core.Strapi }) => {
  const store = teamStore(strapi);

  /** @throws ApplicationError where one of them does not exist any more. */
  const find = async (documentIds: string[]): Promise<User[]> => {
    const wanted = [...new Set(documentIds)];
    const found: User[] = await strapi.db.query(USER).findMany({
      where: { documentId: { $in: wanted } },
      select: ['id', 'documentId'],
    });
    if (found.length < wanted.length) throw refused('membersGone');
    return found;
  };

  /**
   * Locks them, so that nobody else moves them meanwhile.
   * @throws ApplicationError where one of them is no member any more.
   */
  const lockMembers = async (rows: Rows, teamId: number, users: User[]): Promise<void> => {
    const ids = users.map(({ id }) => id);
    await rows(TABLE.users).select('id').whereIn('id', ids).orderBy('id').forUpdate();
    const members: object[] = await rows(TABLE.userTeam)
      .select('user_id')
      .where({ team_id: teamId })
      .whereIn('user_id', ids)
      .forUpdate();
    if (members.length < users.length) throw refused('membersGone');
  };

  /** In one transaction, which reads nothing before it has all locks: see holdTeams. */
  const change = (
    { teamId, users: documentIds, targetId }: Change,
    work: (users: User[]) => Promise<void>
  ): Promise<{ count: number }> =>
    retryDeadlocks(async () => {
      const users = await find(documentIds);
      const teamIds = targetId === undefined ? [teamId] : [teamId, targetId];
      const places = await placesOf(rowsIn(strapi), teamIds);
      return await strapi.db.transaction(async ({ trx }) => {
        const rows = rowsIn(strapi, trx);
        await hold(rows, places);
        await lockMembers(rows, teamId, users);
        await work(users);
        return { count: users.length };
      });
    });

  return {
    /**
     * Moves members to another team, whose organization and role they get. Redemptions stay as
     * they are: history.
     * @throws NotFoundError, ValidationError; ApplicationError where somebody is no member any more.
     */
    async move(documentId: string, input: unknown) {
      const { id: teamId } = await store.get(documentId);
      const { users, team } = await validate(moveMembersSchema, input);
      const targetId = await service(strapi, 'teams').idOf(team);
      if (targetId === teamId) throw invalidField('team', 'sameTeam');
      return change({ teamId, users, targetId }, (members) =>
        joinTeam(strapi, { from: teamId, to: targetId, users: members })
      );
    },

    /**
     * Takes members out of the team: they get the portal's default role, and no organization.
     * @throws NotFoundError, ValidationError; ApplicationError where somebody is no member any more.
     */
    async remove(documentId: string, input: unknown) {
      const { id: teamId } = await store.get(documentId);
      const { users } = await validate(removeMembersSchema, input);
      return change({ teamId, users }, (members) => leaveTeam(strapi, { teamId, users: members }));
    },
  };
};
