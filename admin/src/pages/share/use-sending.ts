import { useEffect, useRef, useState } from 'react';

import type { EmailTemplate } from '../../../../contracts/email-template';
import { type RecipientResult, RECIPIENTS_AT_ONCE } from '../../../../contracts/invitations';
import { useShowFailure } from '../../api/failure';
import { useSendInviteCodeInvitationsMutation } from '../../api/invitations';

/** What is sent to whom. */
export interface Order extends EmailTemplate {
  emails: string[];
  /** Also to those who were mailed before. */
  again: boolean;
  locale: string;
}

export interface Sending {
  isRunning: boolean;
  /** How many of how many addresses it is through with. */
  done: number;
  total: number;
  /** One for each address, those of a retry in the place of the first. */
  results: RecipientResult[];
  /** What was sent last: a retry sends the same. */
  order: Order | null;
}

const IDLE: Sending = { isRunning: false, done: 0, total: 0, results: [], order: null };

const merged = (before: RecipientResult[], after: RecipientResult[]): RecipientResult[] => [
  ...new Map([...before, ...after].map((result) => [result.email, result])).values(),
];

/** Sends a code to many addresses, some at a time, until all are done or somebody stops it. */
export const useSending = (documentId: string) => {
  const [send] = useSendInviteCodeInvitationsMutation();
  const showFailure = useShowFailure();
  const [sending, setSending] = useState<Sending>(IDLE);
  const isStopped = useRef(false);

  // Nobody would see the rest of the results.
  useEffect(() => {
    isStopped.current = false;
    return () => {
      isStopped.current = true;
    };
  }, []);

  const run = async (order: Order, results: RecipientResult[]) => {
    isStopped.current = false;
    const { emails, ...rest } = order;
    const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
    let current = { ...IDLE, isRunning: true, total: emails.length, results, order };
    setSending(current);

    for (let next = 0; next < emails.length && !isStopped.current; next += RECIPIENTS_AT_ONCE) {
      const some = emails.slice(next, next + RECIPIENTS_AT_ONCE);
      const answer = await send({ documentId, ...rest, timeZone, emails: some });
      if ('error' in answer) {
        showFailure(answer.error);
        break;
      }
      current = {
        ...current,
        done: next + some.length,
        results: merged(current.results, answer.data.data.results),
      };
      setSending(current);
    }
    setSending({ ...current, isRunning: false });
  };

  return {
    sending,
    start: (order: Order) => run(order, []),
    /** Once more to those to whom it has failed. */
    retry: () => {
      const { order, results } = sending;
      const failed = results.filter(({ status }) => status === 'failed').map(({ email }) => email);
      return order ? run({ ...order, emails: failed }, results) : Promise.resolve();
    },
    /** Those that are under way still arrive. */
    stop: () => {
      isStopped.current = true;
    },
  };
};
