import type { Core } from '@strapi/strapi';

import { isDocumentId } from '../../../contracts/document-id';
import { UID } from '../../../contracts/plugin';
import type { DefaultOrganization } from '../../../contracts/settings';
import { defaultTeamOf } from '../membership/default-team';
import { rowsIn, TABLE } from '../membership/tables';
import { optionsSchema } from './code-options';
import type { OrganizationRow } from './rows';
import { invalidField, validate } from './validate';

const MAX_OPTIONS = 100;
const FIELD = 'defaultOrganization';

interface Row extends OrganizationRow {
  defaultTeam: { name: string } | null;
}

/** The organizations that those who register without a code can come into. */
export default ({ strapi }: { strapi: Core.Strapi }) => {
  const rows = () => strapi.db.query(UID.organization);

  return {
    /**
     * The first hundred by name that have a default team, of those whose name contains `_q`; and
     * those whose documentIds are `chosen`.
     */
    async find(query: unknown): Promise<DefaultOrganization[]> {
      const { _q = '', chosen = [] } = await validate(optionsSchema, query, { cast: true });
      const found: Row[] = await rows().findMany({
        where: {
          $or: [
            { defaultTeam: { id: { $notNull: true } }, name: { $containsi: _q.trim() } },
            { documentId: { $in: chosen } },
          ],
        },
        orderBy: { name: 'asc' },
        limit: MAX_OPTIONS,
        populate: ['defaultTeam'],
      });
      return found.map(({ documentId, name, defaultTeam }) => ({
        documentId,
        name,
        defaultTeam: defaultTeam?.name ?? null,
      }));
    },

    /**
     * The id of the row.
     * @throws ValidationError at `defaultOrganization` where there is none.
     */
    async idOf(documentId: string): Promise<number> {
      const organization: OrganizationRow | null = isDocumentId(documentId)
        ? await rows().findOne({ where: { documentId } })
        : null;
      if (!organization) throw invalidField(FIELD, 'organization');
      return organization.id;
    },

    /**
     * Keeps the organization from being deleted until the surrounding transaction ends.
     * @throws ValidationError at `defaultOrganization` where it is gone or has no default team.
     */
    hold: async (id: number): Promise<void> =>
      strapi.db.transaction(async ({ trx }) => {
        const table = rowsIn(strapi, trx);
        const held = await table(TABLE.organizations).where({ id }).forShare().first('id');
        if (!held) throw invalidField(FIELD, 'organization');
        if ((await defaultTeamOf(table, id)) === null) throw invalidField(FIELD, 'noDefaultTeam');
      }),
  };
};
