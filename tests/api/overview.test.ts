import type { Overview, OverviewApi } from '../../contracts/overview';
import { PERMISSIONS } from '../../contracts/plugin';
import type { Administrator } from '../support/administrator';
import { type Campaign, startCampaign } from '../support/campaign';

const HOUR = 60 * 60 * 1000;
const DAY = 24 * HOUR;

const inDays = (days: number) => new Date(Date.now() + days * DAY);
const instant = (days: number) => inDays(days).toISOString();

describe('the overview', () => {
  let campaign: Campaign;

  beforeEach(async () => {
    const { db } = campaign.portal;
    await db('ic_redemptions').delete();
    await db('ic_invite_codes').delete();
  });
  beforeAll(async () => {
    campaign = await startCampaign();
  });
  afterAll(() => campaign.portal.stop());

  const overview = async (reader: Administrator = campaign.portal.admin): Promise<Overview> => {
    const { status, body } = await reader.call<OverviewApi.Response>('/invite-codes/overview');
    expect(status).toBe(200);
    return body.data;
  };
  const createCode = (input: object) =>
    campaign.portal.admin.createCode({ team: campaign.hackathon, ...input });
  /** Rows as so many redemptions would have left, made past Strapi. */
  const redemptions = (count: number, row: object) =>
    Array.from({ length: count }, (_, index) => ({
      document_id: `r${index}`,
      email: `developer${index}@people.example`,
      provider: 'local',
      ...row,
    }));
  const insert = (rows: object[]) => campaign.portal.db.batchInsert('ic_redemptions', rows, 500);

  it('is empty where nothing happened', async () => {
    expect(await overview()).toEqual({
      seatsThisWeek: { count: 0, previous: 0 },
      expiringSoon: { total: 0, codes: [] },
      nearlyFull: { total: 0, codes: [] },
      latest: [],
    });
  });

  it('counts the seats taken in the last seven days and in the seven before', async () => {
    await insert([
      ...redemptions(3, { created_at: inDays(-1) }),
      ...redemptions(1, { created_at: new Date(inDays(-7).getTime() + HOUR) }),
      ...redemptions(2, { created_at: new Date(inDays(-7).getTime() - HOUR) }),
      ...redemptions(5, { created_at: inDays(-15) }),
    ]);

    expect((await overview()).seatsThisWeek).toEqual({ count: 4, previous: 2 });
  });

  it('counts no seat that was given back', async () => {
    const { portal } = campaign;
    const { code } = await createCode({});
    await portal.register({ inviteCode: code });
    await portal.register({ inviteCode: code });
    const [{ id }] = await portal.db('ic_redemptions').select('id').limit(1);
    await portal.db('ic_redemptions').where({ id }).update({ released_at: new Date() });

    const { seatsThisWeek, latest } = await overview();

    expect(seatsThisWeek).toEqual({ count: 1, previous: 0 });
    expect(latest).toHaveLength(1);
  });

  it('names the active codes that expire within seven days, the next one first', async () => {
    const { portal } = campaign;
    await createCode({ name: 'In six days', expiresAt: instant(6) });
    await createCode({ name: 'Tomorrow', expiresAt: instant(1), quota: 9 });
    await createCode({ name: 'In eight days', expiresAt: instant(8) });
    await createCode({ name: 'Never' });
    await createCode({ name: 'Expired', expiresAt: instant(-1) });
    await createCode({ name: 'Inactive', expiresAt: instant(1), state: 'inactive' });
    await createCode({ name: 'Scheduled', startsAt: instant(1), expiresAt: instant(2) });
    const full = await createCode({ name: 'Exhausted', expiresAt: instant(1), quota: 1 });
    await portal.register({ inviteCode: full.code });

    const { total, codes } = (await overview()).expiringSoon;

    expect(total).toBe(2);
    expect(codes).toEqual([
      {
        documentId: expect.any(String),
        name: 'Tomorrow',
        quota: 9,
        uses: 0,
        expiresAt: expect.any(String),
      },
      expect.objectContaining({ name: 'In six days', quota: null }),
    ]);
    expect(Date.parse(codes[0].expiresAt ?? '')).toBeGreaterThan(Date.now());
  });

  it('names the active codes with four fifths of their seats used, the fullest first', async () => {
    const used = async (uses: number, input: object) => {
      const { code } = await createCode(input);
      await campaign.portal.db('ic_invite_codes').where({ code }).update({ uses });
    };
    await used(4, { name: '4 of 5', quota: 5 });
    await used(79, { name: '79 of 100', quota: 100 });
    await used(80, { name: '80 of 100', quota: 100 });
    await used(1199, { name: '1199 of 1500', quota: 1500 });
    await used(999_999, { name: 'One left', quota: 1_000_000 });
    await used(5, { name: 'Exhausted', quota: 5 });
    await used(5, { name: 'Unlimited', quota: null });
    await used(9, { name: 'Inactive', quota: 10, state: 'inactive' });
    await used(9, { name: 'Expired', quota: 10, expiresAt: instant(-1) });

    const { total, codes } = (await overview()).nearlyFull;

    expect(total).toBe(3);
    expect(codes.map(({ name }) => name)).toEqual(['One left', '4 of 5', '80 of 100']);
  });

  it('names five codes at most, and counts the others', async () => {
    for (let number = 1; number <= 7; number += 1) {
      const expiresAt = instant(number / 2);
      const { code } = await createCode({ name: `Code ${number}`, quota: 10, expiresAt });
      await campaign.portal.db('ic_invite_codes').where({ code }).update({ uses: 9 });
    }

    const { expiringSoon, nearlyFull } = await overview();

    const names = ['Code 1', 'Code 2', 'Code 3', 'Code 4', 'Code 5'];
    for (const { total, codes } of [expiringSoon, nearlyFull]) {
      expect(total).toBe(7);
      expect(codes.map(({ name }) => name)).toEqual(names);
    }
  });

  it('tells the latest five redemptions, also of what was deleted since', async () => {
    const { portal, organization } = campaign;
    const team = await portal.admin.createTeam('Passing', organization);
    const { code, documentId } = await createCode({ name: 'Passing', team: team.documentId });
    const { code: other } = await createCode({ name: 'Staying' });
    const people = [];
    for (const inviteCode of [other, other, other, other, code, other]) {
      people.push((await portal.register({ inviteCode })).body.user);
    }
    await portal.admin.call(`/invite-codes/codes/${documentId}`, { method: 'DELETE' });
    await portal.db('up_users').where({ id: people[4].id }).delete();
    await portal.db('up_users_team_lnk').where({ user_id: people[4].id }).delete();
    await portal.admin.deleteEntry('team', team);

    const { latest } = await overview();

    expect(latest?.map(({ email }) => email)).toEqual(
      people
        .slice(1)
        .reverse()
        .map(({ email }) => email)
    );
    expect(latest?.[0]).toEqual({
      documentId: expect.any(String),
      email: people[5].email,
      redeemedAt: expect.stringMatching(/^\d{4}-.*Z$/),
      inviteCode: { documentId: expect.any(String), name: 'Staying' },
      team: { name: 'Hackathon' },
      user: { documentId: expect.any(String) },
    });
    expect(latest?.[1]).toMatchObject({ inviteCode: null, team: null, user: null });
  });

  it('keeps people from those who may not read redemptions', async () => {
    const { portal } = campaign;
    const { code } = await createCode({});
    await portal.register({ inviteCode: code });
    const { readOverview, readRedemptions } = PERMISSIONS;
    const reader = await portal.admin.colleague([readOverview]);
    const auditor = await portal.admin.colleague([readOverview, readRedemptions]);

    expect(await overview(reader)).toMatchObject({ seatsThisWeek: { count: 1 }, latest: null });
    expect((await overview(auditor)).latest).toHaveLength(1);
  });

  it('tells nobody the text of a code', async () => {
    const { code } = await createCode({ expiresAt: instant(1), quota: 10 });
    await campaign.portal.db('ic_invite_codes').where({ code }).update({ uses: 9 });

    const answer = JSON.stringify(await overview());

    expect(answer).toContain('A code');
    expect(answer).not.toContain(code);
  });

  it('is quick with 100,000 redemptions of 10,000 codes', async () => {
    const { db } = campaign.portal;
    const codes = Array.from({ length: 10_000 }, (_, index) => ({
      document_id: `c${index}`,
      code: `MANY-${index}`,
      canonical_code: `MANY${index}`,
      name: `Code ${index}`,
      state: 'active',
      quota: 10,
      uses: index % 10,
      expires_at: inDays(index % 20),
    }));
    await db.batchInsert('ic_invite_codes', codes, 500);
    const [{ id }] = await db('ic_invite_codes').select('id').limit(1);
    const days = Array.from({ length: 10 }, (_, day) => inDays(-day - 0.5));
    for (const created_at of days) {
      await insert(redemptions(10_000, { created_at, invite_code_id: id }));
    }

    const times: number[] = [];
    for (let call = 0; call < 5; call += 1) {
      const start = performance.now();
      expect(await overview()).toMatchObject({
        seatsThisWeek: { count: 70_000, previous: 30_000 },
        nearlyFull: { total: 2000 },
      });
      times.push(performance.now() - start);
    }

    expect(Math.min(...times)).toBeLessThan(500);
  });
});
