import { readFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT, npm } from './paths.mjs';
import { runStep } from './run-step.mjs';

const packagesOf = (file) => JSON.parse(readFileSync(path.join(ROOT, file), 'utf8')).packages;

const isInstalled = (wanted, installed) =>
  wanted.link || wanted.optional || installed?.version === wanted.version;

/**
 * Whether node_modules holds what package-lock.json asks for. npm writes down what it installed,
 * last of all, so an installation by hand counts and an interrupted one does not.
 */
const areCurrent = () => {
  try {
    const installed = packagesOf('node_modules/.package-lock.json');
    return Object.entries(packagesOf('package-lock.json'))
      .filter(([location]) => location.includes('node_modules/'))
      .every(([location, wanted]) => isInstalled(wanted, installed[location]));
  } catch {
    return false;
  }
};

export const installDependencies = async () => {
  if (areCurrent()) return;
  await runStep({
    name: 'dependencies',
    title: 'Installing dependencies',
    estimate: '3 minutes',
    ...npm,
    // The build tools are among the development dependencies, whatever NODE_ENV says.
    args: ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'],
  });
};
