import type { Redis } from 'ioredis';

import type { RedisConfig } from '../../config/options';
import type { Outage } from './outage';
import { withPatience } from './patience';

/** Milliseconds. */
const CONNECT_TIMEOUT = 2_000;
const COMMAND_TIMEOUT = 10_000;

const isMissing = (error: unknown): boolean =>
  error instanceof Error &&
  'code' in error &&
  ['MODULE_NOT_FOUND', 'ERR_MODULE_NOT_FOUND'].includes(String(error.code)) &&
  error.message.includes('ioredis');

/** Only portals that configure Redis have its client installed. */
const loadClient = async () => {
  try {
    return (await import('ioredis')).default;
  } catch (error) {
    if (!isMissing(error)) throw error;
    throw new Error(
      'invite-codes: guesses.redis is configured, but the package ioredis is not installed. Add it to the portal: npm install ioredis',
      { cause: error }
    );
  }
};

/**
 * A connection that makes nobody wait: while Redis is away commands fail at once, and ioredis goes
 * on trying to connect behind.
 * @throws Error where ioredis is not installed; not where Redis does not answer.
 */
export const connectRedis = async ({ url }: RedisConfig, outage: Outage): Promise<Redis> => {
  const Client = await loadClient();
  const redis = new Client(url, {
    connectionName: 'invite-codes',
    connectTimeout: CONNECT_TIMEOUT,
    // Ends a connection that was accepted and then says nothing.
    commandTimeout: COMMAND_TIMEOUT,
    enableOfflineQueue: false,
    lazyConnect: true,
    maxRetriesPerRequest: 0,
  });

  redis.on('error', outage.began);
  redis.on('close', () => outage.began(new Error('the connection was lost')));
  redis.on('ready', outage.ended);

  // So that the first requests find it connected; without Redis the portal starts all the same.
  await withPatience(redis.connect(), CONNECT_TIMEOUT).catch(outage.began);
  return redis;
};

/** For good, and not as an outage. */
export const disconnectRedis = (redis: Redis): void => {
  redis.removeAllListeners('close');
  redis.disconnect();
};
