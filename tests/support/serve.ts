/**
 * Boots the built playground as `strapi start` does, with the additions of "another plugin": a hook
 * that runs after the gate's and fails for e-mail addresses which ask for it, and a listener that
 * fails for codes which ask for it; and with routes that use the plugin's policies.
 */
import { join, resolve } from 'node:path';

import { type Core, createStrapi } from '@strapi/strapi';

import { addForeignPlugin } from './foreign-plugin';
import { addGuardedRoutes } from './guarded-routes';
import { addOauthProvider } from './oauth-provider';
import { addRouteList } from './route-list';

const PLAYGROUND = resolve(__dirname, '../../playground');

/** The playground, or a portal of its own: see app.ts. */
const createPortal = () => {
  const { APP_DIR: appDir, AUTO_RELOAD } = process.env;
  return appDir
    ? createStrapi({
        appDir,
        distDir: appDir,
        serveAdminPanel: false,
        autoReload: AUTO_RELOAD === 'true',
      })
    : createStrapi({ appDir: PLAYGROUND, distDir: join(PLAYGROUND, 'dist') });
};

const USER = 'plugin::users-permissions.user';

/** How dearly passwords are hashed. */
const setHashRounds = (strapi: Core.Strapi, rounds: number) => {
  Object.assign(strapi.contentType(USER).attributes.password, { encryption: { rounds } });
};

const serve = async () => {
  const strapi = createPortal();
  await strapi.register();
  if (process.env.HASH_ROUNDS) setHashRounds(strapi, Number(process.env.HASH_ROUNDS));
  // In time for users-permissions, which forgets the settings of providers that it does not know.
  if (process.env.OAUTH_SERVER) addOauthProvider(strapi, process.env.OAUTH_SERVER);
  await strapi.bootstrap();
  strapi.isLoaded = true;

  strapi.db.lifecycles.subscribe({
    models: [USER],
    async afterCreate({ params }) {
      if (String(params.data?.email).startsWith('fails.after.insert')) {
        throw new Error('A hook after the insert failed');
      }
    },
  });

  strapi.eventHub.on('invite-code.redeemed', async (info: { inviteCode: { name: string } }) => {
    if (info.inviteCode.name === 'Listener throws') throw new Error('A listener failed');
  });

  if (!process.env.APP_DIR) addGuardedRoutes(strapi);
  addRouteList(strapi);
  addForeignPlugin(strapi);

  await strapi.start();
  // Longer than a busy machine lets a connection idle: one that is closed just when it is used again
  // would look like a failure of the portal.
  strapi.server.httpServer.keepAliveTimeout = 60_000;
};

serve().catch((error) => {
  console.error(error);
  process.exit(1);
});
