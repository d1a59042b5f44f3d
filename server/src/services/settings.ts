import type { Core } from '@strapi/strapi';

import { PLUGIN_ID } from '../../../contracts/plugin';
import {
  DEFAULT_SETTINGS,
  type Settings,
  type SettingsChanges,
  settingsSchema,
} from '../../../contracts/settings';
import { validate } from './validate';

const CORE_STORE = 'strapi::core-store';

const merge = (settings: Settings, changes: SettingsChanges): Settings => {
  const { mode, discloseReasons, signUpUrl, emailTemplate, defaults, managers } = changes;
  return {
    mode: mode ?? settings.mode,
    discloseReasons: discloseReasons ?? settings.discloseReasons,
    signUpUrl: signUpUrl === undefined ? settings.signUpUrl : signUpUrl?.trim() || null,
    emailTemplate: emailTemplate ?? settings.emailTemplate,
    defaults: { ...settings.defaults, ...defaults },
    managers: { ...settings.managers, ...managers },
  };
};

/**
 * The settings, in the plugin store: read where they are needed, so that a change takes effect in
 * every process at once.
 */
export default ({ strapi }: { strapi: Core.Strapi }) => {
  const store = () => strapi.store({ type: 'plugin', name: PLUGIN_ID, key: 'settings' });

  /** What was stored by an earlier version lacks what has been added since. */
  const get = async (): Promise<Settings> => {
    const stored = (await store().get({})) as SettingsChanges | null;
    return merge(DEFAULT_SETTINGS, stored ?? {});
  };

  /**
   * Makes other changes wait until the surrounding transaction ends. It locks the first row of the
   * whole store, which is always there: that of the settings is not until they are first saved,
   * and nothing would keep two processes from making one each.
   */
  const holdStore = () =>
    strapi.db
      .queryBuilder(CORE_STORE)
      .select('id')
      .orderBy([{ id: 'asc' }])
      .first()
      .forUpdate()
      .execute();

  return {
    get,

    /**
     * Changes what is named, and keeps what another administrator changes at the same time.
     * @throws ValidationError
     */
    async update(input: unknown): Promise<Settings> {
      const changes = await validate(settingsSchema, input);
      return strapi.db.transaction(async () => {
        // First of all: on MySQL the transaction goes on seeing what its first read has seen.
        await holdStore();
        const settings = merge(await get(), changes);
        await store().set({ value: settings });
        return settings;
      });
    },
  };
};
