import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { closeSync, openSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const ROOT = resolve(__dirname, '../..');
const BOOT_TIMEOUT = 120_000;

/** One Strapi process that serves the playground on 127.0.0.1. */
export interface Server {
  url: string;
  /** What it has written to its log. */
  log(): string;
  stop(): Promise<void>;
  /** Ends it without a chance to tidy up. */
  kill(): Promise<void>;
}

const freePort = async (): Promise<number> => {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  if (address === null || typeof address === 'string') throw new Error('No port');
  return address.port;
};

const newLogFile = () => join(tmpdir(), `invite_codes_test_${randomBytes(6).toString('hex')}.log`);

const answers = async (url: string) => {
  try {
    return (await fetch(url)).ok;
  } catch {
    return false;
  }
};

const stopProcess = async (child: ChildProcess, signal: 'SIGTERM' | 'SIGKILL' = 'SIGTERM') => {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill(signal);
  const force = setTimeout(() => child.kill('SIGKILL'), 10_000);
  await ended;
  clearTimeout(force);
};

/**
 * @param env added to the environment: which database, and settings of the playground.
 * @throws with the server's output where it does not come up within two minutes.
 */
export const startServer = async (env: Record<string, string>): Promise<Server> => {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const script = join(ROOT, 'tests/support/serve.ts');
  // In a file: pipes would keep the tests waiting for a server that nobody stopped.
  const logFile = newLogFile();
  const output = openSync(logFile, 'w');
  const log = () => readFileSync(logFile, 'utf8');
  const child = spawn(process.execPath, ['--import', 'tsx', script], {
    cwd: join(ROOT, 'playground'),
    env: {
      ...process.env,
      NODE_ENV: 'test',
      HOST: '127.0.0.1',
      PORT: String(port),
      PUBLIC_URL: url,
      LOG_LEVEL: 'warn',
      STRAPI_TELEMETRY_DISABLED: 'true',
      // All requests come from one address.
      AUTH_RATE_LIMIT: '1000000',
      INVITE_CODES_GUESS_LIMIT: '1000000',
      // As cheaply as bcrypt allows: the tests register thousands of people, and the faster they
      // come, the harder it is for the gate.
      HASH_ROUNDS: '4',
      ...env,
    },
    stdio: ['ignore', output, output],
  });
  closeSync(output);

  // A suite that fails before it could stop its server must end all the same.
  child.unref();
  process.once('exit', () => child.kill('SIGKILL'));

  const deadline = Date.now() + BOOT_TIMEOUT;
  while (!(await answers(`${url}/_health`))) {
    if (child.exitCode !== null || Date.now() > deadline) {
      await stopProcess(child);
      throw new Error(`The portal did not start:\n${log()}`);
    }
    await sleep(100);
  }
  const stop = async () => {
    await stopProcess(child);
    rmSync(logFile, { force: true });
  };
  return { url, log, stop, kill: () => stopProcess(child, 'SIGKILL') };
};
