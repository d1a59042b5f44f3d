import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';

import { service } from '../services';

/** `/api/invite-codes`: what a portal's front end calls. */
export default ({ strapi }: { strapi: Core.Strapi }) => ({
  async check(ctx: Context) {
    ctx.body = { data: await service(strapi, 'gate').check(ctx.request.body) };
  },

  async redeem(ctx: Context) {
    if (!ctx.state.user) throw new errors.UnauthorizedError();
    await service(strapi, 'redeem').redeem(ctx.state.user, ctx.request.body);
    ctx.body = { data: await service(strapi, 'membership').of(ctx.state.user.id) };
  },

  async membership(ctx: Context) {
    if (!ctx.state.user) throw new errors.UnauthorizedError();
    ctx.body = { data: await service(strapi, 'membership').of(ctx.state.user.id) };
  },
});
