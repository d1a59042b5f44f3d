import type { Core } from '@strapi/strapi';

import { PLUGIN_ID } from '../../../contracts/plugin';
import { DEFAULT_SETTINGS, type Settings, settingsSchema } from '../../../contracts/settings';
import { validate } from './validate';

/**
 * The settings, in the plugin store: read where they are needed, so that a change takes effect in
 * every process at once.
 */
export default ({ strapi }: { strapi: Core.Strapi }) => {
  const store = () => strapi.store({ type: 'plugin', name: PLUGIN_ID, key: 'settings' });

  const get = async (): Promise<Settings> => ({
    ...DEFAULT_SETTINGS,
    ...((await store().get({})) as Partial<Settings> | null),
  });

  return {
    get,

    /** @throws ValidationError */
    async update(changes: unknown): Promise<Settings> {
      const current = await get();
      const { mode, discloseReasons, signUpUrl, emailTemplate } = await validate(
        settingsSchema,
        changes
      );
      const settings = {
        mode: mode ?? current.mode,
        discloseReasons: discloseReasons ?? current.discloseReasons,
        signUpUrl: signUpUrl === undefined ? current.signUpUrl : signUpUrl?.trim() || null,
        emailTemplate: emailTemplate ?? current.emailTemplate,
      };
      await store().set({ value: settings });
      return settings;
    },
  };
};
