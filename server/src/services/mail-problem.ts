import type { MessageValues, ValidationMessageId } from '../../../contracts/validation-messages';

/** A message that the panel can translate. */
export interface Reason {
  id: ValidationMessageId;
  values?: MessageValues;
}

/** Why an e-mail was not sent. */
export interface MailProblem extends Reason {
  /** Whether it is about the mail server, so that other addresses would fare no better. */
  isGeneral: boolean;
}

/** What nodemailer calls them (its lib/errors.js), and Node below it. */
const SIGN_IN = ['EAUTH', 'ENOAUTH', 'EOAUTH2'];
const CONNECTION = [
  'ECONNECTION',
  'ECONNREFUSED',
  'ECONNRESET',
  'EDNS',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EPIPE',
  'EPROXY',
  'ESOCKET',
  'ETIMEDOUT',
  'ETLS',
];

const MAX_ANSWER = 200;

/** What a provider throws: an Error mostly, with more where it is nodemailer's. */
interface Thrown {
  code?: unknown;
  response?: unknown;
  message?: unknown;
}

const oneLine = (text: unknown): string =>
  String(text)
    .replace(/[\s\p{C}]+/gu, ' ')
    .trim()
    .slice(0, MAX_ANSWER)
    .replace(/[.\s]+$/, '');

/** The reason in what a provider of the email plugin has thrown. */
export const mailProblemOf = (error: unknown): MailProblem => {
  const { code, response, message }: Thrown =
    typeof error === 'object' && error !== null ? error : { message: error };

  if (SIGN_IN.includes(String(code))) return { id: 'mailSignIn', isGeneral: true };
  // What the mail server said of this e-mail, such as `550 No such mailbox`.
  if (typeof response === 'string') {
    return { id: 'mailRefused', values: { answer: oneLine(response) }, isGeneral: false };
  }
  if (CONNECTION.includes(String(code))) return { id: 'mailUnreachable', isGeneral: true };
  return { id: 'mailFailed', values: { answer: oneLine(message) }, isGeneral: false };
};
