import { generateCode } from '../../../../../contracts/code-text';
import type { InviteCode } from '../../../../../contracts/codes';
import type { State } from '../../../../../contracts/status';
import { expiryIn } from './expiry-presets';
import { type CodeFormValues, valuesOf } from './values';

/** What new codes start from. */
export interface NewCodeDefaults {
  /** null = unlimited. */
  quota: number | null;
  /** Expires at the end of that day, counted from today; null = never. */
  expiresInDays: number | null;
  state: State;
}

const DEFAULTS: NewCodeDefaults = { quota: 100, expiresInDays: null, state: 'active' };

/** The form of a code that does not exist yet, with a generated text. */
export const newCode = ({
  quota,
  expiresInDays,
  state,
}: NewCodeDefaults = DEFAULTS): CodeFormValues => ({
  name: '',
  code: generateCode(),
  quota,
  startsAt: null,
  expiresAt: expiresInDays === null ? null : expiryIn(expiresInDays, new Date()),
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
