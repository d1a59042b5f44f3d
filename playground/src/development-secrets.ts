const DEVELOPMENT_SECRETS = {
  APP_KEYS: 'development-app-key-one,development-app-key-two',
  API_TOKEN_SALT: 'development-api-token-salt',
  ADMIN_JWT_SECRET: 'development-admin-jwt-secret',
  TRANSFER_TOKEN_SALT: 'development-transfer-token-salt',
  ENCRYPTION_KEY: 'development-encryption-key',
  JWT_SECRET: 'development-users-permissions-jwt-secret',
};

/**
 * The secret from the environment. Outside production a known value stands in for a missing one;
 * in production it stays empty, which Strapi takes as missing and refuses to start with.
 */
export const secret = (name: keyof typeof DEVELOPMENT_SECRETS): string => {
  const standIn = process.env.NODE_ENV === 'production' ? '' : DEVELOPMENT_SECRETS[name];
  return process.env[name] ?? standIn;
};
