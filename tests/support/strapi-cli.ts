import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';

const ROOT = resolve(__dirname, '../..');
const STRAPI = resolve(ROOT, 'node_modules/@strapi/strapi/bin/strapi.js');
/** The built app, as a portal in JavaScript would have it: nothing is compiled again. */
const APP = {
  'package.json': 'package.json',
  public: 'public',
  config: 'dist/config',
  src: 'dist/src',
};

/** The playground seen from another folder: the command line writes its logs where it is run. */
const linkPlayground = async (): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'invite-codes-cli-'));
  const link = (target: string, name: string) => symlink(resolve(ROOT, target), join(folder, name));
  for (const [name, target] of Object.entries(APP)) await link(join('playground', target), name);
  await link('node_modules', 'node_modules');
  return folder;
};

/**
 * Runs `strapi …` in the playground, as an administrator does on the server.
 * @throws with what it printed where it fails.
 */
export const strapiCli = async (args: string[], env: Record<string, string>): Promise<void> => {
  const cwd = await linkPlayground();
  const child = spawn(process.execPath, [STRAPI, ...args], {
    cwd,
    env: { ...process.env, NODE_ENV: 'test', STRAPI_TELEMETRY_DISABLED: 'true', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: 110_000,
  });
  const [output, problems, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'exit'),
  ]);
  await rm(cwd, { recursive: true, force: true });
  if (code !== 0) throw new Error(`strapi ${args[0]} ended with ${code}:\n${output}\n${problems}`);
};
