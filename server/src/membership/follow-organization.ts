import type { Core } from '@strapi/strapi';

import { UID } from '../../../contracts/plugin';
import { moveMembersToOrganization } from './members-of-team';
import { changesRelation, namedIds } from './named-ids';
import { standingOf } from './standing';
import { type Rows, rowsIn, TABLE } from './tables';

interface OrganizationEvent {
  params: { where?: object; data?: { teams?: unknown } };
  /** Kept from beforeUpdate to afterUpdate of the same organization. */
  state: { teamIds?: number[] };
  result?: { id: number };
}

const teamsOf = async (rows: Rows, organizationId: number): Promise<number[]> => {
  const links: Array<{ team_id: number }> = await rows(TABLE.teamOrganization)
    .select('team_id')
    .where({ organization_id: organizationId });
  return links.map(({ team_id: id }) => id);
};

/** The teams that may come or go, locked; nothing where the change is about something else. */
const lockTeams = (strapi: Core.Strapi, { where, data }: OrganizationEvent['params']) =>
  strapi.db.transaction(async ({ trx }): Promise<number[] | undefined> => {
    if (!changesRelation(data?.teams)) return undefined;
    const organization = await strapi.db.query(UID.organization).findOne({ where, select: ['id'] });
    if (!organization) return undefined;

    const rows = rowsIn(strapi, trx);
    await rows(TABLE.organizations).select('id').where({ id: organization.id }).forUpdate();
    const teamIds = [...namedIds(data?.teams), ...(await teamsOf(rows, organization.id))];
    await rows(TABLE.teams).select('id').whereIn('id', teamIds).orderBy('id').forUpdate();
    return teamIds;
  });

const followOrganization = (strapi: Core.Strapi, teamIds: number[]) =>
  strapi.db.transaction(async ({ trx }) => {
    for (const teamId of teamIds) {
      const { organizationId } = await standingOf(rowsIn(strapi, trx), teamId);
      await moveMembersToOrganization(strapi, { teamId }, organizationId);
    }
  });

/** Moves the members of teams that are put into an organization, or taken out, on its side. */
export const subscribeToOrganizations = (strapi: Core.Strapi) => {
  strapi.db.lifecycles.subscribe({
    models: [UID.organization],

    async afterCreate({ params }: OrganizationEvent) {
      await followOrganization(strapi, namedIds(params.data?.teams));
    },

    async beforeUpdate({ params, state }: OrganizationEvent) {
      state.teamIds = await lockTeams(strapi, params);
    },

    async afterUpdate({ state: { teamIds = [] } }: OrganizationEvent) {
      await followOrganization(strapi, teamIds);
    },
  });
};
