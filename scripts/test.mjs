/**
 * `npm test`: from a clone to test results. Arguments go to Jest, as in
 * `npm test -- --selectProjects unit`.
 */
import { spawn } from 'node:child_process';
import path from 'node:path';
import { setup } from './setup.mjs';
import { provideBrowser } from './setup/browser.mjs';
import { ROOT } from './setup/paths.mjs';
import { selectedProjects } from './test/selected-projects.mjs';

const BROWSER_PROJECT = 'browser';

/** @returns {Promise<number>} Jest's exit code. */
const runJest = ({ args, env = {} }) =>
  new Promise((resolve, reject) => {
    const jest = path.join(ROOT, 'node_modules/jest/bin/jest.js');
    const child = spawn(process.execPath, [jest, ...args], {
      cwd: ROOT,
      env: { ...process.env, ...env },
      stdio: 'inherit',
    });
    // On Ctrl+C the terminal tells Jest too; all we do is wait until it is done.
    process.on('SIGINT', () => {});
    process.on('SIGTERM', () => child.kill('SIGTERM'));
    child.once('error', reject);
    child.once('close', (code) => resolve(code ?? 1));
  });

/** Without a browser a newcomer still sees the other tests; CI and who asks for it must have it. */
const withoutBrowser = ({ args, projects, problem }) => {
  if (process.env.CI === 'true' || projects?.includes(BROWSER_PROJECT)) throw new Error(problem);
  console.warn(`Browser tests are left out. ${problem}`);
  return { args: [...args, '--ignoreProjects', BROWSER_PROJECT] };
};

const test = async () => {
  const args = process.argv.slice(2);
  const projects = selectedProjects(args);
  await setup();
  if (projects && !projects.includes(BROWSER_PROJECT)) return runJest({ args });

  const { executablePath, problem } = await provideBrowser();
  if (problem) return runJest(withoutBrowser({ args, projects, problem }));
  return runJest({ args, env: executablePath ? { CHROMIUM_PATH: executablePath } : {} });
};

test().then(
  (code) => {
    process.exitCode = code;
  },
  (error) => {
    console.error(error.message);
    process.exitCode = 1;
  }
);
