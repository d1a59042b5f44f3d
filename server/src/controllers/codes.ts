import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';

import { service } from '../services';

/** `/invite-codes/codes` of the admin panel. */
export default ({ strapi }: { strapi: Core.Strapi }) => {
  const codes = () => service(strapi, 'codes');

  return {
    async findOne(ctx: Context) {
      ctx.body = { data: await codes().findOne(ctx.params.documentId) };
    },

    async create(ctx: Context) {
      const data = await codes().create(ctx.request.body, { userId: ctx.state.user.id });
      ctx.status = 201;
      ctx.body = { data };
    },

    async update(ctx: Context) {
      const { documentId } = ctx.params;
      const data = await codes().update(documentId, ctx.request.body, {
        userId: ctx.state.user.id,
      });
      ctx.body = { data };
    },

    async delete(ctx: Context) {
      ctx.body = { data: await codes().delete(ctx.params.documentId) };
    },
  };
};
