/**
 * `npm run check:package`: packs what would be published, and looks whether it holds the files
 * that `exports` names and whether its server half loads. Says nothing about when dist was built:
 * build first.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { STAMPS, npm, ROOT } from './setup/paths.mjs';

const MEMBERS = ['bootstrap', 'contentTypes', 'controllers', 'register', 'routes', 'services'];

const run = (command, args, options = {}) =>
  execFileSync(command, args, { stdio: ['ignore', 'ignore', 'inherit'], ...options });

/** Packs and unpacks within node_modules, where the package finds its dependencies. */
const unpack = (folder) => {
  const { command, shell } = npm;
  const args = ['pack', '--ignore-scripts', '--loglevel=error', '--pack-destination', folder];
  run(command, args, { cwd: ROOT, shell });
  const [tarball] = readdirSync(folder);
  run('tar', ['-xzf', tarball], { cwd: folder });
  return path.join(folder, 'package');
};

/** Every file that `exports` names; `source` is for those who have the repository. */
const exportedFiles = ({ exports }) =>
  Object.values(exports).flatMap((target) =>
    typeof target === 'string'
      ? [target]
      : Object.keys(target)
          .filter((condition) => condition !== 'source')
          .map((condition) => target[condition])
  );

const problemsOf = (folder) => {
  const manifest = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  const missing = exportedFiles(manifest).filter((file) => !existsSync(path.join(folder, file)));
  if (missing.length > 0) return missing.map((file) => `${file} is not in the package`);

  const require = createRequire(path.join(folder, 'package.json'));
  const server = require(manifest.exports['./strapi-server'].require);
  const { default: plugin = server } = server;
  return MEMBERS.filter((member) => !plugin[member]).map((member) => `no ${member} in the server`);
};

mkdirSync(STAMPS, { recursive: true });
const folder = mkdtempSync(path.join(STAMPS, 'package-'));
try {
  const problems = problemsOf(unpack(folder));
  for (const problem of problems) console.error(problem);
  if (problems.length > 0) process.exitCode = 1;
  else console.log('The package holds what its exports name, and its server half loads.');
} finally {
  rmSync(folder, { recursive: true, force: true });
}
