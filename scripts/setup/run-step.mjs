import { spawn } from 'node:child_process';
import { createWriteStream, mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { finished } from 'node:stream/promises';
import { LOGS, ROOT } from './paths.mjs';
import { startProgress } from './progress.mjs';

const SHOWN_LINES = 60;
const INTERRUPTED = 130;

const lastLines = (file) => readFileSync(file, 'utf8').trimEnd().split('\n').slice(-SHOWN_LINES);

/** @returns {Promise<boolean>} whether the command ended well. */
const run = ({ command, shell, args, cwd, env, log }) =>
  new Promise((resolve) => {
    const child = spawn(command, args, { cwd, shell, env, stdio: ['ignore', 'pipe', 'pipe'] });
    child.stdout.pipe(log, { end: false });
    child.stderr.pipe(log, { end: false });

    const stop = (signal) => {
      child.once('close', () => process.exit(INTERRUPTED));
      child.kill(signal);
    };
    process.on('SIGINT', stop).on('SIGTERM', stop);
    const end = (succeeded, note = '') => {
      process.off('SIGINT', stop).off('SIGTERM', stop);
      log.end(note);
      resolve(succeeded);
    };
    child.on('error', (error) => end(false, `${error.message}\n`));
    child.on('close', (code, signal) => end(code === 0, signal ? `stopped by ${signal}\n` : ''));
  });

/**
 * Runs one long command with its progress shown and its output kept in a log file.
 * @param {{name: string, title: string, estimate: string, command: string, shell: boolean,
 *   args: string[], cwd?: string, env?: Record<string, string>}} step
 * @throws with the end of the log when the command fails.
 */
export const runStep = async ({ name, title, estimate, cwd = ROOT, env = {}, ...step }) => {
  mkdirSync(LOGS, { recursive: true });
  const file = path.join(LOGS, `${name}.log`);
  const log = createWriteStream(file);
  const stopProgress = startProgress(title, estimate);

  const environment = { ...process.env, STRAPI_TELEMETRY_DISABLED: 'true', ...env };
  const succeeded = await run({ ...step, cwd, env: environment, log });
  await finished(log);
  stopProgress(succeeded);

  if (!succeeded) {
    const shown = lastLines(file).join('\n');
    throw new Error(`${title} failed:\n\n${shown}\n\nAll of it: ${path.relative(ROOT, file)}`);
  }
};
