import { randomUUID } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { inviteCodesPlugin } from './plugin-services';
import type { Roles } from './roles';

/**
 * Registers accounts with a code, the way the portal does, so that each seat used is a real one.
 * @param emails the part before the @ becomes the user name.
 */
export const registerMembers = async (
  strapi: Core.Strapi,
  { inviteCode, emails, roles }: { inviteCode: string; emails: string[]; roles: Roles }
): Promise<void> => {
  const { registration } = inviteCodesPlugin(strapi);
  const users = strapi.plugin('users-permissions').service('user');

  for (const email of emails) {
    const account = {
      username: email.slice(0, email.indexOf('@')),
      email,
      // Nobody signs in with these accounts.
      password: randomUUID(),
      provider: 'local',
      confirmed: true,
      role: roles.authenticated.id,
    };
    await registration.run({ inviteCode, email, provider: 'local' }, () => users.add(account));
  }
};
