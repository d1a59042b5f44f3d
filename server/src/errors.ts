import { errors } from '@strapi/utils';

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
