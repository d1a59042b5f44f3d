import type { Core } from '@strapi/strapi';

import { signUpSettings } from '../registration/sign-up-settings';
import { refused } from '../services/validate';

/** The id of the role that users-permissions gives to those who sign up; null where it is gone. */
export const defaultRole = async (strapi: Core.Strapi): Promise<number | null> => {
  const { default_role: type } = await signUpSettings(strapi);
  const role = await strapi.db
    .query('plugin::users-permissions.role')
    .findOne({ where: { type }, select: ['id'] });
  return role?.id ?? null;
};

/**
 * The same for those who are to get it: nobody keeps the rights of a team because it is gone.
 * @throws ApplicationError `noDefaultRole`
 */
export const demandDefaultRole = async (strapi: Core.Strapi): Promise<number> => {
  const role = await defaultRole(strapi);
  if (role === null) throw refused('noDefaultRole');
  return role;
};
