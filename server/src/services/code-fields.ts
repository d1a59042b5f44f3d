import type { Asserts } from 'yup';

import { normalizeAllowedEmail } from '../../../contracts/allowed-emails';
import { canonicalCode, displayCode, generateCode } from '../../../contracts/code-text';
import type { updateCodeSchema } from '../../../contracts/code-schema';

type ValidChanges = Partial<Asserts<typeof updateCodeSchema>>;

const instant = (text: string | null) => (text ? new Date(text).toISOString() : null);

const codeFields = (code: string) => ({ code, canonicalCode: canonicalCode(code) });

/** What is stored of validated input; fields that the input leaves out are left out here too. */
export const toFields = ({ code, ...input }: Partial<Omit<ValidChanges, 'team'>>) => ({
  ...input,
  ...(code?.trim() && codeFields(displayCode(code))),
  ...(input.name && { name: input.name.trim() }),
  ...(input.startsAt !== undefined && { startsAt: instant(input.startsAt) }),
  ...(input.expiresAt !== undefined && { expiresAt: instant(input.expiresAt) }),
  ...(input.membershipUntil !== undefined && {
    membershipUntil: instant(input.membershipUntil),
  }),
  ...(input.allowedEmails && {
    allowedEmails: [...new Set(input.allowedEmails.map(normalizeAllowedEmail))],
  }),
});

export const generatedCodeFields = () => codeFields(generateCode());
