import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';

import { isDocumentId } from '../../../contracts/document-id';
import { UID } from '../../../contracts/plugin';
import type { Manager, Team } from '../../../contracts/teams';
import { MANAGERS_POPULATE, toManagers } from './managers';
import { occupancyOfTeams } from './occupancy';
import type { OrganizationRow } from './rows';

interface FullTeamRow {
  id: number;
  documentId: string;
  name: string;
  description: string | null;
  organization: OrganizationRow | null;
  role: { id: number; name: string } | null;
  managers: Manager[];
  createdAt: string;
  updatedAt: string;
}

interface PageParams {
  page: number;
  pageSize: number;
  orderBy: object[];
  where: object;
}

const POPULATE = { organization: true, role: true, managers: MANAGERS_POPULATE };

/** How teams are read and written. */
export const teamStore = (strapi: Core.Strapi) => {
  const documents = () => strapi.documents(UID.team);
  const query = () => strapi.db.query(UID.team);

  const get = async (documentId: string): Promise<FullTeamRow> => {
    const row = isDocumentId(documentId)
      ? await query().findOne({ where: { documentId }, populate: POPULATE })
      : null;
    if (!row) throw new errors.NotFoundError('Team not found');
    return row;
  };

  /** As the admin API answers them, counted together. */
  const views = async (rows: FullTeamRow[]): Promise<Team[]> => {
    const occupancy = await occupancyOfTeams(
      strapi,
      rows.map(({ id }) => id)
    );
    return rows.map(({ id, organization, role, managers, ...row }) => ({
      documentId: row.documentId,
      name: row.name,
      description: row.description,
      organization: organization && {
        documentId: organization.documentId,
        name: organization.name,
      },
      role: role && { id: role.id, name: role.name },
      managers: toManagers(managers),
      ...occupancy(id),
      createdAt: row.createdAt,
      updatedAt: row.updatedAt,
    }));
  };

  const view = async (documentId: string): Promise<Team> => {
    const [team] = await views([await get(documentId)]);
    return team;
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

    // Through the document service, so that webhooks see teams come and go.
    create: (data: object) => documents().create({ data }),

    /**
     * Past the document service, which loads all members of a changed team to tell webhooks about
     * it: with a hundred thousand that takes longer than everything else.
     */
    async update(documentId: string, data: object): Promise<void> {
      await query().update({ where: { documentId }, data });
    },

    /** Tells webhooks about a change that has committed. */
    tellUpdate(team: Team): void {
      // Webhooks learn as little of managers as from the document service.
      const entry = { ...team, managers: undefined };
      const event = { model: 'team', uid: UID.team, entry };
      strapi.eventHub.emit('entry.update', event).catch((error: unknown) => {
        strapi.log.error('A listener of entry.update failed', error);
      });
    },

    delete: (documentId: string) => documents().delete({ documentId }),
  };
};
