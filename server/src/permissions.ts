import type { Core } from '@strapi/strapi';

import { PERMISSIONS, PLUGIN_ID, type Permission } from '../../contracts/plugin';

/** What each action is called under Settings > Roles > Plugins, by the sub-category it stands in. */
const NAMES: Record<Permission, [subCategory: string, displayName: string]> = {
  read: ['Invite codes', 'Read'],
  create: ['Invite codes', 'Create'],
  update: ['Invite codes', 'Update'],
  delete: ['Invite codes', 'Delete'],
  generate: ['Invite codes', 'Generate many'],
  import: ['Invite codes', 'Import'],
  export: ['Invite codes', 'Export'],
  send: ['Invite codes', 'Send by e-mail'],
  readRedemptions: ['Redemptions', 'Read'],
  exportRedemptions: ['Redemptions', 'Export'],
  releaseSeat: ['Redemptions', 'Release a seat'],
  readTeams: ['Teams', 'Read'],
  createTeam: ['Teams', 'Create'],
  updateTeam: ['Teams', 'Update'],
  deleteTeam: ['Teams', 'Delete'],
  changeMembers: ['Teams', 'Change members'],
  readOrganizations: ['Organizations', 'Read'],
  createOrganization: ['Organizations', 'Create'],
  updateOrganization: ['Organizations', 'Update'],
  deleteOrganization: ['Organizations', 'Delete'],
  readOverview: ['Home page', 'See the overview'],
  readSettings: ['Settings', 'Read'],
  updateSettings: ['Settings', 'Update'],
};

const permissions = Object.keys(NAMES) as Permission[];

/** Makes the plugin's actions grantable to the roles of administrators. */
export const registerPermissions = (strapi: Core.Strapi): Promise<void> =>
  strapi.service('admin::permission').actionProvider.registerMany(
    permissions.map((permission) => {
      const [subCategory, displayName] = NAMES[permission];
      return {
        section: 'plugins',
        pluginName: PLUGIN_ID,
        uid: PERMISSIONS[permission].replace(`plugin::${PLUGIN_ID}.`, ''),
        subCategory,
        displayName,
      };
    })
  );
