import type { Core } from '@strapi/strapi';

import { registerPermissions } from './permissions';
import { subscribeToUsers } from './registration/user-lifecycles';

/** With the database there, before the server listens. */
export default async ({ strapi }: { strapi: Core.Strapi }) => {
  subscribeToUsers(strapi);
  await registerPermissions(strapi);
};
