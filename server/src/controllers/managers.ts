import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';

import { service } from '../services';

/** Who can manage teams and organizations, for the admin panel. */
export default ({ strapi }: { strapi: Core.Strapi }) => ({
  async options(ctx: Context) {
    ctx.body = { results: await service(strapi, 'managers').options(ctx.query) };
  },
});
