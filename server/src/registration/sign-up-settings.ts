import type { Core } from '@strapi/strapi';

/** The advanced settings of users-permissions that the gate goes by. */
interface SignUpSettings {
  /** *Enable sign-ups* */
  allow_register: boolean;
  /** *One account per email address* */
  unique_email: boolean;
}

export const signUpSettings = async (strapi: Core.Strapi): Promise<SignUpSettings> => {
  const store = strapi.store({ type: 'plugin', name: 'users-permissions', key: 'advanced' });
  return (await store.get({})) as SignUpSettings;
};
