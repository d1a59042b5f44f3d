import { route } from './route';

export default [
  route('POST', '/codes', 'codes.create', 'create'),
  route('GET', '/codes/:documentId', 'codes.findOne', 'read'),
  route('PUT', '/codes/:documentId', 'codes.update', 'update'),
  route('DELETE', '/codes/:documentId', 'codes.delete', 'delete'),
  // The teams that a code can be for.
  route('GET', '/code-teams', 'teams.options', 'read'),
];
