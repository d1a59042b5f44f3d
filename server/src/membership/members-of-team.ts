import type { Core } from '@strapi/strapi';

import { rowsIn, TABLE } from './tables';

/** Which members: all of a team, or some of its users by id. */
export interface Members {
  teamId: number;
  userIds?: number[];
}

interface Link {
  table: typeof TABLE.userOrganization | typeof TABLE.userRole;
  column: 'organization_id' | 'role_id';
  /** null: none. */
  id: number | null;
}

/**
 * Gives all of them the same, in as many statements for a hundred thousand as for one: nobody is
 * loaded. Links are changed rather than made anew, so that the rows of the users, which a
 * registration may hold, are not asked for.
 */
const linkAll = async (
  strapi: Core.Strapi,
  { teamId, userIds }: Members,
  { table, column, id }: Link
): Promise<void> =>
  strapi.db.transaction(async ({ trx }) => {
    const rows = rowsIn(strapi, trx);
    const users = () => {
      const members = rows(TABLE.userTeam).select('user_id').where({ team_id: teamId });
      return userIds ? members.whereIn('user_id', userIds) : members;
    };

    if (id === null) {
      await rows(table).whereIn('user_id', users()).delete();
      return;
    }
    await rows(table)
      .whereIn('user_id', users())
      .whereNot({ [column]: id })
      .update({ [column]: id });

    const withoutLink = users()
      .select(trx.raw('?', [id]))
      .whereNotExists(
        rows(table)
          .select('id')
          .whereRaw('?? = ??', [`${table}.user_id`, `${TABLE.userTeam}.user_id`])
      );
    const schema = strapi.db.getSchemaName();
    const target = trx.raw('?? (??, ??)', [
      schema ? `${schema}.${table}` : table,
      'user_id',
      column,
    ]);
    await trx(target).insert(withoutLink);
  });

/** Makes an organization that of the members; null leaves them without. */
export const moveMembersToOrganization = (
  strapi: Core.Strapi,
  members: Members,
  organizationId: number | null
): Promise<void> =>
  linkAll(strapi, members, {
    table: TABLE.userOrganization,
    column: 'organization_id',
    id: organizationId,
  });

/** Gives the members a users-permissions role, whichever they had. */
export const giveRoleToMembers = (
  strapi: Core.Strapi,
  members: Members,
  roleId: number
): Promise<void> =>
  linkAll(strapi, members, { table: TABLE.userRole, column: 'role_id', id: roleId });
