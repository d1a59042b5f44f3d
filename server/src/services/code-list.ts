import type { Core } from '@strapi/strapi';

import type { FindCodes } from '../../../contracts/codes';
import { UID } from '../../../contracts/plugin';
import { orderCodes } from './code-order';
import { type CodeQuery, parseCodeQuery } from './code-query';
import { rankOf, statusRank } from './code-status-sql';
import { codeStore } from './code-store';
import { toInviteCode } from './code-view';
import type { InviteCodeRow } from './rows';

const ROWS_AT_ONCE = 500;

/** Lists of codes, filtered and sorted by the database. */
export default ({ strapi }: { strapi: Core.Strapi }) => {
  const store = codeStore(strapi);

  /** `ic_invite_codes as code`, of those that the query asks for. */
  const matching = ({ where, statuses }: CodeQuery, now: Date) => {
    const codes = strapi.db.getConnection('ic_invite_codes as code');
    if (Object.keys(where).length > 0) {
      const ids = strapi.db.queryBuilder(UID.inviteCode).select('id').where(where).getKnexQuery();
      codes.whereIn('code.id', ids);
    }
    if (statuses) {
      const ranks = statuses.map(rankOf).join(', ') || 'null';
      codes.whereRaw(`? in (${ranks})`, [statusRank(strapi.db.connection, { table: 'code', now })]);
    }
    return codes;
  };

  return {
    /**
     * A page of codes.
     * @throws ValidationError for a query that cannot be answered.
     */
    async find(input: unknown): Promise<FindCodes.Response> {
      const query = await parseCodeQuery(input);
      const { page, pageSize, sort } = query;
      const now = new Date();

      const [{ count }] = await matching(query, now).count({ count: '*' });
      const ids = await orderCodes(strapi, matching(query, now), { sort, now })
        .limit(pageSize)
        .offset((page - 1) * pageSize)
        .pluck('code.id');
      const rows = await store.findByIds(ids);

      const total = Number(count);
      const pagination = { page, pageSize, pageCount: Math.ceil(total / pageSize), total };
      return { results: rows.map((row) => toInviteCode(row, now)), pagination };
    },

    /**
     * Every code that the query asks for, in its order, a few hundred at a time. Which they are is
     * settled first, so that none comes twice or is left out while others are created.
     * @throws ValidationError, before the first row.
     */
    async all(input: unknown, now: Date): Promise<AsyncIterable<InviteCodeRow>> {
      const query = await parseCodeQuery(input);
      const ids: number[] = await orderCodes(strapi, matching(query, now), {
        sort: query.sort,
        now,
      }).pluck('code.id');

      return (async function* rows() {
        for (let start = 0; start < ids.length; start += ROWS_AT_ONCE) {
          yield* await store.findByIds(ids.slice(start, start + ROWS_AT_ONCE));
        }
      })();
    },
  };
};
