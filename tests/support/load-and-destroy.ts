/** Boots the built playground and stops it again, as a script or a job does: without an exit. */
import { join, resolve } from 'node:path';

import { createStrapi } from '@strapi/strapi';

const PLAYGROUND = resolve(__dirname, '../../playground');

const run = async () => {
  const strapi = createStrapi({ appDir: PLAYGROUND, distDir: join(PLAYGROUND, 'dist') });
  await strapi.load();
  await strapi.destroy();
};

void run();
