import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';

/** The tables that say who belongs where. A link table has one row per user, or per team. */
export const TABLE = {
  organizations: 'ic_organizations',
  teams: 'ic_teams',
  codes: 'ic_invite_codes',
  users: 'up_users',
  userTeam: 'up_users_team_lnk',
  userOrganization: 'up_users_organization_lnk',
  userRole: 'up_users_role_lnk',
  teamOrganization: 'ic_teams_organization_lnk',
  teamRole: 'ic_teams_role_lnk',
  defaultTeam: 'ic_organizations_default_team_lnk',
} as const;

export type Table = (typeof TABLE)[keyof typeof TABLE];

/** The rows of a table, past the query layer; in the transaction that is under way, if one is. */
export type Rows = (table: Table) => Knex.QueryBuilder;

export const rowsIn =
  (strapi: Core.Strapi, trx?: Knex.Transaction): Rows =>
  (table) => {
    const rows = strapi.db.getConnection(table);
    return trx ? rows.transacting(trx) : rows;
  };
