import type { Core } from '@strapi/strapi';

import { watchMembership } from './membership';
import { scheduleSweeps } from './membership-end/schedule';
import { registerPermissions } from './permissions';
import { watchDeletedAccounts } from './privacy';
import { guardOauthSignUp } from './registration/oauth-sign-up';
import { allowWebhooks } from './registration/redemption';
import { subscribeToUsers } from './registration/user-lifecycles';
import { service } from './services';
import { forgetInvitations } from './services/forget-invitations';

/** With the database there, before the server listens. */
export default async ({ strapi }: { strapi: Core.Strapi }) => {
  allowWebhooks(strapi);
  subscribeToUsers(strapi);
  forgetInvitations(strapi);
  guardOauthSignUp(strapi);
  watchMembership(strapi);
  watchDeletedAccounts(strapi);
  scheduleSweeps(strapi);
  await service(strapi, 'guesses').open();
  await registerPermissions(strapi);
};
