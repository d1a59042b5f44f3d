import type { Core, UID } from '@strapi/strapi';
import type { Context } from 'koa';

const PRICE_LIST: UID.ContentType = 'api::price-list.price-list';
const CHANGES: object = { title: 'Changed' };

const isMember = (config: object) => ({ name: 'plugin::invite-codes.is-member', config });

/** Routes as a portal has them, with the plugin's policies. */
export const addGuardedRoutes = (strapi: Core.Strapi) => {
  const route = (
    path: string,
    policy: { name: string; config: object },
    handler: (ctx: Context) => Promise<unknown>
  ) => ({
    method: 'POST' as const,
    path: `/guarded${path}`,
    handler: async (ctx: Context) => {
      ctx.body = { data: await handler(ctx) };
    },
    config: { policies: [policy] },
    info: { type: 'content-api' },
  });
  const welcome = () => Promise.resolve('welcome');
  const lists = strapi.documents(PRICE_LIST);
  const own = {
    name: 'plugin::invite-codes.same-organization',
    config: { contentType: 'api::price-list.price-list', relation: 'organization' },
  };

  strapi.server.routes({
    type: 'content-api',
    routes: [
      route('/hackathon', isMember({ teams: ['Hackathon', 'Hosts'] }), welcome),
      route('/acme', isMember({ organizations: ['Acme Partners'] }), welcome),
      route(
        '/acme-hackathon',
        isMember({ teams: ['Hackathon'], organizations: ['Acme Partners'] }),
        welcome
      ),
      route('/lists/:documentId/update', own, ({ params: { documentId } }) =>
        lists.update({ documentId, data: CHANGES })
      ),
      route('/lists/:documentId/delete', own, ({ params: { documentId } }) =>
        lists.delete({ documentId })
      ),
    ],
  });
};
