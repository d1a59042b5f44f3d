import { execFile } from 'node:child_process';
import { readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';

import { createDatabase, type TestDatabase } from '../support/database';

const ROOT = resolve(__dirname, '../..');
const STRAPI = join(ROOT, 'node_modules/@strapi/strapi/bin/strapi.js');

interface Operation {
  parameters?: Array<{ name: string; in: string; description?: string }>;
  requestBody?: { content: { 'application/json': { schema: { properties?: object } } } };
}

interface OpenApi {
  paths: Record<string, { get?: Operation; post?: Operation; put?: Operation }>;
}

describe("Strapi's OpenAPI document", () => {
  let database: TestDatabase;
  let document: OpenApi;

  beforeAll(async () => {
    database = await createDatabase();
    const file = join(tmpdir(), `invite_codes_openapi_${process.pid}.json`);
    await promisify(execFile)(process.execPath, [STRAPI, 'openapi', 'generate', '-o', file], {
      cwd: join(ROOT, 'playground'),
      env: {
        ...process.env,
        ...database.env,
        NODE_ENV: 'test',
        STRAPI_TELEMETRY_DISABLED: 'true',
        LOG_LEVEL: 'error',
      },
    });
    document = JSON.parse(await readFile(file, 'utf8'));
    await rm(file);
  });
  afterAll(() => database.drop());

  const bodyOf = (path: string) =>
    Object.keys(
      document.paths[path]?.post?.requestBody?.content['application/json'].schema.properties ?? {}
    );

  it("describes the plugin's calls", () => {
    expect(bodyOf('/invite-codes/check')).toEqual(['code', 'email']);
    expect(bodyOf('/invite-codes/redeem')).toEqual(['code']);
    expect(document.paths['/invite-codes/membership'].get).toBeDefined();
  });

  it('describes the calls of managers', () => {
    expect(document.paths['/invite-codes/managed-teams'].get).toBeDefined();
    expect(bodyOf('/invite-codes/managed-codes')).toEqual([
      'team',
      'name',
      'quota',
      'expiresAt',
      'startsAt',
      'allowedEmails',
    ]);
    const { get } = document.paths['/invite-codes/managed-codes'];
    expect(get?.parameters?.map(({ name }) => name)).toEqual(['page', 'pageSize', 'team']);
    const one = document.paths['/invite-codes/managed-codes/{documentId}'].put;
    expect(one?.parameters?.map(({ name }) => name)).toEqual(['documentId']);
    expect(bodyOf('/invite-codes/managed-codes/{documentId}/invitations')).toEqual(['emails']);
  });

  it('describes inviteCode where people register', () => {
    expect(bodyOf('/auth/local/register')).toEqual(['username', 'email', 'password', 'inviteCode']);
  });

  it('describes inviteCode on the way to a provider and back', () => {
    const withCode = Object.entries(document.paths)
      .filter(([, { get }]) => get?.parameters?.some(({ name }) => name === 'inviteCode'))
      .map(([path]) => path);

    expect(withCode).toEqual([expect.stringMatching(/^\/connect\//), '/auth/{provider}/callback']);
  });
});
