import type { Core } from '@strapi/strapi';

import type { EmailTemplate } from '../../../contracts/email-template';
import type { RecipientResult } from '../../../contracts/invitations';
import { service } from './index';
import { type InvitationRow, invitationStore } from './invitation-store';
import { toResult } from './invitation-view';
import type { MailProblem } from './mail-problem';

interface Mailing {
  /** id of the code's row. */
  codeId: number;
  /** Also to those who were mailed before. */
  again: boolean;
  email: EmailTemplate;
}

/** So many times in a row the mail server may be out of reach; then the others are not tried. */
const MAX_GENERAL_PROBLEMS = 3;

const NOT_TRIED: MailProblem = { id: 'mailNotTried', isGeneral: true };

/** Somebody else has mailed the address, is about to, or has just failed to. */
const unclaimed = ({ email, state, sentAt, failure }: InvitationRow): RecipientResult => {
  if (state === 'sending') return toResult(email, 'already-sent', { id: 'recipientBeingMailed' });
  if (sentAt !== null) return toResult(email, 'already-sent', { id: 'recipientMailed' });
  return toResult(email, 'failed', failure ?? { id: 'mailInterrupted' });
};

/**
 * One e-mail to many addresses: what it returns sends it to one of them, claims the address
 * before and records the result after. Where the mail server hangs, hundreds of addresses must
 * not wait for it one after the other.
 */
export const mailing = (strapi: Core.Strapi, { codeId, again, email: content }: Mailing) => {
  const store = invitationStore(strapi);
  let generalProblems = 0;

  const deliver = async (to: string): Promise<MailProblem | null> => {
    if (generalProblems >= MAX_GENERAL_PROBLEMS) return NOT_TRIED;
    const problem = await service(strapi, 'mailer').send({ ...content, to });
    generalProblems = problem?.isGeneral ? generalProblems + 1 : 0;
    return problem;
  };

  return async (email: string): Promise<RecipientResult> => {
    const { claimed, row } = await store.claim({ codeId, email, again });
    if (!row) return toResult(email, 'failed', { id: 'codeDeleted' });
    if (!claimed) return unclaimed(row);

    const problem = await deliver(email);
    const failure = problem && { id: problem.id, values: problem.values };
    await store.settle(row, failure);
    return failure ? toResult(email, 'failed', failure) : toResult(email, 'sent');
  };
};
