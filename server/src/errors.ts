import { errors } from '@strapi/utils';

import type { ManagerRefusalReason } from '../../contracts/managed-codes';
import type { RefusalReason } from '../../contracts/refusal';

const MESSAGES: Record<RefusalReason, string> = {
  invite_code_required: 'An invite code is required to register',
  invite_code_invalid: 'This invite code is not valid',
  invite_code_expired: 'This invite code has expired',
  invite_code_exhausted: 'All seats of this invite code are taken',
  invite_code_email_not_allowed: 'This invite code is not for this e-mail address',
};

/** A refused code: answered with 400 and `error.details.reason`. */
export class InviteCodeRefusal extends errors.ApplicationError<
  'ApplicationError',
  string,
  { reason: RefusalReason }
> {
  constructor(readonly reason: RefusalReason) {
    super(MESSAGES[reason], { reason });
  }
}

/**
 * The same answer whether there is such a team or not. Of all that is forbidden, Strapi tells only
 * of a PolicyError why.
 */
export const teamForbidden = () =>
  new errors.PolicyError('You do not manage this team', {
    reason: 'managed_team_forbidden' satisfies ManagerRefusalReason,
  });

const LIMIT_MESSAGES: Record<Exclude<ManagerRefusalReason, 'managed_team_forbidden'>, string> = {
  managed_limit_live_codes: 'The team has as many live invite codes of its managers as it may have',
  managed_limit_seats: 'The team has not that many seats left for the invite codes of its managers',
  managed_limit_days: 'The invite code must expire sooner',
  managed_limit_recipients: 'An invite code goes to no more addresses than it has seats',
};

/**
 * A limit that a manager would go beyond: answered with 400 and `error.details`.
 * @param limit as it is set.
 * @param left what the manager can still have of it.
 */
export const beyondLimit = (
  reason: keyof typeof LIMIT_MESSAGES,
  details: { limit: number; left: number } | { limit: number; latest: string }
) => new errors.ApplicationError(LIMIT_MESSAGES[reason], { reason, ...details });
