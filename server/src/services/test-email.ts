import type { Core } from '@strapi/strapi';

import { renderEmail } from '../../../contracts/email-template';
import { templateValues } from '../../../contracts/email-values';
import type { RecipientResult } from '../../../contracts/invitations';
import { sampleCode, testEmailSchema } from '../../../contracts/test-email';
import { service } from './index';
import { toResult } from './invitation-view';
import { validate } from './validate';

/** Tries the mail server and the e-mail template. */
export default ({ strapi }: { strapi: Core.Strapi }) => ({
  /**
   * Sends the template, filled in for a code that does not exist.
   * @returns how it went: what a mail server does is no error of ours.
   * @throws ValidationError
   */
  async send(input: unknown): Promise<RecipientResult> {
    const { to = '', subject, text, ...region } = await validate(testEmailSchema, input);
    const { signUpUrl, portal, emailTemplate } = await service(strapi, 'sharing').get();
    const now = new Date();
    const { locale = 'en', timeZone = 'UTC' } = region;
    const values = templateValues(sampleCode(now), {
      signUpUrl,
      portal,
      region: { locale, timeZone },
      now,
    });
    const template = {
      subject: subject ?? emailTemplate.subject,
      text: text ?? emailTemplate.text,
    };

    const email = to.trim();
    const problem = await service(strapi, 'mailer').send({
      to: email,
      ...renderEmail(template, values),
    });
    return problem ? toResult(email, 'failed', problem) : toResult(email, 'sent');
  },
});
