import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));
export const PLAYGROUND = path.join(ROOT, 'playground');

/** Kept where git does not look and where `npm ci` does not delete. */
export const LOGS = path.join(PLAYGROUND, '.tmp/setup');

/** Stamps describe what was built with these dependencies, so they may go when those go. */
export const STAMPS = path.join(ROOT, 'node_modules/.cache/strapi-plugin-invite-codes');

const onWindows = process.platform === 'win32';

/** How to spawn a command that a dependency brings. */
export const bin = (name) => ({
  command: path.join(ROOT, 'node_modules/.bin', onWindows ? `${name}.cmd` : name),
  shell: onWindows,
});

export const npm = { command: onWindows ? 'npm.cmd' : 'npm', shell: onWindows };
