export default {
  type: 'content-api',
  routes: [
    { method: 'POST', path: '/check', handler: 'invite-codes.check', config: {} },
    { method: 'GET', path: '/membership', handler: 'invite-codes.membership', config: {} },
  ],
};
