import { randomUUID } from 'node:crypto';

import { parse } from 'csv-parse/sync';

import type { FindBatch, GenerateCodes } from '../../contracts/batches';
import type { InviteCode } from '../../contracts/codes';
import { PERMISSIONS } from '../../contracts/plugin';
import { type Campaign, startCampaign } from '../support/campaign';
import type { ErrorBody } from '../support/http';

const CODES = '/invite-codes/codes';
const BULK = `${CODES}/bulk`;

type Generated = GenerateCodes.Response & ErrorBody;
type Row = Record<string, unknown>;

describe('generating many invite codes', () => {
  let campaign: Campaign;

  beforeAll(async () => {
    campaign = await startCampaign();
  });
  afterAll(() => campaign.portal.stop());

  const valid = (changes: object = {}) => ({
    count: 3,
    namePattern: 'Partner {n}',
    state: 'active',
    team: campaign.hackathon,
    ...changes,
  });
  const generate = (changes?: object) =>
    campaign.portal.admin.call<Generated>(BULK, { method: 'POST', body: valid(changes) });
  const rowsOf = (batch: string): Promise<Row[]> =>
    campaign.portal.db('ic_invite_codes').where({ batch }).orderBy('batch_number');
  const codeCount = async () => {
    const [{ count }] = await campaign.portal.db('ic_invite_codes').count({ count: '*' });
    return Number(count);
  };
  const fieldsOf = (body: ErrorBody) =>
    body.error.details.errors?.map(({ path }) => path.join('.')) ?? [];
  const generateRows = async (changes?: object) => {
    const { status, body } = await generate(changes);
    expect(status).toBe(201);
    return rowsOf(body.data.batch);
  };

  it('makes as many codes as ordered, single-use, with running names and one batch', async () => {
    const { status, body } = await generate({ count: 1200 });

    expect(status).toBe(201);
    expect(body.data).toEqual({ batch: expect.any(String), count: 1200 });
    const rows = await rowsOf(body.data.batch);
    expect(rows.map(({ name }) => name)).toEqual(
      Array.from({ length: 1200 }, (_, index) => `Partner ${index + 1}`)
    );
    expect(new Set(rows.map((row) => row.canonical_code)).size).toBe(1200);
    expect(new Set(rows.map(({ quota }) => quota))).toEqual(new Set([1]));
    for (const { code } of rows) {
      expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){2}$/);
    }
  });

  it('writes the rows that a code created singly has', async () => {
    const shared = {
      quota: 7,
      startsAt: '2099-01-01T00:00:00+02:00',
      expiresAt: '2099-12-31T00:00:00Z',
      allowedEmails: ['Ada@ACME.example', '@acme.example'],
      note: 'For partners',
      state: 'inactive' as const,
    };
    const [many] = await generateRows({ ...shared, count: 1 });
    const one = await campaign.portal.admin.createCode({
      ...shared,
      name: 'Partner 1',
      team: campaign.hackathon,
    });
    const [single]: Row[] = await campaign.portal
      .db('ic_invite_codes')
      .where({ document_id: one.documentId });

    const own = ['id', 'document_id', 'code', 'canonical_code', 'batch', 'batch_number'];
    const times = ['created_at', 'updated_at', 'published_at'];
    const rest = (row: Row) =>
      Object.fromEntries(
        Object.entries(row).filter(([name]) => ![...own, ...times].includes(name))
      );
    expect(rest(many)).toEqual(rest(single));
    expect(many.document_id).toMatch(/^[a-z0-9]{24}$/);
    for (const time of times) expect(typeof many[time]).toBe(typeof single[time]);

    const shown = async (documentId: unknown) =>
      campaign.portal.admin.code({ documentId: String(documentId) });
    expect(await shown(many.document_id)).toEqual({
      ...(await shown(single.document_id)),
      documentId: many.document_id,
      code: many.code,
      batch: many.batch,
      createdAt: expect.stringMatching(/^20.*Z$/),
      updatedAt: expect.stringMatching(/^20.*Z$/),
    });
  });

  it('makes codes that are registered with, changed and deleted like any other', async () => {
    const { portal } = campaign;
    const [row, other] = await generateRows({ count: 2 });
    const code = await portal.admin.code({ documentId: String(row.document_id) });

    const { status, body } = await portal.register({ inviteCode: code.code });
    expect(status).toBe(200);
    expect(await portal.standingOf(body.user)).toMatchObject([{ team: 'Hackathon' }]);
    expect((await portal.register({ inviteCode: code.code })).body.error.details.reason).toBe(
      'invite_code_exhausted'
    );

    const path = `${CODES}/${code.documentId}`;
    const changed = await portal.admin.call<{ data: InviteCode }>(path, {
      method: 'PUT',
      body: { quota: 2, name: 'Changed' },
    });
    expect(changed.body.data).toMatchObject({ quota: 2, uses: 1, name: 'Changed' });
    const deletion = await portal.admin.call(`${CODES}/${String(other.document_id)}`, {
      method: 'DELETE',
    });
    expect(deletion.status).toBe(200);
    expect(await rowsOf(String(row.batch))).toHaveLength(1);
  });

  it('puts the prefix in front of a random part that stays whole', async () => {
    const rows = await generateRows({ prefix: 'acme 2027' });

    for (const row of rows) {
      expect(row.code).toMatch(/^ACME-2027(-[0-9A-HJKMNP-TV-Z]{4}){3}$/);
      expect(row.canonical_code).toBe(String(row.code).replace(/-/g, ''));
    }
    const spoken = String(rows[0].code).toLowerCase().replace(/-/g, ' ');
    expect((await campaign.portal.check({ code: spoken })).body.data.valid).toBe(true);
  });

  it('makes unlimited codes where that is said', async () => {
    const rows = await generateRows({ quota: null });

    expect(rows.map(({ quota }) => quota)).toEqual([null, null, null]);
  });

  describe('in pieces', () => {
    it('goes on in a batch with the numbers that follow', async () => {
      const batch = randomUUID();
      await generate({ batch, count: 2 });
      await generate({ batch, count: 2, firstNumber: 3 });

      expect((await rowsOf(batch)).map(({ name }) => name)).toEqual(
        [1, 2, 3, 4].map((number) => `Partner ${number}`)
      );
    });

    it('makes nothing twice where a piece is sent again', async () => {
      const batch = randomUUID();
      const first = await generate({ batch, count: 20 });
      const before = await rowsOf(batch);

      expect(await generate({ batch, count: 20 })).toMatchObject({ status: 201, body: first.body });
      expect(await rowsOf(batch)).toEqual(before);

      await generate({ batch: batch.toUpperCase(), count: 25 });
      expect((await rowsOf(batch)).map((row) => row.batch_number)).toEqual(
        Array.from({ length: 25 }, (_, index) => index + 1)
      );
    });

    it('makes nothing twice where a piece is sent several times at once', async () => {
      const batch = randomUUID();

      const answers = await Promise.all(
        Array.from({ length: 6 }, () => generate({ batch, count: 300 }))
      );

      expect(answers.map(({ status }) => status)).toEqual(Array(6).fill(201));
      expect(await rowsOf(batch)).toHaveLength(300);
    });
  });

  it.each([
    ['no count', { count: undefined }, ['count']],
    ['a count of 0', { count: 0 }, ['count']],
    ['too many', { count: 10_001 }, ['count']],
    ['half a code', { count: 1.5 }, ['count']],
    ['a count as text', { count: '5' }, ['count']],
    ['a list of counts', { count: [5] }, ['count']],
    ['no name', { namePattern: ' ' }, ['namePattern']],
    ['a name with a NUL', { namePattern: 'a\u0000{n}' }, ['namePattern']],
    ['a name that grows too long', { namePattern: 'x'.repeat(250) + '{n}' }, ['namePattern']],
    ['a list of names', { namePattern: ['a'] }, ['namePattern']],
    ['a prefix of other characters', { prefix: 'ÄCME' }, ['prefix']],
    ['a prefix of separators', { prefix: '---' }, ['prefix']],
    ['a prefix that is too long', { prefix: 'A'.repeat(50) }, ['prefix']],
    ['a prefix with a NUL', { prefix: 'A\u0000' }, ['prefix']],
    ['a prefix that is no text', { prefix: 7 }, ['prefix']],
    ['a quota of 0', { quota: 0 }, ['quota']],
    ['a state that is none', { state: 'paused' }, ['state']],
    ['no team', { team: undefined }, ['team']],
    ['an unknown team', { team: 'abcdefghijklmnopqrstuvwx' }, ['team']],
    ['a batch that is no UUID', { batch: 'spring' }, ['batch']],
    ['a first number of 0', { firstNumber: 0 }, ['firstNumber']],
    ['a first number out of range', { firstNumber: 1e15 }, ['firstNumber']],
    ['an expiry that is no date', { expiresAt: 'soon' }, ['expiresAt']],
    [
      'an expiry before the start',
      { startsAt: '2099-02-01T00:00:00Z', expiresAt: '2099-01-01T00:00:00Z' },
      ['expiresAt'],
    ],
    ['allowed e-mails that are none', { allowedEmails: ['acme'] }, ['allowedEmails.0']],
    ['a code of its own', { code: 'MY-OWN' }, ['']],
  ])('refuses %s, and makes nothing', async (_what, changes, fields) => {
    const before = await codeCount();

    const { status, body } = await generate(changes);

    expect(status).toBe(400);
    expect(body.error.name).toBe('ValidationError');
    expect(fieldsOf(body)).toEqual(fields);
    expect(await codeCount()).toBe(before);
  });

  it('takes a prefix up to the length of a code', async () => {
    const [row] = await generateRows({ prefix: 'A'.repeat(49), count: 1 });

    expect(row.code).toHaveLength(64);
    expect((await campaign.portal.check({ code: row.code })).body.data.valid).toBe(true);
  });

  describe('the codes of a batch', () => {
    it('are counted, and the first are shown', async () => {
      const { batch } = (await generate({ count: 12 })).body.data;

      const { body } = await campaign.portal.admin.call<FindBatch.Response>(
        `${CODES}/batches/${batch}`
      );

      expect(body.data).toMatchObject({ batch, count: 12 });
      expect(body.data.first.map(({ name }) => name)).toEqual(
        Array.from({ length: 10 }, (_, index) => `Partner ${index + 1}`)
      );
    });

    it('are downloaded as CSV', async () => {
      const expiresAt = '2099-12-31T00:00:00.000Z';
      const rows = await generateRows({ count: 600, namePattern: '={n}', expiresAt });
      const { admin } = campaign.portal;

      const answer = await admin.download(`${CODES}/batches/${String(rows[0].batch)}/export`);

      expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8');
      expect(answer.headers.get('content-disposition')).toMatch(
        /^attachment; filename="invite-codes-[0-9a-f]{8}\.csv"$/
      );
      const lines: Row[] = parse(answer.text, { bom: true, columns: true });
      expect(lines).toHaveLength(600);
      expect(lines[0]).toEqual({
        Code: rows[0].code,
        Name: "'=1",
        Team: 'Hackathon',
        Organization: 'Acme Partners',
        Quota: '1',
        Expires: expiresAt,
        'Membership days': '',
        'Membership until': '',
      });
    });

    it.each([randomUUID(), 'spring', '%00', "x' OR 1=1"])('are not there: %s', async (batch) => {
      const path = `${CODES}/batches/${encodeURIComponent(decodeURIComponent(batch))}`;
      const { admin } = campaign.portal;

      expect((await admin.call(path)).status).toBe(404);
      expect((await admin.call(`${path}/export`)).status).toBe(404);
    });
  });

  describe('permissions', () => {
    const statusesOf = async (permissions: Array<keyof typeof PERMISSIONS>) => {
      const { batch } = (await generate()).body.data;
      const colleague = await campaign.portal.admin.colleague(
        permissions.map((permission) => PERMISSIONS[permission])
      );
      const bulk = await colleague.call(BULK, { method: 'POST', body: valid() });
      const found = await colleague.call(`${CODES}/batches/${batch}`);
      const exported = await colleague.download(`${CODES}/batches/${batch}/export`);
      return [bulk.status, found.status, exported.status];
    };

    it('lets those who may generate generate, see and download', async () => {
      expect(await statusesOf(['generate'])).toEqual([201, 200, 200]);
    });

    it('lets those who may import see what they imported', async () => {
      expect(await statusesOf(['import'])).toEqual([403, 200, 200]);
    });

    it('lets others do none of it', async () => {
      expect(await statusesOf(['read', 'create', 'update', 'delete', 'export'])).toEqual([
        403, 403, 403,
      ]);
      const { url } = campaign.portal;
      expect((await fetch(`${url}${BULK}`, { method: 'POST' })).status).toBe(401);
      expect((await fetch(`${url}${CODES}/batches/${randomUUID()}`)).status).toBe(401);
    });
  });
});
