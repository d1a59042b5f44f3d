import { route } from './route';

export default [
  route('GET', '/settings', 'settings.get', 'readSettings'),
  route('PUT', '/settings', 'settings.update', 'updateSettings'),
  route('POST', '/settings/test-email', 'settings.sendTestEmail', 'updateSettings'),
  route('GET', '/settings/organizations', 'settings.organizations', 'readSettings'),
  // What the form for a new code starts with.
  route('GET', '/code-defaults', 'settings.codeDefaults', 'create'),
];
