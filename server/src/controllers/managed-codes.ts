import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';

import { service } from '../services';

/** Whoever is signed in; an API token is nobody who could manage a team. */
const callerOf = ({ state }: Context): { id: number } => {
  if (!state.user) throw new errors.UnauthorizedError();
  return state.user;
};

/** `/api/invite-codes/managed-…`: what managers do with the codes of their teams. */
export default ({ strapi }: { strapi: Core.Strapi }) => {
  const managedCodes = () => service(strapi, 'managedCodes');

  return {
    async teams(ctx: Context) {
      ctx.body = { data: await managedCodes().teams(callerOf(ctx)) };
    },

    async find(ctx: Context) {
      ctx.body = await managedCodes().find(callerOf(ctx), ctx.query);
    },

    async create(ctx: Context) {
      const data = await managedCodes().create(callerOf(ctx), ctx.request.body);
      ctx.status = 201;
      ctx.body = { data };
    },

    async update(ctx: Context) {
      const { documentId } = ctx.params;
      const data = await managedCodes().update(callerOf(ctx), documentId, ctx.request.body);
      ctx.body = { data };
    },

    async send(ctx: Context) {
      const { documentId } = ctx.params;
      const results = await managedCodes().send(callerOf(ctx), documentId, ctx.request.body);
      ctx.body = { data: { results } };
    },
  };
};
