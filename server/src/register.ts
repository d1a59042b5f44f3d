import type { Core } from '@strapi/strapi';

import { keepLimits } from './policies/limits';
import { describeInput } from './registration/describe-input';
import { describeQuery } from './registration/describe-query';
import { extendAuthController } from './registration/extend-auth-controller';
import { extendGraphql } from './registration/extend-graphql';
import { extendUser } from './registration/extend-user';
import { keepOutOfTypeBuilder } from './registration/keep-out-of-type-builder';

/** Before the database and the routes are set up: what extends users-permissions and documents. */
export default ({ strapi }: { strapi: Core.Strapi }) => {
  extendUser(strapi);
  keepOutOfTypeBuilder(strapi);
  extendAuthController(strapi);
  extendGraphql(strapi);
  describeInput(strapi);
  describeQuery(strapi);
  keepLimits(strapi);
};
