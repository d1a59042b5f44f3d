import type { Core } from '@strapi/strapi';

import { UID } from '../../../contracts/plugin';
import type { ValidationMessageId } from '../../../contracts/validation-messages';
import { service } from '../services';
import { refused } from '../services/validate';
import { defaultTeamOf } from './default-team';
import { type InTheWay, inTheWay } from './in-the-way';
import { type Rows, rowsIn, type Table, TABLE } from './tables';

type Guarded = typeof UID.team | typeof UID.organization;

/** What `strapi.db.query` is told to delete. */
export interface Deletion {
  where?: object;
  filters?: object;
  _q?: string;
}

const refuse = (id: ValidationMessageId, { members, codes }: InTheWay) => {
  if (members + codes > 0) throw refused(id, { members, codes });
};

const idsOf = async (strapi: Core.Strapi, uid: Guarded, deletion: Deletion): Promise<number[]> => {
  const { where, filters, _q } = deletion;
  const found: Array<{ id: number }> = await strapi.db
    .query(uid)
    .findMany({ where, filters, _q, select: ['id'] });
  return found.map(({ id }) => id);
};

interface Locked {
  id: number;
  document_id: string;
}

/** A registration holds the rows shared: it is waited for, and those that come later wait. */
const lock = (rows: Rows, table: Table, ids: number[]): Promise<Locked[]> =>
  rows(table).select('id', 'document_id').whereIn('id', ids).orderBy('id').forUpdate();

const teamsIn = async (rows: Rows, organizationIds: number[]): Promise<number[]> => {
  const links: Array<{ team_id: number }> = await rows(TABLE.teamOrganization)
    .select('team_id')
    .whereIn('organization_id', organizationIds)
    .forShare();
  return links.map(({ team_id: id }) => id);
};

interface PortalDefault {
  organizationId: number | null;
  teamId: number | null;
}

/** Where those who register without a code come into. */
const portalDefault = async (strapi: Core.Strapi, rows: Rows): Promise<PortalDefault> => {
  const { defaultOrganization: documentId } = await service(strapi, 'settings').hold();
  const found =
    documentId === null
      ? null
      : await strapi.db.query(UID.organization).findOne({ where: { documentId }, select: ['id'] });
  return found
    ? { organizationId: found.id, teamId: await defaultTeamOf(rows, found.id) }
    : { organizationId: null, teamId: null };
};

const countingIn = (strapi: Core.Strapi, rows: Rows) => ({
  rows,
  needsLocks: strapi.db.dialect.client === 'mysql',
});

/**
 * Runs before teams are deleted, in the transaction that deletes them.
 * @throws ApplicationError `teamInUse` where they have members or live codes, `teamIsDefault` where
 * people come into one of them without a code.
 */
export const refuseTeamsInUse = async (strapi: Core.Strapi, deletion: Deletion): Promise<void> =>
  strapi.db.transaction(async ({ trx }) => {
    const rows = rowsIn(strapi, trx);
    const teamIds = await idsOf(strapi, UID.team, deletion);
    await lock(rows, TABLE.teams, teamIds);
    refuse('teamInUse', await inTheWay(countingIn(strapi, rows), { teamIds }));
    const { teamId } = await portalDefault(strapi, rows);
    if (teamId !== null && teamIds.includes(teamId)) throw refused('teamIsDefault');
  });

/**
 * The same for organizations, with all their teams. Teams that nobody is in and no live code leads
 * to go with their organization: without one they would be of no use.
 * @throws ApplicationError `organizationInUse`, `organizationIsDefault`
 */
export const refuseOrganizationsInUse = async (
  strapi: Core.Strapi,
  deletion: Deletion
): Promise<void> =>
  strapi.db.transaction(async ({ trx }) => {
    const rows = rowsIn(strapi, trx);
    const organizationIds = await idsOf(strapi, UID.organization, deletion);
    await lock(rows, TABLE.organizations, organizationIds);
    const teamIds = await teamsIn(rows, organizationIds);
    const teams = await lock(rows, TABLE.teams, teamIds);
    const found = await inTheWay(countingIn(strapi, rows), { teamIds, organizationIds });
    refuse('organizationInUse', found);
    const { organizationId } = await portalDefault(strapi, rows);
    if (organizationId !== null && organizationIds.includes(organizationId)) {
      throw refused('organizationIsDefault');
    }
    for (const { document_id: documentId } of teams) {
      await strapi.documents(UID.team).delete({ documentId });
    }
  });
