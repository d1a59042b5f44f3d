import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';

/** A call of `strapi.db.query(uid)` by "another plugin". */
export interface ForeignCall {
  uid: string;
  method: 'create' | 'update' | 'delete' | 'deleteMany';
  params: object;
}

/** Lets tests have something done in the portal's process that comes by no screen and no API. */
export const addForeignPlugin = (strapi: Core.Strapi) => {
  strapi.db.lifecycles.subscribe({
    models: ['plugin::invite-codes.team', 'plugin::users-permissions.user'],
    afterUpdate({ params }) {
      const marks = [params.data?.description, params.data?.resetPasswordToken];
      if (marks.includes('Fails after the update')) throw new Error('A hook failed');
    },
  });
  strapi.db.lifecycles.subscribe({
    models: ['plugin::users-permissions.user'],
    afterDelete({ result }) {
      if (String(result?.email).startsWith('fails.after.delete')) throw new Error('A hook failed');
    },
  });
  strapi.server.routes([
    {
      method: 'POST',
      path: '/foreign-plugin',
      handler: async (ctx: Context) => {
        const { uid, method, params }: ForeignCall = ctx.request.body;
        ctx.body = { data: await strapi.db.query(uid)[method](params) };
      },
      config: { auth: false },
    },
  ]);
};
