import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';

import { demandDefaultRole } from './default-role';
import { type Rows, rowsIn, TABLE } from './tables';

/** Which members: all of a team, some of its users by id, or all but some. */
export interface Members {
  teamId: number;
  userIds?: number[];
  exceptIds?: number[];
}

/** Members, or users in whichever team. */
type Users = Members | { userIds: number[] };

interface Link {
  table: typeof TABLE.userOrganization | typeof TABLE.userRole;
  column: 'organization_id' | 'role_id';
  /** null: none. */
  id: number | null;
}

const linksOf = (rows: Rows, { teamId, userIds, exceptIds }: Members): Knex.QueryBuilder => {
  const links = rows(TABLE.userTeam).where({ team_id: teamId });
  if (userIds) void links.whereIn('user_id', userIds);
  if (exceptIds) void links.whereNotIn('user_id', exceptIds);
  return links;
};

/** Where the users stand, and in which column their ids are. */
const selectionOf = (rows: Rows, users: Users): { from: Knex.QueryBuilder; key: string } =>
  'teamId' in users
    ? { from: linksOf(rows, users), key: `${TABLE.userTeam}.user_id` }
    : { from: rows(TABLE.users).whereIn('id', users.userIds), key: `${TABLE.users}.id` };

/**
 * Gives all of them the same, in as many statements for a hundred thousand as for one: nobody is
 * loaded. Links are changed rather than made anew, so that the rows of the users, which a
 * registration may hold, are not asked for.
 */
const linkAll = async (
  strapi: Core.Strapi,
  users: Users,
  { table, column, id }: Link
): Promise<void> =>
  strapi.db.transaction(async ({ trx }) => {
    const rows = rowsIn(strapi, trx);
    const { key } = selectionOf(rows, users);
    const userIds = () => selectionOf(rows, users).from.select(key);

    if (id === null) {
      await rows(table).whereIn('user_id', userIds()).delete();
      return;
    }
    await rows(table)
      .whereIn('user_id', userIds())
      .whereNot({ [column]: id })
      .update({ [column]: id });

    const withoutLink = userIds()
      .select(trx.raw('?', [id]))
      .whereNotExists(
        rows(table)
          .select('id')
          .whereRaw('?? = ??', [`${table}.user_id`, key])
      );
    const schema = strapi.db.getSchemaName();
    const target = trx.raw('?? (??, ??)', [
      schema ? `${schema}.${table}` : table,
      'user_id',
      column,
    ]);
    await trx(target).insert(withoutLink);
  });

/** Makes an organization that of the users; null leaves them without. */
export const moveToOrganization = (
  strapi: Core.Strapi,
  users: Users,
  organizationId: number | null
): Promise<void> =>
  linkAll(strapi, users, {
    table: TABLE.userOrganization,
    column: 'organization_id',
    id: organizationId,
  });

/** Gives the users a users-permissions role, whichever they had; null: the portal's default role. */
export const giveRole = async (
  strapi: Core.Strapi,
  users: Users,
  roleId: number | null
): Promise<void> =>
  linkAll(strapi, users, {
    table: TABLE.userRole,
    column: 'role_id',
    id: roleId ?? (await demandDefaultRole(strapi)),
  });

/** Takes members out of team and organization, and gives them the portal's default role. */
export const takeOut = async (strapi: Core.Strapi, members: Members): Promise<void> =>
  strapi.db.transaction(async ({ trx }) => {
    await giveRole(strapi, members, null);
    await moveToOrganization(strapi, members, null);
    // Last, because it is what tells who they are.
    await linksOf(rowsIn(strapi, trx), members).delete();
  });
