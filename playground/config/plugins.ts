import type { Core } from '@strapi/strapi';
import { secret } from '../src/development-secrets';

export default ({ env }: Core.Config.Shared.ConfigParams): Core.Config.Plugin => ({
  'users-permissions': {
    config: {
      jwtSecret: secret('JWT_SECRET'),
      // Attempts per minute. Tests and load runs come from one address and have to raise it.
      ratelimit: { interval: 60_000, max: env.int('AUTH_RATE_LIMIT', 10) },
    },
  },
  graphql: {
    config: { shadowCRUD: true, depthLimit: 10, defaultLimit: 25, maxLimit: 100 },
  },
});
