import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';

import { service } from '../services';

/** `/invite-codes/organizations` of the admin panel. */
export default ({ strapi }: { strapi: Core.Strapi }) => {
  const organizations = () => service(strapi, 'organizations');

  return {
    async options(ctx: Context) {
      ctx.body = { results: await organizations().options(ctx.query) };
    },

    async find(ctx: Context) {
      ctx.body = await organizations().find(ctx.query);
    },

    async findOne(ctx: Context) {
      ctx.body = { data: await organizations().findOne(ctx.params.documentId) };
    },

    async create(ctx: Context) {
      const data = await organizations().create(ctx.request.body, { userId: ctx.state.user.id });
      ctx.status = 201;
      ctx.body = { data };
    },

    async update(ctx: Context) {
      const { documentId } = ctx.params;
      const author = { userId: ctx.state.user.id };
      ctx.body = { data: await organizations().update(documentId, ctx.request.body, author) };
    },

    async delete(ctx: Context) {
      ctx.body = { data: await organizations().delete(ctx.params.documentId) };
    },
  };
};
