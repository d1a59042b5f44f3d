import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from './paths.mjs';

const filesUnder = (file) => {
  const stats = statSync(file, { throwIfNoEntry: false });
  if (!stats) return [];
  if (!stats.isDirectory()) return [file];
  return readdirSync(file)
    .sort()
    .flatMap((name) => filesUnder(path.join(file, name)));
};

/**
 * A hash over the names and contents of files and of everything below directories.
 * @param {string[]} paths relative to the root; those that do not exist count as empty.
 */
export const contentHash = (paths) => {
  const hash = createHash('sha256');
  for (const file of paths.flatMap((name) => filesUnder(path.join(ROOT, name)))) {
    const content = readFileSync(file);
    hash.update(`${path.relative(ROOT, file)}\0${content.length}\0`).update(content);
  }
  return hash.digest('hex');
};
