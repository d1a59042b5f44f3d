import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';

import { PLUGIN_ID } from '../../contracts/plugin';

export interface AdminRoute {
  method: string;
  path: string;
  /** As they stand in the route's configuration. */
  policies: Array<string | { name: string; config: { actions: string[] } }>;
}

export interface RouteList {
  /** What is served under the plugin's path of the admin API: `GET /invite-codes/codes`. */
  served: string[];
  /** What the plugin declares for the admin API. */
  declared: AdminRoute[];
}

const ROUTE_LIST = '/_routes';

const served = (strapi: Core.Strapi): string[] =>
  strapi.server
    .listRoutes()
    .filter(({ path }) => path.startsWith(`/${PLUGIN_ID}/`))
    .flatMap(({ methods, path }) =>
      // The router adds HEAD to every GET.
      methods.flatMap((method: string) => (method === 'HEAD' ? [] : `${method} ${path}`))
    );

const declared = (strapi: Core.Strapi) => {
  const { routes } = strapi.plugin(PLUGIN_ID);
  const routers = Array.isArray(routes) ? [] : Object.values(routes);
  return routers
    .filter(({ type }) => type === 'admin')
    .flatMap((router) => router.routes)
    .map(({ method, path, config }) => ({
      method,
      path: `/${PLUGIN_ID}${path}`,
      policies: config?.policies ?? [],
    }));
};

/** Lets the tests ask the running Strapi which routes of the plugin there are. */
export const addRouteList = (strapi: Core.Strapi): void => {
  strapi.server.router.get(ROUTE_LIST, (ctx: Context) => {
    ctx.body = { served: served(strapi), declared: declared(strapi) };
  });
};

export const routesOf = async (url: string): Promise<RouteList> => {
  const answer = await fetch(`${url}${ROUTE_LIST}`);
  return (await answer.json()) as RouteList;
};
