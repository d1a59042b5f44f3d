import type { Core } from '@strapi/strapi';

import { UID } from '../../../contracts/plugin';
import { defaultTeamOf } from '../membership/default-team';
import { hold } from '../membership/hold';
import { standingOf } from '../membership/standing';
import { rowsIn } from '../membership/tables';
import { service } from '../services';

/** What a new user gets in a team, by id. */
interface DefaultMembership {
  team: number;
  organization: number;
  /** Left out where the team has none: the user keeps the portal's default role. */
  role?: number;
}

/**
 * What the settings give to whoever registers without a code: the default team of an organization,
 * held until the transaction ends. Where either is gone meanwhile, people register all the same.
 * @returns null for no team.
 */
export const defaultMembership = async (strapi: Core.Strapi): Promise<DefaultMembership | null> => {
  const { defaultOrganization: documentId } = await service(strapi, 'settings').get();
  if (documentId === null) return null;

  return strapi.db.transaction(async ({ trx }) => {
    const rows = rowsIn(strapi, trx);
    const organization: { id: number; defaultTeam: { id: number } | null } | null = await strapi.db
      .query(UID.organization)
      .findOne({ where: { documentId }, populate: ['defaultTeam'] });
    const team = organization?.defaultTeam?.id;
    if (organization && team !== undefined) {
      await hold(rows, { organizationIds: [organization.id], teamIds: [team] });
      const { organizationId, roleId } = await standingOf(rows, team);
      const isDefault = (await defaultTeamOf(rows, organization.id)) === team;
      if (isDefault && organizationId === organization.id) {
        return { team, organization: organizationId, ...(roleId !== null && { role: roleId }) };
      }
    }
    strapi.log.warn(
      'Somebody registers without a team: the organization of those without a code, or its default team, is gone. Choose another in Settings > API Consumers > Invite codes.'
    );
    return null;
  });
};
