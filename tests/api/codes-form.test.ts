import type { CheckCode } from '../../contracts/code-check';
import type { InviteCode } from '../../contracts/codes';
import { PERMISSIONS } from '../../contracts/plugin';
import type { Administrator } from '../support/administrator';
import { type Campaign, startCampaign } from '../support/campaign';
import type { ErrorBody } from '../support/http';

const CODES = '/invite-codes/codes';
const AVAILABILITY = '/invite-codes/code-availability';

type One = { data: InviteCode } & ErrorBody;

describe('what the form of an invite code asks of the server', () => {
  let campaign: Campaign;
  let admin: Administrator;

  beforeAll(async () => {
    campaign = await startCampaign();
    admin = campaign.portal.admin;
  });
  afterAll(() => campaign.portal.stop());

  const newCode = (input: object = {}) => admin.createCode({ team: campaign.hackathon, ...input });
  const put = ({ documentId }: InviteCode, body: unknown, administrator = admin) =>
    administrator.call<One>(`${CODES}/${documentId}`, { method: 'PUT', body });

  describe('whether a text is free', () => {
    const check = (query: string, administrator = admin) =>
      administrator.call<CheckCode.Response & ErrorBody>(`${AVAILABILITY}?${query}`);

    it('is told for a text that no code has', async () => {
      const { status, body } = await check('code=Nobody-has-this');

      expect(status).toBe(200);
      expect(body).toEqual({ data: { available: true } });
    });

    it.each(['OLD-LOOK', 'old look', '0ld-1ook', 'O-L-D%20LOOK', '\u200bold\u2014look'])(
      'names the code that is read the same as %s',
      async (text) => {
        const { results } = await admin
          .call<{ results: InviteCode[] }>(`${CODES}?_q=OLD-LOOK`)
          .then(({ body }) => body);
        const { documentId } = results[0] ?? (await newCode({ code: 'OLD-LOOK', name: 'Looked' }));

        const { body } = await check(
          `code=${text.includes('%') ? text : encodeURIComponent(text)}`
        );

        expect(body.data).toEqual({
          available: false,
          reason: 'codeTaken',
          takenBy: { documentId, name: 'Looked', code: 'OLD-LOOK' },
        });
      }
    );

    it('leaves a code its own text', async () => {
      const { documentId } = await newCode({ code: 'MY-OWN-TEXT' });

      expect((await check(`code=myowntext&except=${documentId}`)).body.data).toEqual({
        available: true,
      });
      expect((await check('code=myowntext&except=nosuchcode')).body.data).toMatchObject({
        available: false,
      });
    });

    it.each([
      'abc',
      'HACK.2026',
      'a%00bcd',
      '%C3%84%C3%96%C3%9C-2026',
      'A'.repeat(65),
      '----',
      '+',
    ])('refuses %s as the text of a code', async (text) => {
      const { status, body } = await check(`code=${text}`);

      expect(status).toBe(200);
      expect(body.data).toEqual({ available: false, reason: 'codeText' });
    });

    it.each([
      '',
      'code=',
      'code[]=ABCD',
      'code[a]=ABCD',
      'code=ABCD&code=EFGH',
      'code=ABCD&except[]=x',
      `code=ABCD&except=${'x'.repeat(256)}`,
    ])('answers 400 to %j', async (query) => {
      expect((await check(query)).status).toBe(400);
    });

    it('is told to those who may read codes, and to nobody else', async () => {
      const reader = await admin.colleague([PERMISSIONS.read]);
      const creator = await admin.colleague([PERMISSIONS.create]);

      expect((await check('code=ABCD', reader)).status).toBe(200);
      expect((await check('code=ABCD', creator)).status).toBe(403);
      const { status } = await fetch(`${campaign.portal.url}${AVAILABILITY}?code=ABCD`);
      expect(status).toBe(401);
    });
  });

  describe('a change made from a version', () => {
    it('is made where the code still is that version, and gives a new one', async () => {
      const code = await newCode();

      const { status, body } = await put(code, { name: 'Mine', updatedAt: code.updatedAt });

      expect(status).toBe(200);
      expect(body.data.name).toBe('Mine');
      expect(Date.parse(body.data.updatedAt)).toBeGreaterThan(Date.parse(code.updatedAt));
      expect((await admin.code(code)).updatedAt).toBe(body.data.updatedAt);
      expect((await put(body.data, { updatedAt: body.data.updatedAt, note: 'More' })).status).toBe(
        200
      );
    });

    it('is refused where a colleague has changed the code since, who is named', async () => {
      const code = await newCode({ quota: 100 });
      const colleague = await admin.colleague([PERMISSIONS.update]);
      const { data: theirs } = (await put(code, { quota: 50 }, colleague)).body;

      const { status, body } = await put(code, { name: 'Mine', updatedAt: code.updatedAt });

      expect(status).toBe(400);
      expect(body.error).toMatchObject({
        name: 'ApplicationError',
        details: {
          id: 'changedMeanwhile',
          values: { name: 'Colin Colleague', updatedAt: theirs.updatedAt },
        },
      });
      expect(await admin.code(code)).toEqual(theirs);
    });

    it('knows a version in any time zone', async () => {
      const code = await newCode();
      const local = new Date(Date.parse(code.updatedAt) + 3_600_000).toISOString();

      const { status } = await put(code, { name: 'X', updatedAt: local.replace('Z', '+01:00') });

      expect(status).toBe(200);
    });

    it('wins once when many are made from one version at once', async () => {
      const code = await newCode({ quota: 1 });
      const quotas = [2, 3, 4, 5, 6, 7, 8, 9];

      const answers = await Promise.all(
        quotas.map((quota) => put(code, { quota, updatedAt: code.updatedAt }))
      );

      const won = answers.filter(({ status }) => status === 200);
      const lost = answers.filter(({ status }) => status === 400);
      expect([won.length, lost.length]).toEqual([1, quotas.length - 1]);
      for (const { body } of lost) {
        expect(body.error.details).toMatchObject({
          id: 'changedMeanwhile',
          values: { updatedAt: won[0].body.data.updatedAt },
        });
      }
      expect(await admin.code(code)).toEqual(won[0].body.data);
    });

    it('is not hindered by the registrations since', async () => {
      const { portal } = campaign;
      const code = await newCode({ quota: 20 });

      const [{ status }] = await Promise.all([
        put(code, { name: 'Renamed in the rush', updatedAt: code.updatedAt }),
        ...Array.from({ length: 8 }, () => portal.register({ inviteCode: code.code })),
      ]);
      expect(status).toBe(200);

      const before = await admin.code(code);
      await portal.register({ inviteCode: code.code });
      const after = await admin.code(code);
      expect(after).toEqual({ ...before, uses: 9, seatsLeft: 11 });
      expect((await put(code, { note: 'Still', updatedAt: before.updatedAt })).status).toBe(200);
    });

    it('is made in any case where it names no version', async () => {
      const code = await newCode();
      await put(code, { name: 'First' });

      expect((await put(code, { name: 'Second' })).body.data.name).toBe('Second');
      expect((await put(code, { name: 'Third', updatedAt: null })).body.data.name).toBe('Third');
    });

    it.each(['yesterday', 5, ['2026-01-01T00:00:00Z'], {}])(
      'answers 400 to the version %j',
      async (updatedAt) => {
        const code = await newCode();

        const { status, body } = await put(code, { name: 'X', updatedAt });

        expect(status).toBe(400);
        expect(body.error.details.errors?.map(({ path }) => path)).toEqual([['updatedAt']]);
        expect(await admin.code(code)).toEqual(code);
      }
    );

    it('answers 404 for a code that was deleted meanwhile', async () => {
      const code = await newCode();
      await admin.call(`${CODES}/${code.documentId}`, { method: 'DELETE' });

      expect((await put(code, { name: 'X', updatedAt: code.updatedAt })).status).toBe(404);
    });

    it('never answers 500 while the code is being deleted', async () => {
      for (let round = 0; round < 5; round += 1) {
        const code = await newCode();
        const path = `${CODES}/${code.documentId}`;
        const answers = await Promise.all([
          put(code, { name: 'A', updatedAt: code.updatedAt }),
          put(code, { name: 'B' }),
          admin.call(path, { method: 'DELETE' }),
          put(code, { name: 'C' }),
        ]);
        for (const { status } of answers) expect([200, 400, 404]).toContain(status);
        expect((await admin.call(path)).status).toBe(404);
      }
    });
  });

  it('tells how many seats are used where a quota is below', async () => {
    const code = await newCode({ quota: 5 });
    await campaign.portal.register({ inviteCode: code.code });
    await campaign.portal.register({ inviteCode: code.code });

    const { status, body } = await put(code, { quota: 1 });

    expect(status).toBe(400);
    expect(body.error.details.errors).toMatchObject([
      {
        path: ['quota'],
        id: 'quotaBelowUses',
        values: { uses: 2 },
        message: 'The quota cannot be lower than the number of seats already used: 2.',
      },
    ]);
  });

  it('never lets a start and an expiry that were set at once exclude each other', async () => {
    for (let round = 0; round < 5; round += 1) {
      const code = await newCode({ expiresAt: '2099-12-31T00:00:00Z' });

      const answers = await Promise.all([
        put(code, { startsAt: '2099-06-01T00:00:00Z' }),
        put(code, { expiresAt: '2099-05-01T00:00:00Z' }),
      ]);

      expect(answers.map(({ status }) => status).sort()).toEqual([200, 400]);
      const { startsAt, expiresAt } = await admin.code(code);
      expect(Date.parse(startsAt ?? '')).not.toBeGreaterThan(Date.parse(expiresAt ?? ''));
    }
  });
});
