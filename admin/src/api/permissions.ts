import { useRBAC } from '@strapi/strapi/admin';

import { PERMISSIONS } from '../../../contracts/plugin';

const permission = (action: string) => ({ action, subject: null });

export const READ = [permission(PERMISSIONS.read)];
export const CREATE = [permission(PERMISSIONS.create)];

export const READ_SETTINGS = [permission(PERMISSIONS.readSettings)];
export const UPDATE_SETTINGS = [permission(PERMISSIONS.updateSettings)];

const CODES = [PERMISSIONS.create, PERMISSIONS.update, PERMISSIONS.delete].map(permission);

/** What this administrator may do with invite codes. */
export const useCodePermissions = () => {
  const { allowedActions, isLoading } = useRBAC(CODES);
  return {
    isLoading,
    canCreate: allowedActions.canCreate ?? false,
    canUpdate: allowedActions.canUpdate ?? false,
    canDelete: allowedActions.canDelete ?? false,
  };
};
