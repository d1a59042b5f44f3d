import type { Core } from '@strapi/strapi';
import { createAdministrator } from './administrator';
import { createCatalogue } from './catalogue';
import { createInviteCodes } from './invite-codes';
import { createManager } from './manager';
import { createRoles } from './roles';
import { setSignUpAddress } from './sign-up-address';
import { createTeams } from './teams';

/**
 * Fills an empty portal with sample data. A portal with an administrator is in use and stays as
 * it is.
 * @throws in production, because the administrator's password is public.
 */
export const seedDemo = async (strapi: Core.Strapi): Promise<void> => {
  if (process.env.NODE_ENV === 'production') {
    throw new Error(
      'SEED=demo creates an administrator with a public password: not in production.'
    );
  }
  if (await strapi.service('admin::user').exists()) return;

  // All or nothing: a start that was interrupted here leaves an empty portal to the next one.
  await strapi.db.transaction(async () => {
    await createAdministrator(strapi);
    await createCatalogue(strapi);
    const roles = await createRoles(strapi);
    const teams = await createTeams(strapi, roles);
    await createManager(strapi, { roles, teams });
    await createInviteCodes(strapi, { roles, teams });
    await setSignUpAddress(strapi);
  });
};
