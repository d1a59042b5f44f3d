import { PERMISSIONS, type Permission } from '../../../../contracts/plugin';

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
