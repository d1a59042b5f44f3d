/**
 * Boots the built playground as `strapi start` does, with the additions of "another plugin": a hook
 * that runs after the gate's and fails for e-mail addresses which ask for it, and a listener that
 * fails for codes which ask for it.
 */
import { join, resolve } from 'node:path';

import { createStrapi } from '@strapi/strapi';

import { addForeignPlugin } from './foreign-plugin';
import { addOauthProvider } from './oauth-provider';

const PLAYGROUND = resolve(__dirname, '../../playground');

const serve = async () => {
  const strapi = createStrapi({ appDir: PLAYGROUND, distDir: join(PLAYGROUND, 'dist') });
  await strapi.load();

  strapi.db.lifecycles.subscribe({
    models: ['plugin::users-permissions.user'],
    async afterCreate({ params }) {
      if (String(params.data?.email).startsWith('fails.after.insert')) {
        throw new Error('A hook after the insert failed');
      }
    },
  });

  strapi.eventHub.on('invite-code.redeemed', async (info: { inviteCode: { name: string } }) => {
    if (info.inviteCode.name === 'Listener throws') throw new Error('A listener failed');
  });

  addForeignPlugin(strapi);
  if (process.env.OAUTH_SERVER) addOauthProvider(strapi, process.env.OAUTH_SERVER);

  await strapi.start();
};

serve().catch((error) => {
  console.error(error);
  process.exit(1);
});
