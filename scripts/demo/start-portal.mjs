import { spawn } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { PLAYGROUND, bin } from '../setup/paths.mjs';

const POLL_MS = 250;

const isHealthy = (url) =>
  fetch(`${url}/_health`).then(
    ({ ok }) => ok,
    () => false
  );

/**
 * Starts the playground with sample data, on a database of its own.
 * @returns the running process, and a promise of its exit code.
 */
export const startPortal = ({ host, port }) => {
  const { command, shell } = bin('strapi');
  const portal = spawn(command, ['start'], {
    cwd: PLAYGROUND,
    shell,
    stdio: 'inherit',
    env: {
      // Errors only, so that what we print stands out; LOG_LEVEL=http shows every request.
      LOG_LEVEL: 'error',
      ...process.env,
      NODE_ENV: 'development',
      HOST: host,
      PORT: String(port),
      DATABASE_CLIENT: 'sqlite',
      DATABASE_FILENAME: '.tmp/demo.db',
      SEED: 'demo',
      STRAPI_TELEMETRY_DISABLED: 'true',
      BROWSER: 'none',
    },
  });
  const exited = new Promise((resolve, reject) => {
    portal.once('error', reject);
    portal.once('close', (code) => resolve(code ?? 0));
  });
  return { portal, exited };
};

/** @returns {Promise<boolean>} true once the portal answers, false when it ended before. */
export const untilReady = async ({ url, exited }) => {
  let ended = false;
  void exited.finally(() => {
    ended = true;
  });
  while (!ended) {
    if (await isHealthy(url)) return true;
    await sleep(POLL_MS);
  }
  return false;
};
