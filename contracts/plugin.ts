/** The Strapi plugin name: prefix of UIDs, admin routes, permissions and translation keys. */
export const PLUGIN_ID = 'invite-codes';

/** UIDs of the plugin's content types. */
export const UID = {
  inviteCode: 'plugin::invite-codes.invite-code',
  organization: 'plugin::invite-codes.organization',
  redemption: 'plugin::invite-codes.redemption',
  team: 'plugin::invite-codes.team',
} as const;

/** Events of `strapi.eventHub`, for listeners and webhooks. */
export const EVENTS = {
  /** A seat was taken: by a registration or by `redeem`. */
  redeemed: 'invite-code.redeemed',
  /** The last seat was taken. */
  exhausted: 'invite-code.exhausted',
} as const;

/** What an administrator may do, as registered in Settings > Roles > Plugins. */
export const PERMISSIONS = {
  create: 'plugin::invite-codes.codes.create',
  delete: 'plugin::invite-codes.codes.delete',
  read: 'plugin::invite-codes.codes.read',
  update: 'plugin::invite-codes.codes.update',
  readSettings: 'plugin::invite-codes.settings.read',
  updateSettings: 'plugin::invite-codes.settings.update',
} as const;

export type Permission = keyof typeof PERMISSIONS;
