import { setTimeout as sleep } from 'node:timers/promises';

import type { InviteCode } from '../../contracts/codes';
import type { Membership } from '../../contracts/public-api';
import type { FindRedemptions, Redemption } from '../../contracts/redemptions';
import type { FindMembers } from '../../contracts/teams';
import { type Campaign, startCampaign } from '../support/campaign';
import { crowd } from '../support/crowd';
import { DATABASE_CLIENT } from '../support/database';
import { eventually } from '../support/eventually';
import { type Answer, type ErrorBody, request } from '../support/http';
import { brokenInvariants } from '../support/invariants';
import { addMembers } from '../support/members';
import type { Registered } from '../support/portal';
import { Receiver } from '../support/receiver';

/** What Strapi sends; the code is null where it was deleted. */
interface WebhookBody {
  event: string;
  inviteCode: { code: string; uses: number } | null;
  [key: string]: unknown;
}

// SQLite is for one process; the others are shared by several.
const PROCESSES = DATABASE_CLIENT === 'sqlite' ? 1 : 2;
const DAY = 24 * 60 * 60 * 1000;
const EVERY_SECOND = '* * * * * *';
/** A schedule that no test lives to see. */
const NEXT_YEAR = '0 0 0 1 1 *';

describe('a membership that ends', () => {
  let campaign: Campaign;
  let receiver: Receiver<WebhookBody>;
  let urls: string[];

  beforeAll(async () => {
    campaign = await startCampaign({ INVITE_CODES_SWEEP: EVERY_SECOND });
    const { portal } = campaign;
    // Processes learn of webhooks when they start.
    receiver = await Receiver.of(portal.admin, ['invite-code.membership-ended']);
    urls = [portal.url];
    while (urls.length < PROCESSES) {
      urls.push(await portal.scaleOut({ INVITE_CODES_SWEEP: EVERY_SECOND }));
    }
    for (const role of ['authenticated', 'hackathon_developer']) {
      await portal.admin.grant(role, ['plugin::invite-codes.invite-codes.redeem']);
    }
  });
  afterEach(async () => {
    expect(await brokenInvariants(campaign.portal)).toEqual([]);
  });
  afterAll(async () => {
    receiver.close();
    await campaign.portal.stop();
  });

  const newCode = (changes: Partial<Parameters<typeof campaign.portal.admin.createCode>[0]> = {}) =>
    campaign.portal.admin.createCode({
      team: campaign.hackathon,
      membershipDays: 30,
      ...changes,
    });

  const join = async ({ code }: InviteCode): Promise<Registered> =>
    (await campaign.portal.register({ inviteCode: code })).body;

  const redeem = (jwt: string, { code }: InviteCode): Promise<Answer<ErrorBody>> =>
    request(`${campaign.portal.url}/api/invite-codes/redeem`, {
      method: 'POST',
      body: { code },
      token: jwt,
    });

  const redemptionsOf = async ({ documentId }: InviteCode): Promise<Redemption[]> => {
    const path = `/invite-codes/codes/${documentId}/redemptions?pageSize=100&sort=createdAt:asc`;
    return (await campaign.portal.admin.call<FindRedemptions.Response>(path)).body.results;
  };
  const redemptionOf = async (code: InviteCode) => (await redemptionsOf(code))[0];

  const membershipOf = async ({ jwt }: Registered) =>
    (await campaign.portal.get<Membership.Response>('/api/invite-codes/membership', jwt)).body.data;

  /** Lets the time of all redemptions of a code be over. */
  const letEnd = async ({ documentId }: InviteCode) => {
    const { db } = campaign.portal;
    const { id } = await db('ic_invite_codes').where({ document_id: documentId }).first();
    await db('ic_redemptions')
      .where({ invite_code_id: id })
      .update({ ends_at: new Date(Date.now() - 1000) });
  };

  const ended = (code: InviteCode) =>
    eventually(async () => (await redemptionsOf(code)).every(({ endedAt }) => endedAt !== null));

  const end = async (code: InviteCode) => {
    await letEnd(code);
    await ended(code);
  };

  const eventsOf = ({ code }: Pick<InviteCode, 'code'>) =>
    receiver.received.filter(({ inviteCode }) => inviteCode?.code === code);

  /** Waits for so many events; a slow machine may take its time. */
  const toldOf = async (code: InviteCode, count: number) => {
    const start = Date.now();
    while (eventsOf(code).length < count && Date.now() - start < 80_000) await sleep(200);
  };

  const outside = [{ team: null, organization: null, role: 'Authenticated' }];

  it('lasts as many days as the code says, from the redemption on', async () => {
    const { portal } = campaign;
    const code = await newCode({ membershipDays: 30 });

    const check = await portal.check({ code: code.code });
    const member = await join(code);

    expect(check.body.data).toMatchObject({ membershipDays: 30, membershipUntil: null });
    const { createdAt, endsAt, endedAt } = await redemptionOf(code);
    expect(Date.parse(endsAt ?? '') - Date.parse(createdAt)).toBe(30 * DAY);
    expect(endedAt).toBeNull();
    expect(await membershipOf(member)).toEqual({
      team: 'Hackathon',
      organization: 'Acme Partners',
      role: 'Hackathon developer',
      since: createdAt,
      code: code.code,
      until: endsAt,
    });
  });

  it('lasts until the date that the code says, and then the code is expired', async () => {
    const { portal } = campaign;
    const membershipUntil = '2098-12-31T22:59:59.000Z';
    const code = await newCode({ membershipDays: null, membershipUntil });
    const member = await join(code);

    expect((await portal.check({ code: code.code })).body.data).toMatchObject({
      membershipDays: null,
      membershipUntil,
    });
    expect(await membershipOf(member)).toMatchObject({ until: membershipUntil });

    const { body } = await portal.admin.call<{ data: InviteCode }>(
      `/invite-codes/codes/${code.documentId}`,
      { method: 'PUT', body: { membershipUntil: '2020-01-01T00:00:00Z' } }
    );
    expect(body.data.status).toBe('expired');
    const reason = 'invite_code_expired';
    expect((await portal.check({ code: code.code })).body.data).toEqual({ valid: false, reason });
    const late = await portal.register({ inviteCode: code.code });
    expect([late.status, late.body.error.details.reason]).toEqual([400, reason]);
    // No gate stands before the claim here.
    const { jwt } = (await portal.register()).body;
    expect((await redeem(jwt, code)).body.error.details.reason).toBe(reason);
    expect(await portal.seatsOf(code)).toEqual({ uses: 1, redemptions: 1 });
    // What the code says from now on does not concern who came before.
    expect((await redemptionOf(code)).endsAt).toBe(membershipUntil);
  });

  it('has no end where the code says nothing of it', async () => {
    const code = await newCode({ membershipDays: null });
    const member = await join(code);

    expect(await redemptionOf(code)).toMatchObject({ endsAt: null, endedAt: null });
    expect(await membershipOf(member)).toMatchObject({ until: null });
  });

  it('is not changed by later changes of the code', async () => {
    const { portal } = campaign;
    const code = await newCode({ membershipDays: 30 });
    await join(code);
    const { endsAt } = await redemptionOf(code);

    const both = await portal.admin.call<ErrorBody>(`/invite-codes/codes/${code.documentId}`, {
      method: 'PUT',
      body: { membershipUntil: '2098-01-01T00:00:00Z' },
    });
    await portal.admin.call(`/invite-codes/codes/${code.documentId}`, {
      method: 'PUT',
      body: { membershipDays: null, membershipUntil: '2098-01-01T00:00:00Z' },
    });
    await join(code);

    expect(both.body.error.details.errors).toMatchObject([
      { path: ['membershipUntil'], id: 'membershipTwice' },
    ]);
    expect((await redemptionsOf(code)).map((redemption) => redemption.endsAt)).toEqual([
      endsAt,
      '2098-01-01T00:00:00.000Z',
    ]);
  });

  it('takes the user out of the team, once, and tells so, once', async () => {
    const { portal } = campaign;
    const code = await newCode({ quota: 1 });
    const member = await join(code);
    expect((await portal.get('/api/products', member.jwt)).status).toBe(200);

    await end(code);

    const { id, email } = member.user;
    expect(await portal.standingOf(member.user)).toEqual(outside);
    expect((await portal.get('/api/products', member.jwt)).status).toBe(403);
    expect(await membershipOf(member)).toBeNull();
    expect(await redemptionOf(code)).toMatchObject({ isMember: false, release: null });
    await eventually(() => eventsOf(code).length > 0);
    // What should not come would come with the next sweeps.
    await sleep(2500);
    expect(eventsOf(code)).toMatchObject([
      {
        event: 'invite-code.membership-ended',
        inviteCode: { documentId: code.documentId, name: code.name, quota: 1, uses: 1 },
        team: { name: 'Hackathon' },
        organization: { name: 'Acme Partners' },
        user: { id, email },
        email,
        provider: 'local',
        endsAt: expect.stringMatching(/^\d{4}-.*Z$/),
        removedFromTeam: true,
      },
    ]);
    // The seat stays spent, and is not another time this user's.
    expect(await portal.seatsOf(code)).toEqual({ uses: 1, redemptions: 1 });
    expect((await redeem(member.jwt, code)).status).toBe(400);
  });

  it('leaves those who have moved to another team where they are', async () => {
    const { portal, guests } = campaign;
    const [code, other] = [await newCode(), await newCode({ team: guests })];
    const member = await join(code);
    await redeem(member.jwt, other);
    const before = await portal.standingOf(member.user);

    await end(code);

    expect(before).toMatchObject([{ team: 'Guests' }]);
    expect(await portal.standingOf(member.user)).toEqual(before);
    expect((await redemptionOf(other)).endedAt).toBeNull();
    await eventually(() => eventsOf(code).length > 0);
    expect(eventsOf(code)).toMatchObject([{ removedFromTeam: false, team: { name: 'Hackathon' } }]);
  });

  it('ends with the last of several codes that led into the team', async () => {
    const { portal, hackathon } = campaign;
    const codes = [await newCode({ membershipDays: 60 }), await newCode({ membershipDays: 30 })];
    const member = await join(codes[0]);
    await redeem(member.jwt, codes[1]);

    const [first, second] = [await redemptionOf(codes[0]), await redemptionOf(codes[1])];
    expect(await membershipOf(member)).toMatchObject({ until: first.endsAt, code: codes[1].code });
    const members = await portal.admin.call<FindMembers.Response>(
      `/invite-codes/teams/${hackathon}/members?_q=${member.user.username}`
    );
    expect(members.body.results).toMatchObject([{ until: first.endsAt, code: codes[1].code }]);

    await end(codes[0]);
    expect(await portal.standingOf(member.user)).toMatchObject([{ team: 'Hackathon' }]);
    expect(await membershipOf(member)).toMatchObject({ until: second.endsAt });

    await end(codes[1]);
    expect(await portal.standingOf(member.user)).toEqual(outside);
  });

  it('does not end where another code has led into the team for good', async () => {
    const { portal } = campaign;
    const [code, forGood] = [await newCode(), await newCode({ membershipDays: null })];
    const member = await join(forGood);
    await redeem(member.jwt, code);

    expect(await membershipOf(member)).toMatchObject({ until: null });
    await end(code);

    expect(await portal.standingOf(member.user)).toMatchObject([{ team: 'Hackathon' }]);
    expect(await membershipOf(member)).toMatchObject({ code: forGood.code, until: null });
  });

  it('ends for good where both codes end at one instant', async () => {
    const { portal } = campaign;
    const codes = [await newCode(), await newCode()];
    const member = await join(codes[0]);
    await redeem(member.jwt, codes[1]);

    await Promise.all(codes.map(letEnd));
    await Promise.all(codes.map(ended));

    expect(await portal.standingOf(member.user)).toEqual(outside);
    await eventually(() => codes.every((code) => eventsOf(code).length > 0));
    const removals = codes.flatMap(eventsOf).map(({ removedFromTeam }) => removedFromTeam);
    expect(removals.sort()).toEqual([false, true]);
  });

  describe('and a release', () => {
    const release = async (code: InviteCode) => {
      const { documentId } = await redemptionOf(code);
      return campaign.portal.admin.call(
        `/invite-codes/codes/${code.documentId}/redemptions/${documentId}/release`,
        { method: 'POST', body: { reason: 'Left the company' } }
      );
    };

    it('after it gives the seat back, and leaves the user alone', async () => {
      const { portal, guests } = campaign;
      const [code, other] = [await newCode({ quota: 1 }), await newCode({ team: guests })];
      const member = await join(code);
      await end(code);
      await redeem(member.jwt, other);

      expect((await release(code)).status).toBe(200);

      expect(await portal.seatsOf(code)).toEqual({ uses: 0, redemptions: 0 });
      expect(await portal.standingOf(member.user)).toMatchObject([{ team: 'Guests' }]);
      expect((await portal.register({ inviteCode: code.code })).status).toBe(200);
    });

    it('after it leaves those in the team whom an administrator has brought back', async () => {
      const { portal, hackathon } = campaign;
      const code = await newCode();
      const { user } = await join(code);
      await end(code);
      await portal.admin.call(
        `/content-manager/collection-types/plugin::users-permissions.user/${user.documentId}`,
        { method: 'PUT', body: { team: { connect: [{ documentId: hackathon }] } } }
      );
      expect(await portal.standingOf(user)).toMatchObject([{ team: 'Hackathon' }]);

      expect((await release(code)).status).toBe(200);

      expect(await portal.standingOf(user)).toMatchObject([{ team: 'Hackathon' }]);
    });

    it('before it is the end already', async () => {
      const code = await newCode();
      await join(code);
      await release(code);

      await letEnd(code);
      await sleep(2500);

      expect(await redemptionOf(code)).toMatchObject({ endedAt: null });
      expect(eventsOf(code)).toEqual([]);
    });

    it('of a code for good leaves nobody in by one that has ended', async () => {
      const { portal } = campaign;
      const [code, forGood] = [await newCode(), await newCode({ membershipDays: null })];
      const member = await join(code);
      await redeem(member.jwt, forGood);
      await end(code);

      await release(forGood);

      expect(await portal.standingOf(member.user)).toEqual(outside);
    });
  });

  it('ends where the account was deleted, and where the code was', async () => {
    const { portal } = campaign;
    const [code, gone] = [await newCode(), await newCode()];
    const [deleted, member] = [await join(code), await join(gone)];
    await portal.admin.deleteUser(deleted.user);
    await letEnd(gone);
    await portal.admin.call(`/invite-codes/codes/${gone.documentId}`, { method: 'DELETE' });

    await end(code);

    await eventually(() => eventsOf(code).length > 0);
    expect(eventsOf(code)).toMatchObject([
      { user: null, email: deleted.user.email, removedFromTeam: false },
    ]);
    await eventually(async () => (await portal.standingOf(member.user))[0].team === null);
  });

  it('is tried again where the portal had no default role, and hinders no other', async () => {
    const { portal, guests } = campaign;
    const codes = [await newCode(), await newCode()];
    const [stuck, mover] = [await join(codes[0]), await join(codes[1])];
    await redeem(mover.jwt, await newCode({ team: guests }));
    await portal.admin.setDefaultRole('no-such-role');

    await letEnd(codes[0]);
    await end(codes[1]);
    await eventually(() => portal.log().includes('[invite-codes] 1 memberships that are over'));
    expect(await portal.standingOf(stuck.user)).toMatchObject([{ team: 'Hackathon' }]);
    expect((await redemptionOf(codes[0])).endedAt).toBeNull();

    await portal.admin.setDefaultRole('authenticated');
    await ended(codes[0]);
    expect(await portal.standingOf(stuck.user)).toEqual(outside);
    await eventually(() => eventsOf(codes[0]).length > 0);
    expect(eventsOf(codes[0])).toHaveLength(1);
  });

  it('ends while people come and go', async () => {
    const { portal, guests } = campaign;
    const [code, other] = [await newCode(), await newCode()];
    const away = await newCode({ team: guests });
    const members = await crowd(12, () => join(code));

    await letEnd(code);
    const answers = await crowd(12, (index) =>
      redeem(members[index].jwt, index % 2 === 0 ? other : away)
    );
    await ended(code);

    expect(answers.map(({ status }) => status)).toEqual(Array(12).fill(200));
    for (const [index, { user }] of members.entries()) {
      const team = index % 2 === 0 ? 'Hackathon' : 'Guests';
      expect(await portal.standingOf(user)).toMatchObject([{ team }]);
    }
    await eventually(() => eventsOf(code).length === 12);
  });

  it('ends for a thousand at one instant, once for each', async () => {
    const { portal } = campaign;
    const code = await newCode();
    await addMembers(portal, { code, count: 1000 });

    await letEnd(code);
    // Somebody registers meanwhile.
    const late = await join(await newCode());

    // Not by looks at the database: SQLite would make this process wait, and the webhooks with it.
    await toldOf(code, 1000);
    // What should not come would come about now.
    await sleep(1500);
    expect((await portal.redemptionsOf(code)).filter((row) => !row.ended_at)).toEqual([]);
    const members = await portal
      .db('ic_redemptions as redemption')
      .join('up_users_team_lnk as link', 'link.user_id', 'redemption.user_id')
      .where('redemption.code', code.code);
    expect(members).toEqual([]);
    expect(eventsOf(code)).toHaveLength(1000);
    expect(new Set(eventsOf(code).map(({ email }) => email)).size).toBe(1000);
    expect(await membershipOf(late)).toMatchObject({ team: 'Hackathon' });
  });

  it('ends right after the start, where it was over while no process ran', async () => {
    const { portal } = campaign;
    await portal.restart({ INVITE_CODES_SWEEP: NEXT_YEAR });
    const code = await newCode();
    const member = await join(code);
    await letEnd(code);
    await sleep(2500);
    expect(await redemptionOf(code)).toMatchObject({ isMember: true, endedAt: null });

    await portal.restart({ INVITE_CODES_SWEEP: NEXT_YEAR });
    await ended(code);

    expect(await portal.standingOf(member.user)).toEqual(outside);
    await eventually(() => eventsOf(code).length > 0);
    expect(eventsOf(code)).toHaveLength(1);
  });

  it('is not waited for in vain: a schedule that is none keeps the portal from starting', async () => {
    await expect(campaign.portal.scaleOut({ INVITE_CODES_SWEEP: '61 * * * *' })).rejects.toThrow(
      'memberships.sweep is no cron schedule: 61 * * * *'
    );
  });
});
