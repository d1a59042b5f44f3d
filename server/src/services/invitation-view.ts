import type { Invitation, RecipientResult, RecipientStatus } from '../../../contracts/invitations';
import { englishText } from '../../../contracts/validation-messages';
import { type InvitationRow, isInterrupted } from './invitation-store';
import type { Reason } from './mail-problem';

const explained = ({ id, values }: Reason) => ({ id, values, message: englishText(id, values) });

export const toResult = (
  email: string,
  status: RecipientStatus,
  reason?: Reason
): RecipientResult => ({ email, status, ...(reason && explained(reason)) });

/** A row as the admin API answers it: who was sending for too long has failed. */
export const toInvitation = (row: InvitationRow): Invitation => {
  const { email, state, sentAt, triedAt, failure } = row;
  if (isInterrupted(row)) {
    return { email, status: 'failed', sentAt, triedAt, ...explained({ id: 'mailInterrupted' }) };
  }
  const reason = state === 'failed' && failure;
  return { email, status: state, sentAt, triedAt, ...(reason && explained(reason)) };
};
