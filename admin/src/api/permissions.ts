import { useAuth } from '@strapi/strapi/admin';

import { PERMISSIONS, type Permission } from '../../../contracts/plugin';

/** What `Page.Protect` and menu links take: one of these permissions is enough. */
export const requires = (...permissions: Permission[]) =>
  permissions.map((permission) => ({ action: PERMISSIONS[permission], subject: null }));

/**
 * Tells what this administrator may do: `may('create') && <AddButton />`. Strapi's useRBAC names
 * its flags by the last part of an action alone, so codes, teams and settings would share them.
 */
export const useMay = () => {
  const granted = useAuth('useMay', ({ permissions }) => permissions);
  return (permission: Permission): boolean =>
    granted.some(({ action }) => action === PERMISSIONS[permission]);
};
