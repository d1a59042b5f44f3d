import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';

import { UID } from '../../../contracts/plugin';
import { type Rows, TABLE } from '../membership/tables';
import type { OrganizationRow, TeamRow } from '../services/rows';

/** A team in an organization: codes of others lead nowhere. */
export type ManagedTeamRow = TeamRow & { organization: OrganizationRow };

/**
 * The ids of the teams that a user manages, as the database has them now: those whose manager the
 * user is, and all teams of the organizations whose manager the user is.
 */
export const managedTeamIds = (rows: Rows, userId: number): Knex.QueryBuilder => {
  const own = { user_id: userId };
  const organizations = rows(TABLE.organizationManagers).select('organization_id').where(own);
  return rows(TABLE.teamOrganization)
    .select('team_id')
    .where(
      (managed) =>
        void managed
          .whereIn('team_id', rows(TABLE.teamManagers).select('team_id').where(own))
          .orWhereIn('organization_id', organizations)
    );
};

/** The teams of these ids, by name. */
export const findTeams = (strapi: Core.Strapi, ids: number[]): Promise<ManagedTeamRow[]> =>
  strapi.db.query(UID.team).findMany({
    where: { id: { $in: ids } },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    populate: ['organization'],
  });
