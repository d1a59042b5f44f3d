import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';

import { canonicalCode } from '../../../contracts/code-text';
import { runAsRegistration } from './context';
import { signUpSettings } from './sign-up-settings';
import { enterTurnstile } from './turnstile';
import { service } from '../services/index';
import { retryDeadlocks } from '../services/retry-deadlocks';

interface Admitted {
  inviteCode: string | null;
  /** Called once the account is there. */
  onCommitted?: () => void;
}

/** The whole of it once more where the database broke its transaction off: it has left nothing. */
const create = <Result>(
  { inviteCode, onCommitted }: Admitted,
  createAccount: () => Promise<Result>
): Promise<Result> => {
  let isCommitted = false;
  const commit = () => {
    isCommitted = true;
    onCommitted?.();
  };
  return retryDeadlocks(
    () => runAsRegistration({ inviteCode, onCommitted: commit }, createAccount),
    () => isCommitted
  );
};

/** How an account comes to be through registration, with an invite code or without. */
export default ({ strapi }: { strapi: Core.Strapi }) => ({
  /**
   * Runs `createAccount` as a registration: the first user it creates claims a seat of the code
   * and becomes a member of its team, in the transaction that creates the user.
   * @throws InviteCodeRefusal before `createAccount` where the code can be refused by then.
   */
  async run<Result>(
    { inviteCode = null, email }: { inviteCode?: string | null; email?: string },
    createAccount: () => Promise<Result>
  ): Promise<Result> {
    const gate = service(strapi, 'gate');
    // Where sign-ups are off altogether, users-permissions says so itself.
    const { allow_register: isOpen } = await signUpSettings(strapi);
    if (isOpen) await gate.admit({ inviteCode, email });
    if (inviteCode === null) return create({ inviteCode }, createAccount);

    const leave = await enterTurnstile(canonicalCode(inviteCode) ?? '');
    try {
      // Those who went before may have taken the last seat.
      if (isOpen) await gate.admit({ inviteCode, email });
      return await create({ inviteCode, onCommitted: leave }, createAccount);
    } catch (error) {
      // The database refuses what refers to a team or a code that was deleted meanwhile.
      if (isOpen && !(error instanceof errors.ApplicationError)) {
        await gate.admit({ inviteCode, email });
      }
      throw error;
    } finally {
      leave();
    }
  },
});
