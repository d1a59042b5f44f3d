import type { Core } from '@strapi/strapi';

import { UID } from '../../../contracts/plugin';
import type {
  FindRedemptions,
  Redemption,
  RedemptionTimeline,
} from '../../../contracts/redemptions';
import { codeStore } from './code-store';
import { eachRow } from './each-row';
import { parseRedemptionQuery, parseRedemptionSearch } from './redemption-query';
import { parseTimeZone, readTimeline } from './redemption-timeline';
import { REDEMPTION_POPULATE, type RedemptionRow, toRedemption } from './redemption-view';

interface Export {
  /** Text of the code. */
  code: string;
  rows: AsyncIterable<Redemption>;
}

/** Who redeemed a code, as administrators see it. */
export default ({ strapi }: { strapi: Core.Strapi }) => {
  const store = codeStore(strapi);

  async function* each(where: object) {
    const rows = eachRow<RedemptionRow>(strapi, UID.redemption, {
      where,
      populate: REDEMPTION_POPULATE,
    });
    for await (const row of rows) yield toRedemption(row);
  }

  return {
    /**
     * A page of a code's redemptions, the released ones among them.
     * @throws NotFoundError; ValidationError for an unknown sort field or a page that is no number.
     */
    async find(documentId: string, query: unknown): Promise<FindRedemptions.Response> {
      const { where, ...params } = await parseRedemptionQuery(query);
      const { id } = await store.get(documentId);
      const { results, pagination } = await strapi.db.query(UID.redemption).findPage({
        ...params,
        where: { $and: [{ inviteCode: id }, where] },
        populate: REDEMPTION_POPULATE,
      });
      return { results: results.map(toRedemption), pagination };
    },

    /**
     * All redemptions that a search finds, in the order in which they came.
     * @throws NotFoundError, ValidationError
     */
    async export(documentId: string, query: unknown): Promise<Export> {
      const where = await parseRedemptionSearch(query);
      const { id, code } = await store.get(documentId);
      return { code, rows: each({ $and: [{ inviteCode: id }, where] }) };
    },

    /**
     * What happened on which day.
     * @throws NotFoundError; ValidationError for an unknown time zone.
     */
    async timeline(
      documentId: string,
      query: unknown
    ): Promise<RedemptionTimeline.Response['data']> {
      const timeZone = await parseTimeZone(query);
      const { id } = await store.get(documentId);
      return readTimeline(strapi, { codeId: id, timeZone });
    },
  };
};
