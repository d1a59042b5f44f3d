import type { Core } from '@strapi/strapi';

import { UID } from '../../../contracts/plugin';
import { dropForeignDefault, refuseForeignDefault } from './default-team';
import { lockTeams } from './hold';
import { moveToOrganization } from './members-of-team';
import { changesRelation, namedIds } from './named-ids';
import { standingOf } from './standing';
import { type Rows, rowsIn, TABLE } from './tables';

interface OrganizationEvent {
  params: { where?: object; data?: { teams?: unknown; defaultTeam?: unknown } };
  /** Teams that may come or go; kept from beforeUpdate to afterUpdate of the same organization. */
  state: { teamIds?: number[] };
  result?: { id: number };
}

const teamsIn = async (rows: Rows, organizationId: number): Promise<number[]> => {
  const links: Array<{ team_id: number }> = await rows(TABLE.teamOrganization)
    .select('team_id')
    .where({ organization_id: organizationId });
  return links.map(({ team_id: id }) => id);
};

/**
 * Locks the organization, and the teams that the change is about.
 * @returns those that may come or go.
 */
const lockOrganization = (strapi: Core.Strapi, { where, data }: OrganizationEvent['params']) =>
  strapi.db.transaction(async ({ trx }): Promise<number[]> => {
    const movesTeams = changesRelation(data?.teams);
    if (!movesTeams && !changesRelation(data?.defaultTeam)) return [];
    const organization = await strapi.db.query(UID.organization).findOne({ where, select: ['id'] });
    if (!organization) return [];

    const rows = rowsIn(strapi, trx);
    await rows(TABLE.organizations).select('id').where({ id: organization.id }).forUpdate();
    const teamIds = movesTeams
      ? [...namedIds(data?.teams), ...(await teamsIn(rows, organization.id))]
      : [];
    await lockTeams(rows, [...teamIds, ...namedIds(data?.defaultTeam)]);
    return teamIds;
  });

const followOrganization = (strapi: Core.Strapi, teamIds: number[]) =>
  strapi.db.transaction(async ({ trx }) => {
    const rows = rowsIn(strapi, trx);
    for (const teamId of teamIds) {
      const { organizationId } = await standingOf(rows, teamId);
      await moveToOrganization(strapi, { teamId }, organizationId);
      await dropForeignDefault(rows, { teamId, organizationId });
    }
  });

const checkDefaultTeam = ({ params, result }: OrganizationEvent, strapi: Core.Strapi) =>
  strapi.db.transaction(async ({ trx }) => {
    if (!result || !changesRelation(params.data?.defaultTeam)) return;
    await refuseForeignDefault(rowsIn(strapi, trx), result.id);
  });

/**
 * Moves the members of teams that are put into an organization, or taken out, on its side; and
 * sees to it that its default team is one of its own.
 */
export const subscribeToOrganizations = (strapi: Core.Strapi) => {
  strapi.db.lifecycles.subscribe({
    models: [UID.organization],

    async afterCreate(event: OrganizationEvent) {
      await checkDefaultTeam(event, strapi);
      await followOrganization(strapi, namedIds(event.params.data?.teams));
    },

    async beforeUpdate({ params, state }: OrganizationEvent) {
      state.teamIds = await lockOrganization(strapi, params);
    },

    async afterUpdate(event: OrganizationEvent) {
      await checkDefaultTeam(event, strapi);
      await followOrganization(strapi, event.state.teamIds ?? []);
    },
  });
};
