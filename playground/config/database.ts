import path from 'node:path';
import type { Core } from '@strapi/strapi';

type Env = Core.Config.Shared.ConfigParams['env'];

// This file runs from dist/config, while file names are given relative to the playground.
const PLAYGROUND = path.resolve(__dirname, '../..');

const pool = (env: Env, size: { min: number; max: number }) => ({
  min: env.int('DATABASE_POOL_MIN', size.min),
  max: env.int('DATABASE_POOL_MAX', size.max),
});

const address = (env: Env, defaultPort: number) => ({
  host: env('DATABASE_HOST', '127.0.0.1'),
  port: env.int('DATABASE_PORT', defaultPort),
  database: env('DATABASE_NAME', 'invite_codes'),
  user: env('DATABASE_USERNAME', 'strapi'),
  password: env('DATABASE_PASSWORD', ''),
});

const connections = {
  sqlite: (env: Env) => ({
    client: 'sqlite' as const,
    connection: {
      filename: path.resolve(PLAYGROUND, env('DATABASE_FILENAME', '.tmp/playground.db')),
    },
    useNullAsDefault: true,
  }),
  postgres: (env: Env) => ({
    client: 'postgres' as const,
    connection: address(env, 5432),
    pool: pool(env, { min: 2, max: 10 }),
  }),
  mysql: (env: Env) => ({
    client: 'mysql' as const,
    connection: address(env, 3306),
    pool: pool(env, { min: 2, max: 10 }),
  }),
};

const isKnown = (client: string): client is keyof typeof connections => client in connections;

export default ({ env }: Core.Config.Shared.ConfigParams): Core.Config.Database => {
  const client = env('DATABASE_CLIENT', 'sqlite');
  if (!isKnown(client)) {
    const known = Object.keys(connections).join(', ');
    throw new Error(`DATABASE_CLIENT is "${client}"; it must be one of ${known}.`);
  }
  return { connection: connections[client](env) };
};
