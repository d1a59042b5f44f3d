import type { Core } from '@strapi/strapi';

import { PERMISSIONS, PLUGIN_ID, type Permission } from '../../contracts/plugin';

const CODES = 'Invite codes';
const SETTINGS = 'Settings';

/** Where each action stands under Settings > Roles > Plugins. */
const PLACES: Record<Permission, { subCategory: string; displayName: string }> = {
  read: { subCategory: CODES, displayName: 'Read' },
  create: { subCategory: CODES, displayName: 'Create' },
  update: { subCategory: CODES, displayName: 'Update' },
  delete: { subCategory: CODES, displayName: 'Delete' },
  readSettings: { subCategory: SETTINGS, displayName: 'Read' },
  updateSettings: { subCategory: SETTINGS, displayName: 'Update' },
};

const permissions = Object.keys(PLACES) as Permission[];

/** Makes the plugin's actions grantable to the roles of administrators. */
export const registerPermissions = (strapi: Core.Strapi): Promise<void> =>
  strapi.service('admin::permission').actionProvider.registerMany(
    permissions.map((permission) => ({
      section: 'plugins',
      pluginName: PLUGIN_ID,
      uid: PERMISSIONS[permission].replace(`plugin::${PLUGIN_ID}.`, ''),
      ...PLACES[permission],
    }))
  );
