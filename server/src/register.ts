import type { Core } from '@strapi/strapi';

import { extendAuthController } from './registration/extend-auth-controller';
import { extendGraphql } from './registration/extend-graphql';
import { extendUser } from './registration/extend-user';

/** Before the database and the routes are set up: what extends users-permissions. */
export default ({ strapi }: { strapi: Core.Strapi }) => {
  extendUser(strapi);
  extendAuthController(strapi);
  extendGraphql(strapi);
};
