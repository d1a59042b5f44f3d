import type { Core } from '@strapi/strapi';

import { normalizeEmail } from '../../../contracts/email-address';
import { type EmailTemplate, isSubject } from '../../../contracts/email-template';
import { PLUGIN_ID } from '../../../contracts/plugin';
import type { EmailConfig } from '../config/options';
import { htmlOf } from './mail-html';
import { type MailProblem, mailProblemOf } from './mail-problem';

/** One e-mail to one address. */
export interface Mail extends EmailTemplate {
  to: string;
}

/** The parts of Strapi's email plugin that are used here. */
interface EmailService {
  send(mail: Mail & { html: string }): Promise<unknown>;
}

const SECOND = 1000;

/** What a provider that never answers gives. */
const after = (seconds: number) => {
  let timer: NodeJS.Timeout | undefined;
  const problem = new Promise<MailProblem>((resolve) => {
    timer = setTimeout(() => resolve({ id: 'mailTimeout', isGeneral: true }), seconds * SECOND);
  });
  return { problem, clear: () => clearTimeout(timer) };
};

/** Sends e-mail through Strapi's email plugin, whatever its provider is. */
export default ({ strapi }: { strapi: Core.Strapi }) => {
  const config = () => strapi.config.get<EmailConfig>(`plugin::${PLUGIN_ID}.email`);

  const attempt = async (mail: Mail): Promise<MailProblem | null> => {
    const email = strapi.plugin('email').service<Core.Service & EmailService>('email');
    try {
      await email.send({ ...mail, html: htmlOf(mail.text) });
      return null;
    } catch (error) {
      strapi.log.warn(`An e-mail was not sent: ${error instanceof Error ? error.message : ''}`);
      return mailProblemOf(error);
    }
  };

  return {
    /** Whom e-mails come from; null where the email plugin's settings say nothing. */
    from: (): string | null =>
      strapi.config.get<string | null>('plugin::email.settings.defaultFrom', null),

    /**
     * Sends a text, also as simple HTML.
     * @returns why it was not sent, null where it was. Never throws for what a provider does, and
     * never waits longer than the configuration says.
     */
    async send({ to, subject, text }: Mail): Promise<MailProblem | null> {
      // A line break in a header would start another one.
      if (normalizeEmail(to) === null || /[\s\p{C}]/u.test(to)) {
        return { id: 'recipientInvalid', isGeneral: false };
      }
      if (!isSubject(subject)) return { id: 'emailSubject', isGeneral: true };

      const patience = after(config().timeout);
      try {
        return await Promise.race([attempt({ to, subject, text }), patience.problem]);
      } finally {
        patience.clear();
      }
    },
  };
};
