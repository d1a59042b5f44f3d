import { route } from './route';

export default [
  route('GET', '/settings', 'settings.get', 'readSettings'),
  route('PUT', '/settings', 'settings.update', 'updateSettings'),
];
