import type { Core } from '@strapi/strapi';

import { UID } from '../../../contracts/plugin';
import { standingOf } from '../membership/standing';
import { rowsIn, type Table, TABLE } from '../membership/tables';
import type { TeamRow } from '../services/rows';

/**
 * Keeps the team and its organization from being deleted or changed until the transaction ends.
 * Called before the code's row is locked, because a deletion of the team comes to the code second
 * too: whoever comes later waits, and neither waits for ever.
 * @returns the team with the organization and the role that it has while it is held: on MySQL a
 * plain read shows those that it had when the transaction began.
 */
export const holdTeam = async (
  strapi: Core.Strapi,
  team?: TeamRow | null
): Promise<TeamRow | null> => {
  if (!team) return null;
  return strapi.db.transaction(async ({ trx }) => {
    const rows = rowsIn(strapi, trx);
    const hold = (table: Table, id: number) => rows(table).select('id').where({ id }).forShare();

    if (team.organization) await hold(TABLE.organizations, team.organization.id);
    await hold(TABLE.teams, team.id);

    const { organizationId, roleId } = await standingOf(rows, team.id);
    const role = roleId === null ? null : { id: roleId };
    if (organizationId === (team.organization?.id ?? null)) return { ...team, role };

    const organization = await strapi.db
      .query(UID.organization)
      .findOne({ where: { id: organizationId } });
    return { ...team, role, organization };
  });
};
