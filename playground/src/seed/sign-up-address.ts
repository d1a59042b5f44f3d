import type { Core } from '@strapi/strapi';
import { inviteCodesPlugin } from './plugin-services';

/** Makes links to the demo's own sign-up page of the codes. */
export const setSignUpAddress = async (strapi: Core.Strapi): Promise<void> => {
  const { settings } = inviteCodesPlugin(strapi);
  const url = strapi.config.get<string>('server.absoluteUrl');
  await settings.update({ signUpUrl: `${url}/signup?inviteCode={code}` });
};
