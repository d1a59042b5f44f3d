/**
 * Everything between a clone and a start: dependencies, the plugin's build, the playground's
 * build. Each is done when its inputs changed and skipped otherwise.
 */
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { installDependencies } from './setup/dependencies.mjs';
import { requireNode } from './setup/node-version.mjs';
import { buildPlayground } from './setup/playground-build.mjs';
import { buildPlugin } from './setup/plugin-build.mjs';

/** @throws {Error} with a message for the reader when a step fails. */
export const setup = async () => {
  requireNode();
  await installDependencies();
  await buildPlugin();
  await buildPlayground();
};

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  setup().catch((error) => {
    console.error(error.message);
    process.exitCode = 1;
  });
}
