import type { Core } from '@strapi/strapi';

import type { GetSharing } from '../../../contracts/invitations';
import { signUpLink } from '../../../contracts/sign-up-link';
import { service } from './index';

/** What it takes to share a code, for those who may not read the settings. */
export default ({ strapi }: { strapi: Core.Strapi }) => {
  /** Where people sign up; without a sign-up address, where Strapi is. */
  const portalOf = (signUpUrl: string | null) => {
    const address =
      signUpLink(signUpUrl, 'code') ?? strapi.config.get<string>('server.absoluteUrl');
    return new URL(address).host;
  };

  return {
    async get(): Promise<GetSharing.Result> {
      const { signUpUrl, emailTemplate } = await service(strapi, 'settings').get();
      const from = service(strapi, 'mailer').from();
      return { signUpUrl, emailTemplate, portal: portalOf(signUpUrl), from };
    },
  };
};
