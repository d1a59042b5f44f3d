import { PLUGIN_ID } from '../../../contracts/plugin';

export const CODES_PATH = `/plugins/${PLUGIN_ID}/codes`;

export const codePath = (documentId: string) => `${CODES_PATH}/${documentId}/edit`;

export const USER_UID = 'plugin::users-permissions.user';

export const userPath = (documentId: string) =>
  `/content-manager/collection-types/${USER_UID}/${documentId}`;
