import { Key, User } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';

import { PLUGIN_ID } from '../../../contracts/plugin';
import { requires } from '../api/permissions';

type Widgets = Extract<Parameters<StrapiApp['widgets']['register']>[0], unknown[]>;

/**
 * What the plugin shows on the home page. Their links are inside of them: one in the heading would
 * also be shown to those who may not follow it.
 */
export const WIDGETS: Widgets = [
  {
    icon: Key,
    title: { id: `${PLUGIN_ID}.widget.overview`, defaultMessage: 'Invite codes' },
    component: async () => (await import('./OverviewWidget')).OverviewWidget,
    pluginId: PLUGIN_ID,
    id: 'overview',
    permissions: requires('readOverview'),
  },
  {
    icon: User,
    title: { id: `${PLUGIN_ID}.widget.redemptions`, defaultMessage: 'Latest redemptions' },
    component: async () => (await import('./RedemptionsWidget')).RedemptionsWidget,
    pluginId: PLUGIN_ID,
    id: 'latest-redemptions',
    // Both are needed.
    permissions: requires('readOverview', 'readRedemptions'),
  },
];
