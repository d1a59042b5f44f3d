import type { Core } from '@strapi/strapi';
import * as yup from 'yup';

import { canonicalCode } from '../../../contracts/code-text';
import type { Check } from '../../../contracts/public-api';
import { seatsLeftOf } from '../../../contracts/status';
import { InviteCodeRefusal } from '../errors';
import { isComplete, reasonAgainst } from './admission';
import { codeStore } from './code-store';
import { validate } from './validate';

const checkSchema = yup.object({
  code: yup.string().typeError('code must be a text').nullable(),
  email: yup.string().typeError('email must be a text').nullable(),
});

/** Tells who may pass with which code. Reads only: seats are taken by the claim. */
export default ({ strapi }: { strapi: Core.Strapi }) => {
  const store = codeStore(strapi);

  const find = async (text: string) => {
    const canonical = canonicalCode(text);
    return canonical === null ? null : store.findByText(canonical);
  };

  return {
    /** The code that somebody typed; null where there is none. */
    find,

    /**
     * Refuses at the cost of one look-up what the claim would refuse after password hashing.
     * @throws InviteCodeRefusal
     */
    async admit({ inviteCode, email }: { inviteCode: string; email?: string }): Promise<void> {
      const reason = reasonAgainst(await find(inviteCode), { email, now: new Date() });
      if (reason) throw new InviteCodeRefusal(reason);
    },

    /**
     * What a sign-up form tells while the code is typed.
     * @throws ValidationError where `code` or `email` is no text.
     */
    async check(body: unknown): Promise<Check.Result> {
      const { code: text, email } = await validate(checkSchema, body);
      if (!text?.trim()) return { valid: false, reason: 'invite_code_required' };

      const code = await find(text);
      const reason = reasonAgainst(code, { email: email || undefined, now: new Date() });
      if (reason || !code || !isComplete(code)) {
        return { valid: false, reason: reason ?? 'invite_code_invalid' };
      }
      return {
        valid: true,
        team: code.team.name,
        organization: code.team.organization.name,
        expiresAt: code.expiresAt,
        seatsLeft: seatsLeftOf(code),
      };
    },
  };
};
