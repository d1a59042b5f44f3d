import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';

import { service } from '../services';

/** Teams, for the admin panel. */
export default ({ strapi }: { strapi: Core.Strapi }) => ({
  async options(ctx: Context) {
    ctx.body = { results: await service(strapi, 'teams').options(ctx.query) };
  },
});
