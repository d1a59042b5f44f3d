import { route } from './route';

// Before the routes of one code: `export` and `actions` are no documentIds.
export default [
  route('GET', '/codes', 'code-list.find', 'read'),
  route('GET', '/codes/export', 'code-list.export', 'export'),
  // Who and what the list can be filtered by.
  route('GET', '/code-authors', 'code-list.authors', 'read'),
  route('GET', '/code-organizations', 'code-list.organizations', 'read'),
  route('POST', '/codes/actions/activate', 'code-actions.activate', 'update'),
  route('POST', '/codes/actions/deactivate', 'code-actions.deactivate', 'update'),
  route('POST', '/codes/actions/extend', 'code-actions.extend', 'update'),
  route('POST', '/codes/actions/delete', 'code-actions.delete', 'delete'),
];
