import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';

import { service } from '../services';

/** `/invite-codes/settings` of the admin panel. */
export default ({ strapi }: { strapi: Core.Strapi }) => ({
  async get(ctx: Context) {
    ctx.body = { data: await service(strapi, 'settings').get() };
  },

  async codeDefaults(ctx: Context) {
    const { defaults } = await service(strapi, 'settings').get();
    ctx.body = { data: defaults };
  },

  async organizations(ctx: Context) {
    ctx.body = { results: await service(strapi, 'defaultOrganizations').find(ctx.query) };
  },

  async sendTestEmail(ctx: Context) {
    ctx.body = { data: await service(strapi, 'test-email').send(ctx.request.body) };
  },

  async update(ctx: Context) {
    ctx.body = { data: await service(strapi, 'settings').update(ctx.request.body) };
  },
});
