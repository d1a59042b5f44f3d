import type { Core } from '@strapi/strapi';
import * as yup from 'yup';

import { USER } from '../../../contracts/plugin';
import type { Manager } from '../../../contracts/teams';
import { lookup } from './list-query';
import { invalidField, validate } from './validate';

const MAX_OPTIONS = 20;

const optionsSchema = yup.object({ _q: lookup('_q').default('') });

const SELECT = ['id', 'documentId', 'username', 'email'];

/** What is populated of a team or an organization. */
export const MANAGERS_POPULATE = { select: SELECT };

/** As the admin API answers them, by user name. */
export const toManagers = (rows: Manager[] = []): Manager[] =>
  rows
    .map(({ documentId, username, email }) => ({ documentId, username, email }))
    .sort((one, other) => one.username.localeCompare(other.username));

/** The accounts of the portal that manage teams and organizations. */
export default ({ strapi }: { strapi: Core.Strapi }) => {
  const users = () => strapi.db.query(USER);

  return {
    /** The first of those whose user name or e-mail address contains `_q`. */
    async options(query: unknown): Promise<Manager[]> {
      const { _q } = await validate(optionsSchema, query, { cast: true });
      const contains = { $containsi: _q.trim() };
      const found: Manager[] = await users().findMany({
        select: SELECT,
        where: { $or: [{ username: contains }, { email: contains }] },
        orderBy: [{ username: 'asc' }, { id: 'asc' }],
        limit: MAX_OPTIONS,
      });
      return toManagers(found);
    },

    /**
     * The ids that a relation takes, where the input names managers at all.
     * @throws ValidationError at `managers`
     */
    async idsOf(documentIds?: string[]): Promise<{ managers?: number[] }> {
      if (!documentIds) return {};
      const wanted = [...new Set(documentIds)];
      const found: Array<{ id: number }> = await users().findMany({
        select: ['id'],
        where: { documentId: { $in: wanted } },
      });
      if (found.length < wanted.length) throw invalidField('managers', 'managers');
      return { managers: found.map(({ id }) => id) };
    },
  };
};
