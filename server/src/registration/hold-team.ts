import type { Core } from '@strapi/strapi';

import type { TeamRow } from '../services/rows';

/**
 * Keeps the team and its organization from being deleted until the transaction ends. Called before
 * the code's row is locked, because a deletion of the team comes to the code second too: whoever
 * comes later waits, and neither waits for ever.
 */
export const holdTeam = async (strapi: Core.Strapi, team?: TeamRow | null): Promise<void> => {
  if (!team) return;
  await strapi.db.transaction(async ({ trx }) => {
    const hold = (table: string, id: number) =>
      strapi.db.getConnection(table).select('id').where({ id }).forShare().transacting(trx);

    if (team.organization) await hold('ic_organizations', team.organization.id);
    await hold('ic_teams', team.id);
  });
};
