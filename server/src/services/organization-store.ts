import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';

import { isDocumentId } from '../../../contracts/document-id';
import type { Organization } from '../../../contracts/organizations';
import { UID } from '../../../contracts/plugin';
import type { Manager } from '../../../contracts/teams';
import { MANAGERS_POPULATE, toManagers } from './managers';
import { occupancyOfOrganizations, teamCounts } from './occupancy';

interface FullOrganizationRow {
  id: number;
  documentId: string;
  name: string;
  description: string | null;
  defaultTeam: { documentId: string; name: string } | null;
  managers: Manager[];
  createdAt: string;
  updatedAt: string;
}

const POPULATE = { defaultTeam: true, managers: MANAGERS_POPULATE };

interface PageParams {
  page: number;
  pageSize: number;
  orderBy: object[];
  where: object;
}

/** How organizations are read and written. */
export const organizationStore = (strapi: Core.Strapi) => {
  const documents = () => strapi.documents(UID.organization);
  const query = () => strapi.db.query(UID.organization);

  const get = async (documentId: string): Promise<FullOrganizationRow> => {
    const row = isDocumentId(documentId)
      ? await query().findOne({ where: { documentId }, populate: POPULATE })
      : null;
    if (!row) throw new errors.NotFoundError('Organization not found');
    return row;
  };

  /** As the admin API answers them, counted together. */
  const views = async (rows: FullOrganizationRow[]): Promise<Organization[]> => {
    const ids = rows.map(({ id }) => id);
    const occupancy = await occupancyOfOrganizations(strapi, ids);
    const teams = await teamCounts(strapi, ids);
    return rows.map((row) => ({
      documentId: row.documentId,
      name: row.name,
      description: row.description,
      defaultTeam: row.defaultTeam && {
        documentId: row.defaultTeam.documentId,
        name: row.defaultTeam.name,
      },
      teamCount: teams.get(row.id) ?? 0,
      managers: toManagers(row.managers),
      ...occupancy(row.id),
      createdAt: row.createdAt,
      updatedAt: row.updatedAt,
    }));
  };

  const view = async (documentId: string): Promise<Organization> => {
    const [organization] = await views([await get(documentId)]);
    return organization;
  };

  return {
    /** @throws NotFoundError */
    get,

    /** @throws NotFoundError */
    view,

    async findPage(params: PageParams) {
      const { results, pagination } = await query().findPage({ ...params, populate: POPULATE });
      return { results: await views(results), pagination };
    },

    // Through the document service, so that webhooks see organizations come, change and go.
    create: (data: object) => documents().create({ data }),
    update: (documentId: string, data: object) => documents().update({ documentId, data }),
    delete: (documentId: string) => documents().delete({ documentId }),
  };
};
