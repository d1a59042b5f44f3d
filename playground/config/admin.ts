import type { Core } from '@strapi/strapi';
import { secret } from '../src/development-secrets';

export default ({ env }: Core.Config.Shared.ConfigParams): Core.Config.Admin => ({
  auth: { secret: secret('ADMIN_JWT_SECRET') },
  apiToken: { salt: secret('API_TOKEN_SALT') },
  transfer: { token: { salt: secret('TRANSFER_TOKEN_SALT') } },
  secrets: { encryptionKey: secret('ENCRYPTION_KEY') },
  // Sign-ins to the panel in five minutes, with one e-mail address from one client address.
  rateLimit: { max: env.int('AUTH_RATE_LIMIT', 5) },
  autoOpen: false,
  flags: { nps: false, promoteEE: false },
});
