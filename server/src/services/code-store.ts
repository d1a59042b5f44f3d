import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';

import type { Pagination } from '../../../contracts/codes';
import { isDocumentId } from '../../../contracts/document-id';
import { UID } from '../../../contracts/plugin';
import { nameOf } from './code-view';
import { type AdministratorRow, type InviteCodeRow, TEAM_POPULATE } from './rows';

const POPULATE = {
  team: TEAM_POPULATE,
  createdBy: true,
  manager: { select: ['id', 'username'] },
};

/** A code without its relations. */
type LockedRow = Omit<InviteCodeRow, 'team' | 'createdBy' | 'manager'>;

interface PageParams {
  page: number;
  pageSize: number;
  where: object;
  orderBy: object[];
}

interface LastChangeRow {
  updatedAt: string;
  updatedBy: AdministratorRow | null;
}

/** How codes are read and written: one place knows what is populated and how one is locked. */
export const codeStore = (strapi: Core.Strapi) => {
  const documents = () => strapi.documents(UID.inviteCode);
  const query = () => strapi.db.query(UID.inviteCode);

  const findFirst = (where: object): Promise<InviteCodeRow | null> =>
    query().findOne({ where, populate: POPULATE });

  const notFound = () => new errors.NotFoundError('Invite code not found');

  const get = async (documentId: string): Promise<InviteCodeRow> => {
    const row = isDocumentId(documentId) ? await findFirst({ documentId }) : null;
    if (!row) throw notFound();
    return row;
  };

  /** Locks a code by its id, as the claim does: on MySQL another index would be locked in another order. */
  const lock = (id: number): Promise<LockedRow | null> =>
    strapi.db
      .queryBuilder(UID.inviteCode)
      .select('*')
      .where({ id })
      .forUpdate()
      .first()
      .execute<LockedRow | null>();

  return {
    lock,

    /** Codes with their team and who made them. */
    async findPage(
      params: PageParams
    ): Promise<{ results: InviteCodeRow[]; pagination: Pagination }> {
      return query().findPage({ ...params, populate: POPULATE });
    },

    /** By canonical text; null where there is none. */
    findByText: (canonicalCode: string) => findFirst({ canonicalCode }),

    /** In the order of the ids; those that are gone are left out. */
    async findByIds(ids: number[]): Promise<InviteCodeRow[]> {
      const rows: InviteCodeRow[] = await query().findMany({
        where: { id: { $in: ids } },
        populate: POPULATE,
      });
      const byId = new Map(rows.map((row) => [row.id, row]));
      return ids.flatMap((id) => byId.get(id) ?? []);
    },

    /** @throws NotFoundError */
    get,

    // Through the document service, so that webhooks see codes come, change and go.
    create: (data: object) => documents().create({ data }),
    update: (documentId: string, data: object) => documents().update({ documentId, data }),
    delete: (documentId: string) => documents().delete({ documentId }),

    /**
     * When the code was changed last, and by whom; the name is empty where nobody is known.
     * @throws NotFoundError
     */
    async lastChange(documentId: string): Promise<{ name: string; updatedAt: string }> {
      const row: LastChangeRow | null = await query().findOne({
        where: { documentId },
        select: ['updatedAt'],
        populate: { updatedBy: true },
      });
      if (!row) throw notFound();
      return { name: row.updatedBy ? nameOf(row.updatedBy) : '', updatedAt: row.updatedAt };
    },

    /**
     * The code, with its row locked until the surrounding transaction ends: no claim can take a
     * seat in between. Its own columns come from the locking read, because on MySQL a plain read
     * shows what the transaction saw first, not what others have committed since.
     * @returns null where there is none any more.
     */
    async findLocked(documentId: string): Promise<InviteCodeRow | null> {
      const row = await findFirst({ documentId });
      if (!row) return null;
      const locked = await lock(row.id);
      return locked && { ...row, ...locked };
    },

    /**
     * Codes without their relations, locked as in findLocked; those that are gone are left out.
     * Always in the order of ids, so that two who lock some of the same codes do not deadlock.
     */
    async findAllLocked(documentIds: string[]): Promise<InviteCodeRow[]> {
      const found: Array<{ id: number }> = await query().findMany({
        select: ['id'],
        where: { documentId: { $in: documentIds } },
      });
      const ids = found.map(({ id }) => id);
      const rows = strapi.db
        .queryBuilder(UID.inviteCode)
        .select('*')
        .where({ id: { $in: ids } });
      return rows.orderBy({ id: 'asc' }).forUpdate().execute<InviteCodeRow[]>();
    },
  };
};
