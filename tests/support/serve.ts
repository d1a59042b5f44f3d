/**
 * Boots the built playground as `strapi start` does, with one addition: a hook of "another plugin"
 * that runs after the gate's and fails for e-mail addresses which ask for it.
 */
import { join, resolve } from 'node:path';

import { createStrapi } from '@strapi/strapi';

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

  await strapi.start();
};

serve().catch((error) => {
  console.error(error);
  process.exit(1);
});
