import { generateCode } from '../../../../../contracts/code-text';
import type { CodeDefaults } from '../../../../../contracts/code-defaults';
import type { InviteCode } from '../../../../../contracts/codes';
import { expiryIn } from './expiry-presets';
import { type CodeFormValues, valuesOf } from './values';

/** The form of a code that does not exist yet, with a generated text. */
export const newCode = ({ quota, expiresInDays, state }: CodeDefaults): CodeFormValues => ({
  name: '',
  code: generateCode(),
  quota,
  startsAt: null,
  expiresAt: expiresInDays === null ? null : expiryIn(expiresInDays, new Date()),
  membershipDays: null,
  membershipUntil: null,
  state,
  team: '',
  allowedEmails: [],
  note: null,
});

/** A new code with all of another but its text and the seats used. */
export const duplicateOf = (code: InviteCode, name: string): CodeFormValues => ({
  ...valuesOf(code),
  name,
  code: generateCode(),
});
