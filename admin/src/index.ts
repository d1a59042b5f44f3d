import { User } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';

import { PLUGIN_ID } from '../../contracts/plugin';
import { requires } from './api/permissions';
import { prefixKeys } from './translate';
import { WIDGETS } from './widgets';

const plugin: StrapiApp['appPlugins'][string] = {
  register(app) {
    app.addMenuLink({
      to: `plugins/${PLUGIN_ID}`,
      icon: User,
      intlLabel: { id: `${PLUGIN_ID}.menu`, defaultMessage: 'API Consumers' },
      permissions: requires('read', 'readTeams', 'readOrganizations'),
      Component: () => import('./pages/App'),
    });
    app.addSettingsLink(
      { id: PLUGIN_ID, intlLabel: { id: `${PLUGIN_ID}.menu`, defaultMessage: 'API Consumers' } },
      {
        id: `${PLUGIN_ID}.settings`,
        to: PLUGIN_ID,
        intlLabel: { id: `${PLUGIN_ID}.settings.title`, defaultMessage: 'Invite codes' },
        permissions: requires('readSettings'),
        Component: () => import('./pages/settings/SettingsPage'),
      }
    );
    app.widgets.register(WIDGETS);
    app.registerPlugin({ id: PLUGIN_ID, name: PLUGIN_ID });
  },

  registerTrads: ({ locales }) =>
    Promise.all(
      locales.map(async (locale) => ({
        locale,
        data: prefixKeys(await translationsOf(locale)),
      }))
    ),
};

/** A language without a file shows the English texts. */
const translationsOf = async (locale: string): Promise<Record<string, string>> => {
  try {
    const { default: texts } = await import(`./translations/${locale}.json`);
    return texts;
  } catch {
    return {};
  }
};

export default plugin;
