import { PERMISSIONS, type Permission } from '../../../contracts/plugin';

/** Without a policy any logged-in administrator would get in, whatever the role. */
const requires = (permission: Permission) => ({
  policies: [
    'admin::isAuthenticatedAdmin',
    { name: 'admin::hasPermissions', config: { actions: [PERMISSIONS[permission]] } },
  ],
});

const route = (
  method: 'GET' | 'POST' | 'PUT' | 'DELETE',
  path: string,
  handler: string,
  permission: Permission
) => ({ method, path, handler, config: requires(permission) });

export default {
  type: 'admin',
  routes: [
    route('GET', '/codes', 'codes.find', 'read'),
    route('POST', '/codes', 'codes.create', 'create'),
    route('GET', '/codes/:documentId', 'codes.findOne', 'read'),
    route('PUT', '/codes/:documentId', 'codes.update', 'update'),
    route('DELETE', '/codes/:documentId', 'codes.delete', 'delete'),
    route('GET', '/teams', 'teams.find', 'read'),
    route('GET', '/settings', 'settings.get', 'readSettings'),
    route('PUT', '/settings', 'settings.update', 'updateSettings'),
  ],
};
