import { type Permission, PERMISSIONS, PLUGIN_ID } from '../../contracts/plugin';
import type { Administrator } from '../support/administrator';
import { type Campaign, startCampaign } from '../support/campaign';
import { type HttpOptions, request } from '../support/http';
import { type AdminRoute, type RouteList, routesOf } from '../support/route-list';

const names = Object.keys(PERMISSIONS) as Permission[];
const actions = Object.values<string>(PERMISSIONS);

interface Action {
  action: string;
  displayName: string;
  subCategory: string;
  plugin: string;
}

/** One permission, or one of several. */
const POLICIES = ['admin::hasPermissions', `plugin::${PLUGIN_ID}.has-any-permission`];

/** The permissions of which a route asks for one. */
const actionsOf = ({ policies }: AdminRoute): string[] =>
  policies.flatMap((policy) => (typeof policy === 'object' ? policy.config.actions : []));

describe('the permissions of administrators', () => {
  let campaign: Campaign;
  let routes: RouteList;

  beforeAll(async () => {
    campaign = await startCampaign();
    routes = await routesOf(campaign.portal.url);
  });
  afterAll(() => campaign.portal.stop());

  const title = ({ method, path }: AdminRoute) => `${method} ${path}`;
  /** Calls a route as the panel would, for a record that is not there. */
  const options = ({ method }: AdminRoute): HttpOptions => ({
    method: method as HttpOptions['method'],
    body: method === 'GET' || method === 'DELETE' ? undefined : {},
  });
  const address = ({ path }: AdminRoute) => path.replace(/:\w+/g, 'nosuchrecord0000000000000');
  const walk = async (
    statusOf: (route: AdminRoute) => Promise<number>,
    through: AdminRoute[] = routes.declared
  ): Promise<Record<string, number>> =>
    Object.fromEntries(
      await Promise.all(
        through.map(async (route) => [title(route), await statusOf(route)] as const)
      )
    );
  /** What is expected of every route. */
  const every = (status: number) => walk(async () => status);
  const as = (caller: Administrator, through?: AdminRoute[]) =>
    walk(async (route) => (await caller.send(address(route), options(route))).status, through);

  it('stand in every route: one of those that are registered, for a session of the panel', () => {
    expect(routes.declared.length).toBeGreaterThan(0);
    expect(routes.declared.map(title).sort()).toEqual([...routes.served].sort());
    for (const route of routes.declared) {
      const asked = actionsOf(route);
      expect({ route: title(route), policies: route.policies }).toEqual({
        route: title(route),
        policies: [
          'admin::isAuthenticatedAdmin',
          { name: POLICIES[asked.length === 1 ? 0 : 1], config: { actions: asked } },
        ],
      });
      expect(asked.length).toBeGreaterThan(0);
      expect(asked.filter((action) => !actions.includes(action))).toEqual([]);
    }
  });

  it('each open a route', () => {
    const used = new Set(routes.declared.flatMap(actionsOf));

    expect(names.filter((name) => !used.has(PERMISSIONS[name]))).toEqual([]);
  });

  it('are listed under Settings > Roles > Plugins', async () => {
    const { body } = await campaign.portal.admin.call<{
      data: { sections: { plugins: Action[] } };
    }>('/admin/permissions');

    const listed = body.data.sections.plugins.filter(({ plugin }) => plugin === PLUGIN_ID);
    expect(listed.map(({ action }) => action).sort()).toEqual([...actions].sort());
    for (const { displayName, subCategory } of listed) {
      expect(displayName).toMatch(/^[A-Z]/);
      expect(subCategory).toMatch(/^[A-Z]/);
    }
    const labels = listed.map(({ displayName, subCategory }) => `${subCategory}: ${displayName}`);
    expect(new Set(labels).size).toBe(labels.length);
  });

  it('are asked of nobody who is not signed in to the panel: every route answers 401', async () => {
    const { portal } = campaign;
    const { body: developer } = await portal.register();
    const without = (token?: string) =>
      walk(async (route) => {
        const url = `${portal.url}${address(route)}`;
        return (await request(url, { ...options(route), token })).status;
      });

    expect(await without()).toEqual(await every(401));
    expect(await without(developer.jwt)).toEqual(await every(401));
  });

  it('are needed: every route answers 403 to an administrator without any', async () => {
    expect(await as(await campaign.portal.admin.colleague([]))).toEqual(await every(403));
  });

  it('open their own routes and no other, neither alone nor by being the only one missing', async () => {
    const { admin } = campaign.portal;
    const colleague = await admin.colleague([]);
    const isOpen = (status: number) => status !== 403;
    const opened = (statuses: Record<string, number>) =>
      Object.keys(statuses).filter((route) => isOpen(statuses[route]));
    const isOpenWithout = (action: string) => (route: AdminRoute) =>
      actionsOf(route).some((asked) => asked !== action);

    for (const action of actions) {
      const own = routes.declared.filter((route) => actionsOf(route).includes(action));

      await admin.permit(colleague, [action]);
      const alone = await as(colleague);
      expect({ action, opened: opened(alone) }).toEqual({ action, opened: own.map(title) });
      // Without a body and for no record, but never an accident.
      expect(Object.entries(alone).filter(([, status]) => status >= 500)).toEqual([]);

      await admin.permit(
        colleague,
        actions.filter((other) => other !== action)
      );
      expect({ action, opened: opened(await as(colleague, own)) }).toEqual({
        action,
        opened: own.filter(isOpenWithout(action)).map(title),
      });
    }
  });
});
