import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';

import { Redis } from 'ioredis';

export const REDIS = { host: '127.0.0.1', port: 6379 };

const PROBE = `require('node:net').connect(${REDIS.port}, '${REDIS.host}')
  .on('connect', () => process.exit(0)).on('error', () => process.exit(1))`;

/** Jest asks while it collects the tests, when nothing can be awaited yet. */
const answers = () => spawnSync(process.execPath, ['-e', PROBE], { timeout: 5_000 }).status === 0;

/** `describe` where there is a Redis; in CI there must be one. */
export const describeWithRedis: jest.Describe = (() => {
  if (answers()) return describe;

  const problem = `These tests need Redis at ${REDIS.host}:${REDIS.port} (apt-get install redis-server)`;
  if (process.env.CI === 'true') throw new Error(problem);
  console.warn(`${problem}: left out`);
  return describe.skip;
})();

/** A corner of Redis for one suite: keys with a prefix of its own. */
export class TestRedis {
  readonly keyPrefix = `invite-codes-test-${randomBytes(6).toString('hex')}`;
  private readonly client = new Redis(REDIS);

  async keys(): Promise<Array<{ key: string; value: string | null; seconds: number }>> {
    const keys = await this.client.keys(`${this.keyPrefix}:*`);
    return Promise.all(
      keys.map(async (key) => ({
        key: key.slice(this.keyPrefix.length + 1),
        value: await this.client.get(key),
        seconds: await this.client.ttl(key),
      }))
    );
  }

  /** Makes Redis refuse to count this address, as a replica would refuse all. */
  async breakKey(address: string): Promise<void> {
    await this.client.hset(`${this.keyPrefix}:guesses:${address}`, 'not', 'a count');
  }

  async drop(): Promise<void> {
    const keys = await this.client.keys(`${this.keyPrefix}:*`);
    if (keys.length > 0) await this.client.del(keys);
    this.client.disconnect();
  }
}
