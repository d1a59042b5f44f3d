import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';

import { service } from '../services';
import { nameOf } from '../services/code-view';
import { answerCsv } from '../services/csv';
import { redemptionColumns } from '../services/redemption-columns';

/** `/invite-codes/codes/:documentId/redemptions` of the admin panel. */
export default ({ strapi }: { strapi: Core.Strapi }) => {
  const redemptions = () => service(strapi, 'redemptions');

  return {
    async find(ctx: Context) {
      ctx.body = await redemptions().find(ctx.params.documentId, ctx.query);
    },

    async timeline(ctx: Context) {
      ctx.body = { data: await redemptions().timeline(ctx.params.documentId, ctx.query) };
    },

    async export(ctx: Context) {
      const { code, rows } = await redemptions().export(ctx.params.documentId, ctx.query);
      answerCsv(ctx, { name: `redemptions-${code}.csv`, columns: redemptionColumns, rows });
    },

    async release(ctx: Context) {
      const { documentId: code, redemption } = ctx.params;
      const { user } = ctx.state;
      const data = await service(strapi, 'release').release(
        { code, redemption },
        ctx.request.body,
        { by: nameOf(user) || user.email }
      );
      ctx.body = { data };
    },
  };
};
