import { useRBAC } from '@strapi/strapi/admin';

import { PERMISSIONS } from '../../../contracts/plugin';

const permission = (action: string) => ({ action, subject: null });

export const READ = [permission(PERMISSIONS.read)];
export const CREATE = [permission(PERMISSIONS.create)];

const ALL = Object.values(PERMISSIONS).map(permission);

/** What this administrator may do with invite codes. */
export const useCodePermissions = () => {
  const { allowedActions, isLoading } = useRBAC(ALL);
  return {
    isLoading,
    canCreate: allowedActions.canCreate ?? false,
    canUpdate: allowedActions.canUpdate ?? false,
    canDelete: allowedActions.canDelete ?? false,
  };
};
