import type { Core } from '@strapi/strapi';

import { PLUGIN_ID } from '../../../contracts/plugin';
import {
  DEFAULT_SETTINGS,
  type Settings,
  type SettingsChanges,
  settingsSchema,
} from '../../../contracts/settings';
import { forgetDeletedAccounts } from '../privacy/forget';
import { service } from './index';
import { validate } from './validate';

const CORE_STORE = 'strapi::core-store';
const TABLE = 'strapi_core_store_settings';
const KEY = `plugin_${PLUGIN_ID}_settings`;

const merge = (settings: Settings, changes: SettingsChanges): Settings => {
  const {
    mode,
    discloseReasons,
    defaultOrganization,
    signUpUrl,
    emailTemplate,
    defaults,
    deletedAccounts,
  } = changes;
  return {
    mode: mode ?? settings.mode,
    discloseReasons: discloseReasons ?? settings.discloseReasons,
    defaultOrganization:
      defaultOrganization === undefined
        ? settings.defaultOrganization
        : defaultOrganization || null,
    signUpUrl: signUpUrl === undefined ? settings.signUpUrl : signUpUrl?.trim() || null,
    emailTemplate: emailTemplate ?? settings.emailTemplate,
    defaults: { ...settings.defaults, ...defaults },
    deletedAccounts: deletedAccounts ?? settings.deletedAccounts,
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
     * The settings as they stay until the surrounding transaction ends: a change waits for it.
     * Both reads lock, because on MySQL only those see what others committed meanwhile.
     */
    hold: async (): Promise<Settings> =>
      strapi.db.transaction(async ({ trx }) => {
        const rows = () => strapi.db.getConnection(TABLE).transacting(trx).forShare();
        await rows().orderBy('id').first('id');
        const stored: { value: string } | undefined = await rows()
          .where({ key: KEY })
          .first('value');
        return merge(DEFAULT_SETTINGS, stored ? JSON.parse(stored.value) : {});
      }),

    /**
     * Changes what is named, and keeps what another administrator changes at the same time. Where
     * deleted accounts are to be anonymised, those of earlier are.
     * @throws ValidationError, also for an organization that has no default team.
     */
    async update(input: unknown): Promise<Settings> {
      const changes = await validate(settingsSchema, input);
      const organizations = service(strapi, 'defaultOrganizations');
      const { defaultOrganization } = changes;
      const chosen = defaultOrganization ? await organizations.idOf(defaultOrganization) : null;
      return strapi.db.transaction(async () => {
        // The organization comes first, as where it is deleted.
        if (chosen !== null) await organizations.hold(chosen);
        // Before all that is read: on MySQL the transaction goes on seeing what it saw first.
        await holdStore();
        const settings = merge(await get(), changes);
        await store().set({ value: settings });
        if (changes.deletedAccounts === 'anonymise') await forgetDeletedAccounts(strapi);
        return settings;
      });
    },
  };
};
