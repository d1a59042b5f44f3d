import type { Core } from '@strapi/strapi';

import { service } from './services';

/** When Strapi stops. */
export default async ({ strapi }: { strapi: Core.Strapi }) => {
  service(strapi, 'guesses').close();
  await service(strapi, 'membershipEnds').close();
};
