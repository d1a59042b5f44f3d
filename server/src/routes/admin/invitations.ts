import { route } from './route';

export default [
  route('GET', '/sharing', 'invitations.sharing', 'read'),
  route('GET', '/codes/:documentId/invitations', 'invitations.find', 'read'),
  route('POST', '/codes/:documentId/invitations', 'invitations.send', 'send'),
];
