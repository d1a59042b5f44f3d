import type { Core } from '@strapi/strapi';

/** The id of the role that users-permissions gives to those who sign up; null where it is gone. */
export const defaultRole = async (strapi: Core.Strapi): Promise<number | null> => {
  const store = strapi.store({ type: 'plugin', name: 'users-permissions', key: 'advanced' });
  const { default_role: type } = (await store.get({})) as { default_role: string };
  const role = await strapi.db
    .query('plugin::users-permissions.role')
    .findOne({ where: { type }, select: ['id'] });
  return role?.id ?? null;
};
