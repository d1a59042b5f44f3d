import type { Redis } from 'ioredis';
import { RateLimiterRedis } from 'rate-limiter-flexible';

import type { GuessesConfig, RedisConfig } from '../../config/options';
import type { GuessCounter } from './counter';
import type { Outage } from './outage';
import { NoAnswer, withPatience } from './patience';

/** Milliseconds that a request waits for Redis. */
const PATIENCE = 1_000;
const KEY_PREFIX = 'invite-codes';

interface Parts {
  redis: Redis;
  config: GuessesConfig & { redis: RedisConfig };
  /** Counts while Redis is away. */
  own: GuessCounter;
  outage: Outage;
}

/**
 * Counts for all processes in Redis, and for this one in its memory while Redis is away: a portal
 * must go on registering people then, and must not become a place to guess at leisure.
 *
 * The `insuranceLimiter` of rate-limiter-flexible would step in too, but it keeps the error to
 * itself, and an outage is not always a lost connection that ioredis tells about: a replica
 * refuses to write, a server hangs.
 */
export const redisCounter = ({ redis, config, own, outage }: Parts): GuessCounter => {
  const shared = new RateLimiterRedis({
    storeClient: redis,
    keyPrefix: `${config.redis.keyPrefix ?? KEY_PREFIX}:guesses`,
    points: config.limit,
    duration: config.window,
  });

  const attempt = async <Answer>(ask: (counter: GuessCounter) => Promise<Answer>) => {
    try {
      return await withPatience(ask(shared), PATIENCE);
    } catch (error) {
      outage.began(error);
      // So that nobody else waits: until a new connection is ready, commands fail at once.
      if (error instanceof NoAnswer && redis.status === 'ready') redis.disconnect(true);
      return ask(own);
    }
  };

  return {
    // A Redis that can be read, such as a replica, is not yet one that counts.
    get: (network) =>
      outage.isOn() ? own.get(network) : attempt((counter) => counter.get(network)),

    penalty: (network) =>
      attempt(async (counter) => {
        const made = await counter.penalty(network);
        if (counter === shared) outage.ended();
        return made;
      }),
  };
};
