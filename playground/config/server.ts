import type { Core } from '@strapi/strapi';
import { secret } from '../src/development-secrets';

const QUIET_LEVELS = ['error', 'warn'];

export default ({ env }: Core.Config.Shared.ConfigParams): Core.Config.Server => {
  const level = env('LOG_LEVEL', 'http');

  return {
    host: env('HOST', '127.0.0.1'),
    port: env.int('PORT', 1337),
    // Where visitors reach the portal when that is not HOST:PORT; OAuth needs it to be absolute.
    url: env('PUBLIC_URL', ''),
    proxy: { koa: env.bool('IS_PROXIED', false) },
    app: { keys: secret('APP_KEYS').split(',').filter(Boolean) },
    logger: {
      config: { level },
      updates: { enabled: false },
      // The start-up tables are printed past the logger, so a quiet level has to switch them off here.
      startup: { enabled: !QUIET_LEVELS.includes(level) },
    },
  };
};
