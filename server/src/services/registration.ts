import type { Core } from '@strapi/strapi';

import { runAsRegistration } from '../registration/context';
import { service } from './index';

/** How an account comes to be through registration, with an invite code or without. */
export default ({ strapi }: { strapi: Core.Strapi }) => ({
  /**
   * Runs `createAccount` as a registration: the first user it creates claims a seat of the code
   * and becomes a member of its team, in the transaction that creates the user.
   * @throws InviteCodeRefusal before `createAccount` where the code can be refused by then.
   */
  async run<Result>(
    { inviteCode, email }: { inviteCode?: string | null; email?: string },
    createAccount: () => Promise<Result>
  ): Promise<Result> {
    if (!inviteCode) return createAccount();
    await service(strapi, 'gate').admit({ inviteCode, email });
    return runAsRegistration({ inviteCode }, createAccount);
  },
});
