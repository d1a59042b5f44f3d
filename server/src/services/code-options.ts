import type { Core } from '@strapi/strapi';
import * as yup from 'yup';

import type { CodeAuthor } from '../../../contracts/code-options';
import type { OrganizationSummary } from '../../../contracts/codes';
import { DOCUMENT_ID } from '../../../contracts/document-id';
import { UID } from '../../../contracts/plugin';
import { nameOf } from './code-view';
import type { InviteCodeRow, OrganizationRow } from './rows';
import { validate } from './validate';

const MAX_OPTIONS = 100;
const MAX_CHOSEN = 20;

const isStorable = (text?: string) => !text?.includes('\u0000');

export const optionsSchema = yup.object({
  _q: yup
    .string()
    .max(255)
    .test('storable', '_q has characters that cannot be looked for', isStorable),
  chosen: yup.array().max(MAX_CHOSEN).of(yup.string().required().matches(DOCUMENT_ID)),
});

/** What the list of codes can be filtered by: the first hundred that match, by name. */
export default ({ strapi }: { strapi: Core.Strapi }) => ({
  /** Administrators who have created codes, and nothing of them but their names. */
  async authors(query: unknown): Promise<CodeAuthor[]> {
    const { _q = '', chosen = [] } = await validate(optionsSchema, query, { cast: true });
    const contains = { $containsi: _q.trim() };
    const ids = chosen.map(Number).filter(Number.isSafeInteger);
    const found: Array<NonNullable<InviteCodeRow['createdBy']>> = await strapi.db
      .query('admin::user')
      .findMany({
        where: {
          id: { $in: strapi.db.getConnection('ic_invite_codes').distinct('created_by_id') },
          $or: [
            { firstname: contains },
            { lastname: contains },
            { username: contains },
            { id: { $in: ids } },
          ],
        },
        orderBy: [{ firstname: 'asc' }, { lastname: 'asc' }],
        limit: MAX_OPTIONS,
      });
    return found.map((author) => ({ id: author.id, name: nameOf(author) }));
  },

  async organizations(query: unknown): Promise<OrganizationSummary[]> {
    const { _q = '', chosen = [] } = await validate(optionsSchema, query, { cast: true });
    const found: OrganizationRow[] = await strapi.db.query(UID.organization).findMany({
      where: { $or: [{ name: { $containsi: _q.trim() } }, { documentId: { $in: chosen } }] },
      orderBy: { name: 'asc' },
      limit: MAX_OPTIONS,
    });
    return found.map(({ documentId, name }) => ({ documentId, name }));
  },
});
