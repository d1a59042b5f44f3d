import type { Core } from '@strapi/strapi';

import { PERMISSIONS, PLUGIN_ID, type Permission } from '../../contracts/plugin';

const DISPLAY_NAMES: Record<Permission, string> = {
  create: 'Create',
  delete: 'Delete',
  read: 'Read',
  update: 'Update',
};

const names = Object.keys(DISPLAY_NAMES) as Permission[];

/** Lists the plugin's actions under Settings > Roles > Plugins. */
export const registerPermissions = (strapi: Core.Strapi): Promise<void> =>
  strapi.service('admin::permission').actionProvider.registerMany(
    names.map((name) => ({
      section: 'plugins',
      pluginName: PLUGIN_ID,
      subCategory: 'Invite codes',
      displayName: DISPLAY_NAMES[name],
      uid: PERMISSIONS[name].replace(`plugin::${PLUGIN_ID}.`, ''),
    }))
  );
