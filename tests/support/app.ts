import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

const ROOT = resolve(__dirname, '../..');
const PLAYGROUND = join(ROOT, 'playground');

/** A portal of its own, made of the built playground: in JavaScript, and in a folder of its own. */
export interface App {
  folder: string;
  remove(): Promise<void>;
}

/** Parts of the playground that use the plugin, and so need it. */
const USES_THE_PLUGIN = ['api/price-list', 'index.js'];

/**
 * @param files what the portal has besides, by path: `{ 'src/index.js': 'module.exports = …' }`.
 */
export const createApp = async (files: Record<string, string> = {}): Promise<App> => {
  const folder = await mkdtemp(join(tmpdir(), 'invite-codes-app-'));
  await symlink(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
  await cp(join(PLAYGROUND, 'dist/config'), join(folder, 'config'), { recursive: true });
  await cp(join(PLAYGROUND, 'dist/src'), join(folder, 'src'), { recursive: true });
  await cp(join(PLAYGROUND, 'package.json'), join(folder, 'package.json'));
  await cp(join(PLAYGROUND, 'public'), join(folder, 'public'), { recursive: true });
  for (const part of USES_THE_PLUGIN) {
    await rm(join(folder, 'src', part), { recursive: true });
  }
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
};
