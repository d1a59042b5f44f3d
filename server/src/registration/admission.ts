import { isEmailAllowed } from '../../../contracts/allowed-emails';
import { REASON_OF_STATUS, type RefusalReason } from '../../../contracts/refusal';
import { statusOf } from '../../../contracts/status';
import type { InviteCodeRow, OrganizationRow, TeamRow } from '../services/rows';

/** A code that leads somewhere: its team exists and belongs to an organization. */
export type CompleteCode = InviteCodeRow & { team: TeamRow & { organization: OrganizationRow } };

export const isComplete = (code: InviteCodeRow): code is CompleteCode =>
  Boolean(code.team?.organization);

/**
 * Why a code does not let somebody in at an instant; null where it does.
 * @param email left out where it is not known yet.
 */
export const reasonAgainst = (
  code: InviteCodeRow | null,
  { email, now }: { email?: string; now: Date }
): RefusalReason | null => {
  if (!code || !isComplete(code)) return 'invite_code_invalid';

  const reason = REASON_OF_STATUS[statusOf(code, now)];
  if (reason) return reason;

  if (email !== undefined && !isEmailAllowed(email, code.allowedEmails ?? [])) {
    return 'invite_code_email_not_allowed';
  }
  return null;
};
