import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';

import { service } from '../services';

/** `/invite-codes/code-availability` of the admin panel. */
export default ({ strapi }: { strapi: Core.Strapi }) => ({
  async check(ctx: Context) {
    ctx.body = { data: await service(strapi, 'code-check').check(ctx.query) };
  },
});
