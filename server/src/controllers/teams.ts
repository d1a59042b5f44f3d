import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';

import { service } from '../services';

/** `/invite-codes/teams` of the admin panel. */
export default ({ strapi }: { strapi: Core.Strapi }) => ({
  async find(ctx: Context) {
    ctx.body = { results: await service(strapi, 'teams').find(ctx.query) };
  },
});
