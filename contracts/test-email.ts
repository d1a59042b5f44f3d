import * as yup from 'yup';

import { isPresent } from './code-schema';
import { normalizeEmail } from './email-address';
import type { EmailTemplate } from './email-template';
import type { MailedCode, Region } from './email-values';
import { type RecipientResult, sendSchema } from './invitations';
import { validationMessage as message } from './validation-messages';

const DAY = 24 * 60 * 60 * 1000;

/** A code with something to say for every placeholder. */
export const sampleCode = (now: Date): MailedCode => {
  const inDays = (days: number) => new Date(now.getTime() + days * DAY).toISOString();
  return {
    code: '7KQ2-M9XD-0R4T',
    team: {
      documentId: 'sample',
      name: 'Hackathon',
      organization: { documentId: 'sample', name: 'Acme Partners' },
    },
    startsAt: inDays(1),
    expiresAt: inDays(30),
    membershipUntil: null,
    seatsLeft: 100,
  };
};

const to = yup
  .string()
  .typeError(message('recipientInvalid'))
  .max(320, message('recipientInvalid'))
  .test('present', message('required'), isPresent)
  .test(
    'email',
    message('recipientInvalid'),
    (email) => !isPresent(email) || normalizeEmail(email ?? '') !== null
  );

/** Whom a test goes to. */
export const recipientSchema = yup.object({ to });

/** What `POST /invite-codes/settings/test-email` takes. */
export const testEmailSchema = sendSchema
  .pick(['subject', 'text', 'locale', 'timeZone'])
  .shape({ to });

/** `POST /invite-codes/settings/test-email` */
export declare namespace SendTestEmail {
  /** What is left out of the template is as in the settings; dates are in English and UTC. */
  interface Body extends Partial<EmailTemplate>, Partial<Region> {
    to: string;
  }
  interface Response {
    /** `sent`, or `failed` with the reason that the mail server gave. */
    data: RecipientResult;
  }
}
