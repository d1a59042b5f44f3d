import { randomBytes } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import knex, { type Knex } from 'knex';

/** A database of its own for one suite, on the server that DATABASE_CLIENT names. */
export interface TestDatabase {
  /** What the portal is started with. */
  env: Record<string, string>;
  /** Looks at the rows past Strapi. */
  connect(): Knex;
  drop(): Promise<void>;
}

const { env } = process;
export const DATABASE_CLIENT = env.DATABASE_CLIENT ?? 'sqlite';

const newName = () => `invite_codes_test_${randomBytes(6).toString('hex')}`;

const sqlite = async (): Promise<TestDatabase> => {
  const filename = join(tmpdir(), `${newName()}.db`);
  return {
    env: { DATABASE_CLIENT: 'sqlite', DATABASE_FILENAME: filename },
    connect: () =>
      knex({ client: 'better-sqlite3', connection: { filename }, useNullAsDefault: true }),
    drop: () => rm(filename, { force: true }),
  };
};

const onServer =
  (client: 'pg' | 'mysql2', defaults: { port: string; user: string; maintenance: string }) =>
  async (): Promise<TestDatabase> => {
    const name = newName();
    const server = {
      host: env.DATABASE_HOST ?? '127.0.0.1',
      port: Number(env.DATABASE_PORT ?? defaults.port),
      user: env.DATABASE_USERNAME ?? defaults.user,
      password: env.DATABASE_PASSWORD ?? '',
    };
    const connect = (database: string) => knex({ client, connection: { ...server, database } });
    const onMaintenance = async (statement: string) => {
      const connection = connect(defaults.maintenance);
      try {
        await connection.raw(statement, [name]);
      } finally {
        await connection.destroy();
      }
    };

    await onMaintenance('CREATE DATABASE ??');
    return {
      env: {
        DATABASE_CLIENT,
        DATABASE_HOST: server.host,
        DATABASE_PORT: String(server.port),
        DATABASE_NAME: name,
        DATABASE_USERNAME: server.user,
        DATABASE_PASSWORD: server.password,
      },
      connect: () => connect(name),
      drop: () => onMaintenance('DROP DATABASE ??'),
    };
  };

const databases: Record<string, () => Promise<TestDatabase>> = {
  sqlite,
  postgres: onServer('pg', { port: '5432', user: 'postgres', maintenance: 'postgres' }),
  mysql: onServer('mysql2', { port: '3306', user: 'root', maintenance: 'mysql' }),
};

export const createDatabase = (): Promise<TestDatabase> => databases[DATABASE_CLIENT]();
