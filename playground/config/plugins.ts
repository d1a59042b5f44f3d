import type { Core } from '@strapi/strapi';
import { consoleTransport } from '../src/email/console-transport';
import { secret } from '../src/development-secrets';

type Env = Core.Config.Shared.ConfigParams['env'];

const redis = (env: Env) => {
  const url = env('INVITE_CODES_REDIS_URL');
  return url ? { url, keyPrefix: env('INVITE_CODES_REDIS_PREFIX') } : null;
};

/** The mail server that the environment names; without one, e-mails are printed. */
const mailServer = (env: Env) => {
  const host = env('SMTP_HOST');
  if (!host) return consoleTransport;
  const user = env('SMTP_USERNAME');
  return {
    host,
    port: env.int('SMTP_PORT', 587),
    // True for TLS from the start (port 465); otherwise STARTTLS, where the server offers it.
    secure: env.bool('SMTP_SECURE', false),
    ...(user && { auth: { user, pass: env('SMTP_PASSWORD') } }),
  };
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
  email: {
    config: {
      provider: 'nodemailer',
      providerOptions: mailServer(env),
      settings: { defaultFrom: env('SMTP_FROM', 'Developer portal <no-reply@portal.example>') },
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
      email: { timeout: env.int('INVITE_CODES_EMAIL_TIMEOUT') },
      memberships: { sweep: env('INVITE_CODES_SWEEP') },
    },
  },
  graphql: {
    config: { shadowCRUD: true, depthLimit: 10, defaultLimit: 25, maxLimit: 100 },
  },
});
