import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';

import { service } from '../services';

/** Teams, for the admin panel: `/invite-codes/teams` and what goes with them. */
export default ({ strapi }: { strapi: Core.Strapi }) => {
  const teams = () => service(strapi, 'teams');

  return {
    async options(ctx: Context) {
      ctx.body = { results: await teams().options(ctx.query) };
    },

    async roles(ctx: Context) {
      ctx.body = { results: await service(strapi, 'teamRoles').find() };
    },

    async find(ctx: Context) {
      ctx.body = await teams().find(ctx.query);
    },

    async findOne(ctx: Context) {
      ctx.body = { data: await teams().findOne(ctx.params.documentId) };
    },

    async create(ctx: Context) {
      const data = await teams().create(ctx.request.body, { userId: ctx.state.user.id });
      ctx.status = 201;
      ctx.body = { data };
    },

    async update(ctx: Context) {
      const { documentId } = ctx.params;
      const author = { userId: ctx.state.user.id };
      ctx.body = { data: await teams().update(documentId, ctx.request.body, author) };
    },

    async delete(ctx: Context) {
      ctx.body = { data: await teams().delete(ctx.params.documentId) };
    },

    async members(ctx: Context) {
      ctx.body = await service(strapi, 'members').find(ctx.params.documentId, ctx.query);
    },

    async moveMembers(ctx: Context) {
      const { documentId } = ctx.params;
      ctx.body = {
        data: await service(strapi, 'memberChanges').move(documentId, ctx.request.body),
      };
    },

    async removeMembers(ctx: Context) {
      const { documentId } = ctx.params;
      const data = await service(strapi, 'memberChanges').remove(documentId, ctx.request.body);
      ctx.body = { data };
    },

    async codes(ctx: Context) {
      ctx.body = await service(strapi, 'teamCodes').find(ctx.params.documentId, ctx.query);
    },
  };
};
