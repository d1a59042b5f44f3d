import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';

import { PERMISSIONS } from '../../../contracts/plugin';
import { service } from '../services';

/** `/invite-codes/overview` of the admin panel. */
export default ({ strapi }: { strapi: Core.Strapi }) => ({
  async get(ctx: Context) {
    const withPeople = ctx.state.userAbility.can(PERMISSIONS.readRedemptions);
    ctx.body = { data: await service(strapi, 'overview').get({ withPeople }) };
  },
});
