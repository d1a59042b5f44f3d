import { PERMISSIONS, type Permission, PLUGIN_ID } from '../../../../contracts/plugin';

/**
 * A route of the admin panel, open to administrators with this permission. Without a policy any
 * logged-in administrator would get in, whatever the role.
 */
export const route = (
  method: 'GET' | 'POST' | 'PUT' | 'DELETE',
  path: string,
  handler: string,
  permission: Permission
) => ({
  method,
  path,
  handler,
  config: {
    policies: [
      'admin::isAuthenticatedAdmin',
      { name: 'admin::hasPermissions', config: { actions: [PERMISSIONS[permission]] } },
    ],
  },
});

/** A route of the admin panel, open to administrators with one of these permissions. */
export const routeForAny = (
  method: 'GET' | 'POST' | 'PUT' | 'DELETE',
  path: string,
  handler: string,
  permissions: Permission[]
) => ({
  method,
  path,
  handler,
  config: {
    policies: [
      'admin::isAuthenticatedAdmin',
      {
        name: `plugin::${PLUGIN_ID}.has-any-permission`,
        config: { actions: permissions.map((permission) => PERMISSIONS[permission]) },
      },
    ],
  },
});
