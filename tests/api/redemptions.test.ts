import { setTimeout as sleep } from 'node:timers/promises';

import { parse } from 'csv-parse/sync';

import type { InviteCode } from '../../contracts/codes';
import { PERMISSIONS, type Permission } from '../../contracts/plugin';
import type {
  FindRedemptions,
  Redemption,
  RedemptionTimeline,
  ReleaseSeat,
} from '../../contracts/redemptions';
import { type Campaign, startCampaign } from '../support/campaign';
import { crowd } from '../support/crowd';
import { DATABASE_CLIENT } from '../support/database';
import { type Answer, type ErrorBody, request } from '../support/http';
import { newPerson } from '../support/portal';

// SQLite is for one process; the others are shared by several.
const PROCESSES = DATABASE_CLIENT === 'sqlite' ? 1 : 2;

describe('the redemptions of a code', () => {
  let campaign: Campaign;
  let urls: string[];

  beforeAll(async () => {
    campaign = await startCampaign();
    urls = [campaign.portal.url];
    while (urls.length < PROCESSES) urls.push(await campaign.portal.scaleOut());
    for (const role of ['authenticated', 'hackathon_developer']) {
      await campaign.portal.admin.grant(role, ['plugin::invite-codes.invite-codes.redeem']);
    }
  });
  afterAll(() => campaign.portal.stop());

  const urlOf = (index: number) => urls[index % urls.length];
  const pathOf = ({ documentId }: Pick<InviteCode, 'documentId'>) =>
    `/invite-codes/codes/${documentId}/redemptions`;

  const find = (code: InviteCode, query = '') =>
    campaign.portal.admin.call<FindRedemptions.Response & ErrorBody>(`${pathOf(code)}${query}`);
  const all = async (code: InviteCode) => (await find(code, '?pageSize=100')).body.results;
  const emails = async (code: InviteCode, query: string) =>
    (await find(code, query)).body.results.map(({ email }) => email);

  const release = (
    code: InviteCode,
    { documentId }: Pick<Redemption, 'documentId'>,
    body: unknown = { reason: 'Left the company' } satisfies ReleaseSeat.Body
  ): Promise<Answer<ReleaseSeat.Response & ErrorBody>> =>
    campaign.portal.admin.call(`${pathOf(code)}/${documentId}/release`, { method: 'POST', body });

  const timeline = async (code: InviteCode, timeZone: string) => {
    const query = `timeline?timeZone=${encodeURIComponent(timeZone)}`;
    return campaign.portal.admin.call<RedemptionTimeline.Response>(`${pathOf(code)}/${query}`);
  };

  /** So many people who registered with the code, in turn. */
  const register = async ({ code }: InviteCode, people: number) => {
    const registered = [];
    while (registered.length < people) {
      const { body } = await campaign.portal.register({ inviteCode: code });
      registered.push(body);
    }
    return registered;
  };

  const newCode = (changes: Partial<Parameters<typeof campaign.portal.admin.createCode>[0]> = {}) =>
    campaign.portal.admin.createCode({ team: campaign.hackathon, ...changes });

  const redeem = (jwt: string, code: string): Promise<Answer<ErrorBody>> =>
    request(`${campaign.portal.url}/api/invite-codes/redeem`, {
      method: 'POST',
      body: { code },
      token: jwt,
    });

  describe('are listed', () => {
    it('with who came how and when, and what became of them', async () => {
      const { portal, guests } = campaign;
      const code = await newCode();
      const [member, mover, , deleted] = await register(code, 4);
      await redeem(mover.jwt, (await newCode({ team: guests })).code);
      await portal.db('up_users').where({ id: member.user.id }).update({ blocked: true });
      await portal.db('up_users').where({ id: deleted.user.id }).delete();

      const { status, body } = await find(code, '?sort=createdAt:asc');

      expect(status).toBe(200);
      expect(body.pagination).toEqual({ page: 1, pageSize: 10, pageCount: 1, total: 4 });
      expect(body.results).toMatchObject([
        {
          documentId: expect.any(String),
          email: member.user.email,
          provider: 'local',
          createdAt: expect.stringMatching(/^\d{4}-.*Z$/),
          team: 'Hackathon',
          user: {
            id: member.user.id,
            username: member.user.username,
            team: 'Hackathon',
            blocked: true,
          },
          isMember: true,
          release: null,
        },
        { user: { id: mover.user.id, team: 'Guests', blocked: false }, isMember: false },
        { isMember: true },
        { email: deleted.user.email, user: null, isMember: false },
      ]);
    });

    it('without what the panel has no business with', async () => {
      const code = await newCode();
      await register(code, 1);

      const [{ user }] = await all(code);

      expect(Object.keys(user ?? {}).sort()).toEqual(
        ['blocked', 'confirmed', 'documentId', 'email', 'id', 'team', 'username'].sort()
      );
    });

    it('page by page, in the order that was asked for', async () => {
      const { portal } = campaign;
      const code = await newCode();
      const people = ['carla', 'Anton', 'berta'];
      for (const username of people) {
        const email = `${username.toLowerCase()}@${code.documentId}.example`;
        await portal.register({
          username: `${username}.${code.code}`,
          email,
          inviteCode: code.code,
        });
      }
      const of = (...names: string[]) => names.map((name) => `${name}@${code.documentId}.example`);

      expect(await emails(code, '')).toEqual(of('berta', 'anton', 'carla'));
      expect(await emails(code, '?sort=email:ASC')).toEqual(of('anton', 'berta', 'carla'));
      expect(await emails(code, '?sort=username:desc&pageSize=1')).toHaveLength(1);
      expect(await emails(code, '?sort=createdAt:asc&page=2&pageSize=2')).toEqual(of('berta'));
      expect((await find(code, '?pageSize=100000')).body.pagination.pageSize).toBe(100);
    });

    it('in the same order on every page, where many came at the same instant', async () => {
      const { portal } = campaign;
      const code = await newCode();
      const people = await register(code, 6);
      const { id } = await portal.db('ic_invite_codes').where({ code: code.code }).first();
      await portal
        .db('ic_redemptions')
        .where({ invite_code_id: id })
        .update({ created_at: new Date('2026-05-01T12:00:00Z') });

      const pages = [1, 2, 3].map((page) => emails(code, `?page=${page}&pageSize=2`));

      const found = (await Promise.all(pages)).flat();
      expect(found.sort()).toEqual(people.map(({ user }) => user.email).sort());
    });

    it('by what stands in e-mail address and user name', async () => {
      const { portal } = campaign;
      const code = await newCode();
      await register(code, 2);
      const searched = { username: `Needle.${code.code}`, email: `hay@${code.documentId}.example` };
      await portal.register({ ...searched, inviteCode: code.code });

      for (const text of ['needle', 'NEEDLE', `HAY@${code.documentId}`]) {
        expect(await emails(code, `?_q=${text}`)).toEqual([searched.email]);
      }
      expect(await emails(code, '?_q=%25')).toEqual([]);
      expect(await emails(code, '?_q=')).toHaveLength(3);
    });

    it('of this code alone', async () => {
      const [one, other] = [await newCode(), await newCode()];
      await register(one, 1);

      expect(await all(one)).toHaveLength(1);
      expect(await all(other)).toEqual([]);
    });

    it.each([
      'page=0',
      'page=x',
      'pageSize=0',
      'pageSize=1e99',
      'sort=password:asc',
      'sort=user.password:asc',
      'sort=createdAt',
      'sort[]=email:asc&sort[]=x',
      '_q=%00',
      '_q[a]=b',
      `_q=${'x'.repeat(256)}`,
    ])('but not for ?%s', async (query) => {
      const code = await newCode();
      const answer = await find(code, `?${query}`);
      // A size beyond all bounds is clamped.
      expect(answer.status).toBe(query.includes('1e99') ? 200 : 400);
    });

    it('not for a code that does not exist', async () => {
      const { admin } = campaign.portal;
      for (const id of ['nosuchcode', '%00', 'a%27b']) {
        const path = `/invite-codes/codes/${id}/redemptions`;
        expect((await admin.call(path)).status).toBe(404);
        expect((await admin.call(`${path}/timeline`)).status).toBe(404);
        expect((await admin.call(`${path}/export`)).status).toBe(404);
      }
    });
  });

  describe('are exported', () => {
    const download = async (code: InviteCode, query = '') => {
      const { url, admin } = campaign.portal;
      return fetch(`${url}${pathOf(code)}/export${query}`, { headers: admin.authorization });
    };

    it('as CSV', async () => {
      const { portal } = campaign;
      const code = await newCode();
      const [{ user }] = await register(code, 1);
      await portal.register({ username: `=1+1.${code.code}`, inviteCode: code.code });
      const [latest] = await all(code);
      await release(code, latest, { reason: 'Said "no", then left' });

      const answer = await download(code);
      const rows: object[] = parse(await answer.text(), { columns: true, bom: true });

      expect(answer.headers.get('content-disposition')).toContain(`redemptions-${code.code}.csv`);
      expect(rows).toEqual([
        {
          email: user.email,
          username: user.username,
          provider: 'local',
          redeemedAt: expect.stringMatching(/^\d{4}-.*Z$/),
          team: 'Hackathon',
          isMember: 'yes',
          confirmed: 'yes',
          blocked: 'no',
          releasedAt: '',
          releasedBy: '',
          releaseReason: '',
          endsAt: '',
          endedAt: '',
        },
        expect.objectContaining({
          username: `'=1+1.${code.code}`,
          isMember: 'no',
          releasedAt: expect.stringMatching(/^\d{4}-.*Z$/),
          releasedBy: 'Ada Admin',
          releaseReason: 'Said "no", then left',
        }),
      ]);
    });

    it('as far as a search finds them, however many there are', async () => {
      const { portal } = campaign;
      const code = await newCode();
      await register(code, 1);
      const { id } = await portal.db('ic_invite_codes').where({ code: code.code }).first();
      const rows = Array.from({ length: 1200 }, (_, index) => ({
        document_id: `${code.documentId}${index}`,
        invite_code_id: id,
        email: `many${index}@people.example`,
        provider: 'github',
        created_at: new Date('2026-05-01T12:00:00Z'),
      }));
      await portal.db.batchInsert('ic_redemptions', rows, 100);

      const found = parse(await (await download(code, '?_q=many')).text(), {
        columns: true,
        bom: true,
      });
      expect(found).toHaveLength(1200);
      expect((await download(code, '?_q=%00')).status).toBe(400);
    });
  });

  describe('are told by day', () => {
    /** Lets the redemptions of a code have happened at these instants. */
    const happened = async ({ code }: InviteCode, instants: string[]) => {
      const { portal } = campaign;
      const rows = await portal.redemptionsOf({ code });
      for (const [index, instant] of instants.entries()) {
        await portal
          .db('ic_redemptions')
          .where({ id: rows[index].id })
          .update({ created_at: new Date(instant) });
      }
    };

    it('of the zone that is asked for', async () => {
      const code = await newCode();
      await register(code, 4);
      await happened(code, [
        '2026-03-28T22:59:59.999Z',
        '2026-03-28T23:00:00Z',
        '2026-03-29T18:14:59Z',
        '2026-03-29T21:59:59Z',
      ]);
      const redeemed = async (zone: string) =>
        (await timeline(code, zone)).body.data.days.map(({ day, redeemed: count }) => [day, count]);

      expect(await redeemed('UTC')).toEqual([
        ['2026-03-28', 2],
        ['2026-03-29', 2],
      ]);
      expect(await redeemed('Europe/Berlin')).toEqual([
        ['2026-03-28', 1],
        ['2026-03-29', 3],
      ]);
      expect(await redeemed('Asia/Kathmandu')).toEqual([
        ['2026-03-29', 3],
        ['2026-03-30', 1],
      ]);
    });

    it('with what was released', async () => {
      const code = await newCode();
      await register(code, 3);
      await happened(code, [
        '2026-03-01T12:00:00Z',
        '2026-03-02T12:00:00Z',
        '2026-03-02T12:00:00Z',
      ]);
      const today = new Date().toISOString().slice(0, 10);
      const [one] = await all(code);
      await release(code, one);

      const { body } = await timeline(code, 'UTC');

      expect(body.data).toEqual({
        timeZone: 'UTC',
        before: expect.any(Number),
        days: expect.arrayContaining([{ day: today, redeemed: 0, released: 1 }]),
      });
      const { before, days } = body.data;
      const spent = days.reduce((sum, { redeemed, released }) => sum + redeemed - released, before);
      expect(spent).toBe((await campaign.portal.admin.code(code)).uses);
    });

    it('of the last 366 days, with the rest in one number', async () => {
      const code = await newCode();
      await register(code, 4);
      await happened(code, [
        '2020-01-01T12:00:00Z',
        // With the last day, 367 days.
        '2023-12-31T23:00:00Z',
        '2024-01-01T00:00:00Z',
        '2024-12-31T12:00:00Z',
      ]);

      expect((await timeline(code, 'UTC')).body.data).toEqual({
        timeZone: 'UTC',
        before: 2,
        days: [
          { day: '2024-01-01', redeemed: 1, released: 0 },
          { day: '2024-12-31', redeemed: 1, released: 0 },
        ],
      });
    });

    it('also where there are none', async () => {
      expect((await timeline(await newCode(), 'UTC')).body.data).toEqual({
        timeZone: 'UTC',
        before: 0,
        days: [],
      });
    });

    it.each(['Mars/Olympus', '\u0000', 'x'.repeat(100)])('not in the zone %j', async (zone) => {
      expect((await timeline(await newCode(), zone)).status).toBe(400);
    });
  });

  describe('are released', () => {
    it('so that the seat can be taken again, and the history stays', async () => {
      const { portal } = campaign;
      const code = await newCode({ quota: 1 });
      const [{ user, jwt }] = await register(code, 1);
      const [redemption] = await all(code);
      expect((await portal.register({ inviteCode: code.code })).status).toBe(400);

      const { status, body } = await release(code, redemption, { reason: '  Left us  ' });

      expect(status).toBe(200);
      const released = {
        ...redemption,
        isMember: false,
        user: { ...redemption.user, team: null },
        release: { at: expect.stringMatching(/Z$/), by: 'Ada Admin', reason: 'Left us' },
      };
      expect(body.data).toEqual(released);
      expect(await all(code)).toEqual([released]);
      expect(await portal.admin.code(code)).toMatchObject({ uses: 0, status: 'active' });
      expect(await portal.seatsOf(code)).toEqual({ uses: 0, redemptions: 0 });
      expect(await portal.standingOf(user)).toEqual([
        { team: null, organization: null, role: 'Authenticated' },
      ]);
      expect((await portal.get('/api/products', jwt)).status).toBe(403);
      expect((await portal.get('/api/invite-codes/membership', jwt)).body).toEqual({ data: null });

      expect((await portal.register({ inviteCode: code.code })).status).toBe(200);
      expect(await portal.seatsOf(code)).toEqual({ uses: 1, redemptions: 1 });
    });

    it('and the member stays, where that is asked for', async () => {
      const { portal } = campaign;
      const code = await newCode();
      const [{ user, jwt }] = await register(code, 1);
      const [redemption] = await all(code);
      const before = await portal.standingOf(user);

      const { body } = await release(code, redemption, {
        reason: 'Mistake',
        removeFromTeam: false,
      });

      expect(body.data).toMatchObject({ isMember: true, release: { reason: 'Mistake' } });
      expect(await portal.standingOf(user)).toEqual(before);
      expect(await portal.seatsOf(code)).toEqual({ uses: 0, redemptions: 0 });
      // The released redemption is no way in any more.
      expect((await portal.get('/api/invite-codes/membership', jwt)).body).toEqual({
        data: {
          team: 'Hackathon',
          organization: 'Acme Partners',
          role: 'Hackathon developer',
          since: null,
          code: null,
          until: null,
        },
      });
    });

    it('and the member of a team without a role leaves it all the same', async () => {
      const { portal, guests } = campaign;
      const code = await newCode({ team: guests });
      const [{ user }] = await register(code, 1);

      await release(code, (await all(code))[0]);

      expect(await portal.standingOf(user)).toEqual([
        { team: null, organization: null, role: 'Authenticated' },
      ]);
    });

    it('and whoever has moved on stays where they are', async () => {
      const { portal, guests } = campaign;
      const [first, second] = [await newCode(), await newCode({ team: guests })];
      const [{ user, jwt }] = await register(first, 1);
      await redeem(jwt, second.code);
      const before = await portal.standingOf(user);

      expect((await release(first, (await all(first))[0])).status).toBe(200);

      expect(await portal.standingOf(user)).toEqual(before);
      expect(await portal.seatsOf(first)).toEqual({ uses: 0, redemptions: 0 });
    });

    it('and whoever came into the team by another code too leaves with the last of them', async () => {
      const { portal } = campaign;
      const [first, second] = [await newCode(), await newCode()];
      const [{ user, jwt }] = await register(first, 1);
      await redeem(jwt, second.code);

      await release(first, (await all(first))[0]);
      expect(await portal.standingOf(user)).toMatchObject([{ team: 'Hackathon' }]);
      expect((await portal.get('/api/invite-codes/membership', jwt)).body).toMatchObject({
        data: { code: second.code },
      });

      await release(second, (await all(second))[0]);
      expect(await portal.standingOf(user)).toMatchObject([{ team: null }]);
    });

    it('where the account was deleted', async () => {
      const { portal } = campaign;
      const code = await newCode({ quota: 1 });
      const [{ user }] = await register(code, 1);
      await portal.db('up_users').where({ id: user.id }).delete();

      expect((await release(code, (await all(code))[0])).body.data).toMatchObject({ user: null });
      expect(await portal.seatsOf(code)).toEqual({ uses: 0, redemptions: 0 });
    });

    it('and not taken again by the same user', async () => {
      const { portal } = campaign;
      const code = await newCode();
      const [{ user, jwt }] = await register(code, 1);
      await release(code, (await all(code))[0]);

      const { status, body } = await redeem(jwt, code.code);

      expect([status, body.error.message]).toEqual([
        400,
        'Your seat of this invite code was released by an administrator',
      ]);
      expect(await portal.seatsOf(code)).toEqual({ uses: 0, redemptions: 0 });
      expect(await portal.standingOf(user)).toMatchObject([{ team: null }]);
    });

    it.each([
      {},
      { reason: '' },
      { reason: '   ' },
      { reason: null },
      { reason: 5 },
      { reason: ['Left'] },
      { reason: 'x'.repeat(1001) },
      { reason: 'a\u0000b' },
      { reason: 'Left', removeFromTeam: 'yes' },
      { reason: 'Left', quota: 5 },
      [],
      undefined,
    ])('but not with %j', async (body) => {
      const { portal } = campaign;
      const code = await newCode();
      const [{ user }] = await register(code, 1);
      const [redemption] = await all(code);

      const answer = await portal.admin.call<ErrorBody>(
        `${pathOf(code)}/${redemption.documentId}/release`,
        { method: 'POST', body }
      );

      expect(answer.status).toBe(400);
      expect(await all(code)).toEqual([redemption]);
      expect(await portal.seatsOf(code)).toEqual({ uses: 1, redemptions: 1 });
      expect(await portal.standingOf(user)).toMatchObject([{ team: 'Hackathon' }]);
    });

    it('with a reason as long as 1,000 characters', async () => {
      const code = await newCode();
      await register(code, 1);
      const reason = '\u{1F600}'.repeat(500);

      const { body } = await release(code, (await all(code))[0], { reason });

      expect(body.data.release).toMatchObject({ reason });
    });

    it('but not those of another code, nor those that do not exist', async () => {
      const { portal } = campaign;
      const [code, other] = [await newCode(), await newCode()];
      await register(code, 1);
      const [redemption] = await all(code);

      expect((await release(other, redemption)).status).toBe(404);
      expect((await release(code, { documentId: 'nosuchredemption' })).status).toBe(404);
      expect((await release(code, { documentId: '%00' })).status).toBe(404);
      expect((await release({ ...code, documentId: 'nosuchcode' }, redemption)).status).toBe(404);
      expect(await portal.seatsOf(code)).toEqual({ uses: 1, redemptions: 1 });
    });

    it('or nothing happens, where the portal has no default role', async () => {
      const { portal } = campaign;
      const code = await newCode();
      const [{ user }] = await register(code, 1);
      const [redemption] = await all(code);
      await portal.admin.setDefaultRole('no-such-role');

      const { status, body } = await release(code, redemption);
      await portal.admin.setDefaultRole('authenticated');

      expect([status, body.error.message]).toEqual([
        400,
        'The default role of the portal does not exist: choose one in its settings.',
      ]);
      expect(await all(code)).toEqual([redemption]);
      expect(await portal.seatsOf(code)).toEqual({ uses: 1, redemptions: 1 });
      expect(await portal.standingOf(user)).toMatchObject([{ team: 'Hackathon' }]);
    });
  });

  describe('released under load', () => {
    const releaseAt = (url: string, code: InviteCode, { documentId }: Redemption) =>
      request<ErrorBody>(`${url}${pathOf(code)}/${documentId}/release`, {
        method: 'POST',
        body: { reason: 'All at once' },
        headers: campaign.portal.admin.authorization,
      });

    it('are released once, however many administrators do it at once', async () => {
      const { portal } = campaign;
      const code = await newCode({ quota: 5 });
      await register(code, 2);
      const [redemption] = await all(code);

      const answers = await crowd(8, (index) => releaseAt(urlOf(index), code, redemption));

      expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array(7).fill(400)]);
      expect(new Set(answers.flatMap(({ body }) => body.error?.message ?? []))).toEqual(
        new Set(['This seat was released already.'])
      );
      expect(await portal.seatsOf(code)).toEqual({ uses: 1, redemptions: 1 });
    });

    it('keep quota and uses exact while people register', async () => {
      const { portal } = campaign;
      const code = await newCode({ quota: 20 });
      await crowd(20, (index) => portal.register({ inviteCode: code.code }, urlOf(index)));
      const redemptions = await all(code);
      expect(redemptions).toHaveLength(20);

      const most: number[] = [];
      let isDone = false;
      const watch = async () => {
        while (!isDone) {
          most.push((await portal.seatsOf(code)).uses);
          // SQLite answers at once: without a pause nobody else would have a turn.
          await sleep(5);
        }
      };
      const watching = watch();
      const [releases, registrations] = await Promise.all([
        crowd(20, (index) => releaseAt(urlOf(index), code, redemptions[index])),
        crowd(40, (index) => portal.register({ inviteCode: code.code }, urlOf(index))),
      ]).finally(() => {
        isDone = true;
      });
      await watching;
      expect(releases.map(({ status }) => status)).toEqual(Array(20).fill(200));
      const registered = registrations.filter(({ status }) => status === 200).length;
      const reasons = registrations.flatMap(({ body }) => body.error?.details.reason ?? []);
      expect(new Set([...reasons, 'invite_code_exhausted']).size).toBe(1);
      expect(reasons).toHaveLength(40 - registered);
      expect(Math.max(...most)).toBeLessThanOrEqual(20);
      expect(await portal.seatsOf(code)).toEqual({ uses: registered, redemptions: registered });
      expect(registered).toBeLessThanOrEqual(20);
      expect(await portal.redemptionsOf(code)).toHaveLength(20 + registered);
      const members = (await all(code)).filter(({ isMember }) => isMember);
      expect(members).toHaveLength(registered);
    });

    it('of several codes that lead to one team, while people come and move', async () => {
      const { portal } = campaign;
      const codes = [await newCode(), await newCode(), await newCode()];
      const target = await newCode();
      const movers = await Promise.all(Array.from({ length: 8 }, () => portal.register()));
      for (const code of codes) await register(code, 8);
      const seats = (
        await Promise.all(codes.map(async (code) => ({ code, rows: await all(code) })))
      ).flatMap(({ code, rows }) => rows.map((row) => ({ code, row })));

      const answers = await Promise.all([
        crowd(seats.length, (index) =>
          releaseAt(urlOf(index), seats[index].code, seats[index].row)
        ),
        crowd(12, (index) => portal.register({ inviteCode: target.code }, urlOf(index))),
        crowd(movers.length, (index) => redeem(movers[index].body.jwt, codes[index % 3].code)),
      ]);

      expect(answers.flat().map(({ status }) => status)).toEqual(Array(44).fill(200));
      const moved = await Promise.all(codes.map((code) => portal.seatsOf(code)));
      expect(moved).toEqual([3, 3, 2].map((uses) => ({ uses, redemptions: uses })));
      expect(await portal.seatsOf(target)).toEqual({ uses: 12, redemptions: 12 });
    });

    it('leave nobody half a member, while their redemptions are released one by one', async () => {
      const { portal } = campaign;
      const codes = await Promise.all(Array.from({ length: 4 }, () => newCode()));
      const [{ user, jwt }] = await register(codes[0], 1);
      for (const code of codes.slice(1)) await redeem(jwt, code.code);
      const rows = await Promise.all(codes.map(async (code) => (await all(code))[0]));

      const answers = await crowd(4, (index) => releaseAt(urlOf(index), codes[index], rows[index]));

      expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
      expect(await portal.standingOf(user)).toEqual([
        { team: null, organization: null, role: 'Authenticated' },
      ]);
    });
  });

  it('are for those who have the permission', async () => {
    const { portal } = campaign;
    const code = await newCode();
    await register(code, 1);
    const [{ documentId }] = await all(code);
    const body = { reason: 'Not permitted' };
    const calls: Array<[Permission, string, object?]> = [
      ['readRedemptions', pathOf(code)],
      ['readRedemptions', `${pathOf(code)}/timeline`],
      ['exportRedemptions', `${pathOf(code)}/export`],
      ['releaseSeat', `${pathOf(code)}/${documentId}/release`, { method: 'POST', body }],
    ];
    const readers = [PERMISSIONS.read, PERMISSIONS.readRedemptions, PERMISSIONS.exportRedemptions];

    for (const [permission, path, options] of calls) {
      const others = [...readers, PERMISSIONS.releaseSeat].filter(
        (action) => action !== PERMISSIONS[permission]
      );
      const outsider = await portal.admin.colleague(others);
      expect((await outsider.call(path, options)).status).toBe(403);
    }
    expect(await portal.seatsOf(code)).toEqual({ uses: 1, redemptions: 1 });
    const entitled = await portal.admin.colleague([PERMISSIONS.releaseSeat]);
    const [, , , [, path, options]] = calls;
    const { body: answer } = await entitled.call<ReleaseSeat.Response>(path, options);
    expect(answer.data.release?.by).toBe('Colin Colleague');
    expect((await request(`${portal.url}${pathOf(code)}`)).status).toBe(401);
  });

  it('stay, with the text of their code, when the code is deleted', async () => {
    const { portal } = campaign;
    const code = await newCode();
    const [{ user, jwt }] = await register(code, 1);

    await portal.admin.call(`/invite-codes/codes/${code.documentId}`, { method: 'DELETE' });

    const rows = await portal.db('ic_redemptions').where({ email: user.email });
    expect(rows).toMatchObject([{ code: code.code, invite_code_id: null }]);
    expect((await portal.get('/api/invite-codes/membership', jwt)).body).toMatchObject({
      data: { code: code.code },
    });
    expect((await find(code)).status).toBe(404);
  });

  it('are another person’s, where somebody registers again after their account was deleted', async () => {
    const { portal } = campaign;
    const code = await newCode({ quota: 2 });
    const person = newPerson();
    const { body } = await portal.register({ ...person, inviteCode: code.code });
    await release(code, (await all(code))[0]);
    await portal.db('up_users').where({ id: body.user.id }).delete();

    expect((await portal.register({ ...person, inviteCode: code.code })).status).toBe(200);

    expect(await all(code)).toMatchObject([
      { email: person.email, isMember: true, release: null },
      { email: person.email, user: null, release: { reason: 'Left the company' } },
    ]);
    expect(await portal.seatsOf(code)).toEqual({ uses: 1, redemptions: 1 });
  });
});
