import type { Core } from '@strapi/strapi';

/** The advanced settings of users-permissions that the plugin goes by. */
interface SignUpSettings {
  /** *Enable sign-ups* */
  allow_register: boolean;
  /** *One account per email address* */
  unique_email: boolean;
  /** *Default role*: its type, such as `authenticated`. */
  default_role: string;
}

export const signUpSettings = async (strapi: Core.Strapi): Promise<SignUpSettings> => {
  const store = strapi.store({ type: 'plugin', name: 'users-permissions', key: 'advanced' });
  return (await store.get({})) as SignUpSettings;
};
