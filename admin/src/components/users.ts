import { useRBAC } from '@strapi/strapi/admin';

import { USER } from '../../../contracts/plugin';

const READ_USERS = [{ action: 'plugin::content-manager.explorer.read', subject: USER }];

/** Whether the administrator may see accounts in the Content Manager. */
export const useMayReadUsers = (): boolean => useRBAC(READ_USERS).allowedActions.canRead === true;

/** The page of an account there. */
export const userPath = (documentId: string): string =>
  `/content-manager/collection-types/${USER}/${documentId}`;
