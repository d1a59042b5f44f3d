/** The Strapi plugin name: prefix of UIDs, admin routes, permissions and translation keys. */
export const PLUGIN_ID = 'invite-codes';

/** UIDs of the plugin's content types. */
export const UID = {
  invitation: 'plugin::invite-codes.invitation',
  inviteCode: 'plugin::invite-codes.invite-code',
  organization: 'plugin::invite-codes.organization',
  redemption: 'plugin::invite-codes.redemption',
  team: 'plugin::invite-codes.team',
} as const;

/** UID of the accounts that register: users-permissions' content type. */
export const USER = 'plugin::users-permissions.user';

/** Events of `strapi.eventHub`, for listeners and webhooks. */
export const EVENTS = {
  /** A seat was taken: by a registration or by `redeem`. */
  redeemed: 'invite-code.redeemed',
  /** The last seat was taken. */
  exhausted: 'invite-code.exhausted',
  /** An administrator gave a seat back. */
  released: 'invite-code.released',
  /** The time that a code gives somebody is over. */
  membershipEnded: 'invite-code.membership-ended',
} as const;

/** What an administrator may do, as registered in Settings > Roles > Plugins. */
export const PERMISSIONS = {
  read: 'plugin::invite-codes.codes.read',
  create: 'plugin::invite-codes.codes.create',
  update: 'plugin::invite-codes.codes.update',
  delete: 'plugin::invite-codes.codes.delete',
  generate: 'plugin::invite-codes.codes.generate',
  import: 'plugin::invite-codes.codes.import',
  export: 'plugin::invite-codes.codes.export',
  send: 'plugin::invite-codes.codes.send',
  readRedemptions: 'plugin::invite-codes.redemptions.read',
  exportRedemptions: 'plugin::invite-codes.redemptions.export',
  releaseSeat: 'plugin::invite-codes.redemptions.release',
  readTeams: 'plugin::invite-codes.teams.read',
  createTeam: 'plugin::invite-codes.teams.create',
  updateTeam: 'plugin::invite-codes.teams.update',
  deleteTeam: 'plugin::invite-codes.teams.delete',
  changeMembers: 'plugin::invite-codes.teams.members',
  readOrganizations: 'plugin::invite-codes.organizations.read',
  createOrganization: 'plugin::invite-codes.organizations.create',
  updateOrganization: 'plugin::invite-codes.organizations.update',
  deleteOrganization: 'plugin::invite-codes.organizations.delete',
  readOverview: 'plugin::invite-codes.overview.read',
  readSettings: 'plugin::invite-codes.settings.read',
  updateSettings: 'plugin::invite-codes.settings.update',
} as const;

export type Permission = keyof typeof PERMISSIONS;
