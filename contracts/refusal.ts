import type { Status } from './status';

/** Why a code was refused: `error.details.reason` of a refused registration. */
export const REFUSAL_REASONS = [
  'invite_code_required',
  'invite_code_invalid',
  'invite_code_expired',
  'invite_code_exhausted',
  'invite_code_email_not_allowed',
] as const;
export type RefusalReason = (typeof REFUSAL_REASONS)[number];

/** The reason that a status gives; null where the code may be used. */
export const REASON_OF_STATUS: Record<Status, RefusalReason | null> = {
  active: null,
  // Nobody outside learns that a code waits for its start or was switched off.
  scheduled: 'invite_code_invalid',
  inactive: 'invite_code_invalid',
  expired: 'invite_code_expired',
  exhausted: 'invite_code_exhausted',
};
