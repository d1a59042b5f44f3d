import type { Core } from '@strapi/strapi';
import pLimit from 'p-limit';
import * as yup from 'yup';

import { isEmailAllowed } from '../../../contracts/allowed-emails';
import { PAGE_SIZE } from '../../../contracts/codes';
import { normalizeEmail } from '../../../contracts/email-address';
import { renderEmail } from '../../../contracts/email-template';
import { templateValues } from '../../../contracts/email-values';
import {
  type FindInvitations,
  type RecipientResult,
  sendRefusalOf,
  sendSchema,
} from '../../../contracts/invitations';
import { PLUGIN_ID } from '../../../contracts/plugin';
import type { EmailConfig } from '../config/options';
import { codeStore } from './code-store';
import { toInviteCode } from './code-view';
import { service } from './index';
import { invitationStore } from './invitation-store';
import { toInvitation, toResult } from './invitation-view';
import { mailing } from './mailing';
import { refused, validate } from './validate';

const pageSchema = yup.object({
  page: yup.number().integer().min(1).max(1_000_000).default(1),
  pageSize: yup.number().integer().min(1).default(PAGE_SIZE.default),
});

/** Whom a code goes to: normalised, each once. */
interface Addresses {
  /** id of the code's row. */
  codeId: number;
  emails: string[];
}

/** Sends codes by e-mail, and remembers to whom. */
export default ({ strapi }: { strapi: Core.Strapi }) => {
  const codes = codeStore(strapi);
  const store = invitationStore(strapi);
  const config = () => strapi.config.get<EmailConfig>(`plugin::${PLUGIN_ID}.email`);

  return {
    /**
     * Whom a code was sent to, the last tried first.
     * @throws NotFoundError; ValidationError
     */
    async find(documentId: string, query: unknown): Promise<FindInvitations.Response> {
      const { id } = await codes.get(documentId);
      const { page, pageSize } = await validate(pageSchema, query, { cast: true });
      const found = await store.findPage(id, {
        page,
        pageSize: Math.min(pageSize, PAGE_SIZE.max),
      });
      return { ...found, results: found.results.map(toInvitation) };
    },

    /**
     * Sends a code to many addresses, from a SendInvitations.Body. No transaction is open while
     * the mail server is waited for.
     * @returns how it went with each address, in the order in which they were given.
     * @param reserve called before anything is sent, with the addresses that are good; what it throws
     * is thrown.
     * @throws NotFoundError; ValidationError; ApplicationError for a code that nobody can use.
     */
    async send(
      documentId: string,
      body: unknown,
      reserve: (addresses: Addresses) => Promise<void> = async () => {}
    ): Promise<RecipientResult[]> {
      const row = await codes.get(documentId);
      const input = await validate(sendSchema, body);
      const code = toInviteCode(row);
      const refusal = sendRefusalOf(code);
      if (refusal) throw refused(refusal);

      const { signUpUrl, emailTemplate, portal } = await service(strapi, 'sharing').get();
      const { again = false, locale = 'en', timeZone = 'UTC' } = input;
      const region = { locale, timeZone };
      const values = templateValues(code, { signUpUrl, portal, region, now: new Date() });
      const { subject = emailTemplate.subject, text = emailTemplate.text } = input;
      const mail = mailing(strapi, {
        codeId: row.id,
        again,
        email: renderEmail({ subject, text }, values),
      });

      const limit = pLimit(config().atOnce);
      const one = async (given: string): Promise<RecipientResult> => {
        const email = normalizeEmail(given);
        if (email === null) return toResult(given, 'invalid', { id: 'recipientInvalid' });
        if (!isEmailAllowed(email, code.allowedEmails)) {
          return toResult(email, 'not-allowed', { id: 'recipientNotAllowed' });
        }
        return limit(() => mail(email));
      };
      const distinct = [...new Set(input.emails.map((given) => normalizeEmail(given) ?? given))];
      const isGood = (given: string) =>
        normalizeEmail(given) !== null && isEmailAllowed(given, code.allowedEmails);
      await reserve({ codeId: row.id, emails: distinct.filter(isGood) });
      return Promise.all(distinct.map(one));
    },
  };
};
