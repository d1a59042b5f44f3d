import type { Core } from '@strapi/strapi';

import { PLUGIN_ID } from '../../../contracts/plugin';
import {
  DEFAULT_SETTINGS,
  type Settings,
  type SettingsChanges,
  settingsSchema,
} from '../../../contracts/settings';
import { service } from './index';
import { validate } from './validate';

const CORE_STORE = 'strapi::core-store';

const merge = (settings: Settings, changes: SettingsChanges): Settings => {
  const { mode, discloseReasons, defaultOrganization, signUpUrl, emailTemplate, defaults } =
    changes;
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
   * As they are until the surrounding transaction ends. Looked up by its id: on MySQL a look-up by
   * its key would wait for all rows of the store, and for who holds one.
   */
  const hold = async (): Promise<Settings> =>
    strapi.db.transaction(async ({ trx }) => {
      const key = `plugin_${PLUGIN_ID}_settings`;
      const row = await strapi.db.query(CORE_STORE).findOne({ where: { key }, select: ['id'] });
      if (!row) return DEFAULT_SETTINGS;
      const { tableName } = strapi.db.metadata.get(CORE_STORE);
      const rows = strapi.db.getConnection(tableName).transacting(trx);
      const { value } = await rows.where({ id: row.id }).forShare().first('value');
      return merge(DEFAULT_SETTINGS, JSON.parse(value));
    });

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
    hold,

    /**
     * Changes what is named, and keeps what another administrator changes at the same time.
     * @throws ValidationError, also for an organization that has no default team.
     */
    async update(input: unknown): Promise<Settings> {
      const changes = await validate(settingsSchema, input);
      return strapi.db.transaction(async () => {
        // First of all: on MySQL the transaction goes on seeing what its first read has seen.
        await holdStore();
        const { defaultOrganization } = changes;
        if (defaultOrganization) {
          await service(strapi, 'defaultOrganizations').check(defaultOrganization);
        }
        const settings = merge(await get(), changes);
        await store().set({ value: settings });
        return settings;
      });
    },
  };
};
