import type { Core } from '@strapi/strapi';
import { RateLimiterMemory } from 'rate-limiter-flexible';

import type { GuessesConfig } from '../../config/options';
import type { GuessCounter } from './counter';
import { outageLog } from './outage';
import { connectRedis, disconnectRedis } from './redis-client';
import { redisCounter } from './redis-counter';

interface OpenCounter {
  counter: GuessCounter;
  close(): void;
}

/**
 * The counter that the configuration asks for.
 * @throws Error where it asks for Redis and ioredis is not installed.
 */
export const openCounter = async (
  log: Core.Strapi['log'],
  config: GuessesConfig
): Promise<OpenCounter> => {
  const own = new RateLimiterMemory({ points: config.limit, duration: config.window });
  if (!config.redis) return { counter: own, close() {} };

  const outage = outageLog(log);
  const redis = await connectRedis(config.redis, outage);
  return {
    counter: redisCounter({ redis, config: { ...config, redis: config.redis }, own, outage }),
    close: () => disconnectRedis(redis),
  };
};
