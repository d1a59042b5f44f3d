import { readdirSync } from 'node:fs';
import { ROOT, bin } from './paths.mjs';
import { runStep } from './run-step.mjs';
import { stampOf } from './stamp.mjs';

const sources = () => [
  'contracts',
  'server',
  'admin',
  'package.json',
  'package-lock.json',
  ...readdirSync(ROOT).filter((name) => /^(strapi-.*\.ts|tsconfig.*\.json)$/.test(name)),
];

export const buildPlugin = async () => {
  const stamp = stampOf({
    name: 'plugin',
    inputs: sources(),
    outputs: ['dist/server/index.js', 'dist/admin'],
  });
  if (stamp.isCurrent()) return;

  await runStep({
    name: 'plugin-build',
    title: 'Building the plugin',
    estimate: '20 seconds',
    ...bin('strapi-plugin'),
    args: ['build'],
  });
  stamp.write();
};
