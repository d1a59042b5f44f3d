import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';

import { service } from '../services';

/** Sharing codes, in the admin panel. */
export default ({ strapi }: { strapi: Core.Strapi }) => ({
  async sharing(ctx: Context) {
    ctx.body = { data: await service(strapi, 'sharing').get() };
  },

  async find(ctx: Context) {
    ctx.body = await service(strapi, 'invitations').find(ctx.params.documentId, ctx.query);
  },

  async send(ctx: Context) {
    const { documentId } = ctx.params;
    const results = await service(strapi, 'invitations').send(documentId, ctx.request.body);
    ctx.body = { data: { results } };
  },
});
