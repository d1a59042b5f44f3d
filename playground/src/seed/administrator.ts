import type { Core } from '@strapi/strapi';
// A JSON file, because `npm run demo` prints the same credentials before this is compiled.
import administrator from './administrator.json';

export const createAdministrator = async (strapi: Core.Strapi): Promise<void> => {
  await strapi.service('admin::user').createFirstAdmin(administrator);
};
