import type { Core } from '@strapi/strapi';

import { service } from './services';

/** When Strapi stops. */
export default ({ strapi }: { strapi: Core.Strapi }) => service(strapi, 'guesses').close();
