import { rmSync } from 'node:fs';
import path from 'node:path';
import { PLAYGROUND, bin } from './paths.mjs';
import { runStep } from './run-step.mjs';
import { stampOf } from './stamp.mjs';

const stamp = stampOf({
  name: 'playground',
  inputs: [
    'playground/config',
    'playground/src',
    'playground/package.json',
    'playground/tsconfig.json',
    'package-lock.json',
    // The panel bundles the plugin's admin half; its server half is loaded at start.
    'dist/admin',
  ],
  outputs: ['playground/dist'],
});

export const buildPlayground = async () => {
  if (stamp.isCurrent()) return;

  // Strapi loads whatever lies in dist, so what was compiled from a deleted source has to go.
  rmSync(path.join(PLAYGROUND, 'dist'), { recursive: true, force: true });
  await runStep({
    name: 'playground-build',
    title: 'Building the playground and its admin panel',
    estimate: '1 minute',
    ...bin('strapi'),
    args: ['build'],
    cwd: PLAYGROUND,
    // The panel bakes this in: built for development it opens with Strapi's guided tour.
    env: { NODE_ENV: 'production' },
  });
  stamp.write();
};
