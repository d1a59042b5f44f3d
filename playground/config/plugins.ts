import type { Core } from '@strapi/strapi';
import { secret } from '../src/development-secrets';

type Env = Core.Config.Shared.ConfigParams['env'];

const redis = (env: Env) => {
  const url = env('INVITE_CODES_REDIS_URL');
  return url ? { url, keyPrefix: env('INVITE_CODES_REDIS_PREFIX') } : null;
};

export default ({ env }: Core.Config.Shared.ConfigParams): Core.Config.Plugin => ({
  'users-permissions': {
    config: {
      jwtSecret: secret('JWT_SECRET'),
      // `refresh`: short-lived tokens, and sessions that can be ended.
      jwtManagement: env('JWT_MANAGEMENT', 'legacy-support'),
      // Attempts per minute. Tests and load runs come from one address and have to raise it.
      ratelimit: { interval: 60_000, max: env.int('AUTH_RATE_LIMIT', 10) },
    },
  },
  'invite-codes': {
    enabled: env.bool('INVITE_CODES_ENABLED', true),
    config: {
      // What is not set stays at the plugin's default.
      guesses: {
        enabled: env.bool('INVITE_CODES_LIMIT_GUESSES'),
        limit: env.int('INVITE_CODES_GUESS_LIMIT'),
        window: env.int('INVITE_CODES_GUESS_WINDOW'),
        redis: redis(env),
      },
    },
  },
  graphql: {
    config: { shadowCRUD: true, depthLimit: 10, defaultLimit: 25, maxLimit: 100 },
  },
});
