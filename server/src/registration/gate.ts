import type { Core } from '@strapi/strapi';
import * as yup from 'yup';

import { canonicalCode } from '../../../contracts/code-text';
import type { Check } from '../../../contracts/public-api';
import type { RefusalReason } from '../../../contracts/refusal';
import { seatsLeftOf } from '../../../contracts/status';
import { InviteCodeRefusal } from '../errors';
import { isComplete, reasonAgainst } from './admission';
import { codeStore } from '../services/code-store';
import { service } from '../services/index';
import { validate } from '../services/validate';

const checkSchema = yup.object({
  code: yup.string().typeError('code must be a text').nullable(),
  email: yup.string().typeError('email must be a text').nullable(),
});

/** Tells who may pass with which code. Reads only: seats are taken by the claim. */
export default ({ strapi }: { strapi: Core.Strapi }) => {
  const store = codeStore(strapi);
  const settings = () => service(strapi, 'settings').get();

  const find = async (text: string) => {
    const canonical = canonicalCode(text);
    return canonical === null ? null : store.findByText(canonical);
  };

  const findTyped = async (text: string) => {
    const guesses = service(strapi, 'guesses');
    await guesses.refuseWhenSpent();
    const code = await find(text);
    if (!code) await guesses.count();
    return code;
  };

  const disclosed = async (reason: RefusalReason): Promise<RefusalReason> =>
    (await settings()).discloseReasons ? reason : 'invite_code_invalid';

  const refusal = async (reason: RefusalReason) => new InviteCodeRefusal(await disclosed(reason));

  /** @throws InviteCodeRefusal where the portal lets nobody in without a code. */
  const admitWithoutCode = async (): Promise<void> => {
    if ((await settings()).mode === 'invite-only') throw await refusal('invite_code_required');
  };

  return {
    /** The code with this text; null where there is none. */
    find,

    /**
     * The code that a visitor asks for: one that does not exist counts as a guess.
     * @throws RateLimitError where too many guesses came from the visitor's address.
     */
    findTyped,

    /** What is thrown for a reason: it tells as much as the settings disclose. */
    refusal,

    admitWithoutCode,

    /**
     * Refuses at the cost of one look-up what the claim would refuse after password hashing.
     * @throws InviteCodeRefusal; RateLimitError
     */
    async admit({ inviteCode, email }: { inviteCode: string | null; email?: string }) {
      if (inviteCode === null) return admitWithoutCode();

      const reason = reasonAgainst(await findTyped(inviteCode), { email, now: new Date() });
      if (reason) throw await refusal(reason);
    },

    /**
     * What a sign-up form tells while the code is typed.
     * @throws ValidationError where `code` or `email` is no text; RateLimitError.
     */
    async check(body: unknown): Promise<Check.Result> {
      const { code: text, email } = await validate(checkSchema, body);
      const refused = async (reason: RefusalReason) =>
        ({ valid: false, reason: await disclosed(reason) }) as const;
      if (!text?.trim()) return refused('invite_code_required');

      const code = await findTyped(text);
      const reason = reasonAgainst(code, { email: email || undefined, now: new Date() });
      if (reason || !code || !isComplete(code)) return refused(reason ?? 'invite_code_invalid');
      return {
        valid: true,
        team: code.team.name,
        organization: code.team.organization.name,
        expiresAt: code.expiresAt,
        seatsLeft: seatsLeftOf(code),
        membershipDays: code.membershipDays,
        membershipUntil: code.membershipUntil,
      };
    },
  };
};
