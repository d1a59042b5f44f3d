import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';

import type { State } from '../../../contracts/status';
import { service } from '../services';

/** `POST /invite-codes/codes/actions/…`: what is done with several codes at once. */
export default ({ strapi }: { strapi: Core.Strapi }) => {
  const actions = () => service(strapi, 'codeActions');
  const setState = (state: State) => async (ctx: Context) => {
    const userId = ctx.state.user.id;
    ctx.body = { data: await actions().setState(ctx.request.body, { state, userId }) };
  };

  return {
    activate: setState('active'),
    deactivate: setState('inactive'),

    async extend(ctx: Context) {
      const userId = ctx.state.user.id;
      ctx.body = { data: await actions().extend(ctx.request.body, { userId }) };
    },

    async delete(ctx: Context) {
      ctx.body = { data: await actions().delete(ctx.request.body) };
    },
  };
};
