import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';

import { service } from '../services';
import { codeColumns } from '../services/code-csv';
import { answerCsv } from '../services/csv';

/** Lists of codes for the admin panel, and what they can be filtered by. */
export default ({ strapi }: { strapi: Core.Strapi }) => ({
  async find(ctx: Context) {
    ctx.body = await service(strapi, 'codeList').find(ctx.query);
  },

  async export(ctx: Context) {
    const now = new Date();
    const rows = await service(strapi, 'codeList').all(ctx.query, now);
    answerCsv(ctx, { name: 'invite-codes.csv', columns: codeColumns(now), rows });
  },

  async authors(ctx: Context) {
    ctx.body = { results: await service(strapi, 'codeOptions').authors(ctx.query) };
  },

  async organizations(ctx: Context) {
    ctx.body = { results: await service(strapi, 'codeOptions').organizations(ctx.query) };
  },
});
