import { type Campaign, startCampaign } from '../support/campaign';
import { type Answer, type ErrorBody, request } from '../support/http';
import { brokenInvariants } from '../support/invariants';

describe('redeeming a code with an account', () => {
  let campaign: Campaign;

  beforeAll(async () => {
    campaign = await startCampaign();
    await campaign.portal.admin.grant('authenticated', [
      'plugin::invite-codes.invite-codes.redeem',
    ]);
  });
  afterEach(async () => expect(await brokenInvariants(campaign.portal)).toEqual([]));
  afterAll(() => campaign.portal.stop());

  const redeem = (
    token: string | undefined,
    body: unknown
  ): Promise<Answer<{ data: object } & ErrorBody>> =>
    request(`${campaign.portal.url}/api/invite-codes/redeem`, { method: 'POST', body, token });

  const somebody = async (changes = {}) => {
    const { body } = await campaign.portal.register(changes);
    return body;
  };

  it('moves the user into the team, its organization and its role', async () => {
    const { portal, hackathon } = campaign;
    const { jwt, user } = await somebody();
    const code = await portal.admin.createCode({ team: hackathon, quota: 1 });

    const { status, body } = await redeem(jwt, { code: code.code.toLowerCase() });

    expect(status).toBe(200);
    expect(body.data).toMatchObject({
      team: 'Hackathon',
      organization: 'Acme Partners',
      code: code.code,
    });
    expect(await portal.standingOf(user)).toEqual([
      { team: 'Hackathon', organization: 'Acme Partners', role: 'Hackathon developer' },
    ]);
    expect(await portal.seatsOf(code)).toEqual({ uses: 1, redemptions: 1 });
    expect((await portal.get('/api/products', jwt)).status).toBe(200);
  });

  it('refuses a second time, spending one seat, however many come at once', async () => {
    const { portal, guests } = campaign;
    const { jwt } = await somebody();
    const code = await portal.admin.createCode({ team: guests, quota: 5 });

    const answers = await Promise.all(
      Array.from({ length: 8 }, () => redeem(jwt, { code: code.code }))
    );

    expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array(7).fill(400)]);
    expect(await portal.seatsOf(code)).toEqual({ uses: 1, redemptions: 1 });
  });

  it('refuses the code with which somebody registered', async () => {
    const { portal, guests } = campaign;
    const code = await portal.admin.createCode({ team: guests });
    const { jwt } = await somebody({ inviteCode: code.code });

    const { status, body } = await redeem(jwt, { code: code.code });

    expect({ status, message: body.error.message }).toEqual({
      status: 400,
      message: 'You have redeemed this invite code already',
    });
    expect(await portal.seatsOf(code)).toEqual({ uses: 1, redemptions: 1 });
  });

  it('lets exactly as many in as there are seats, of many at once', async () => {
    const { portal, hackathon } = campaign;
    const people = await Promise.all(Array.from({ length: 12 }, () => somebody()));
    const code = await portal.admin.createCode({ team: hackathon, quota: 5 });

    const answers = await Promise.all(people.map(({ jwt }) => redeem(jwt, { code: code.code })));

    expect(answers.filter(({ status }) => status === 200)).toHaveLength(5);
    expect(await portal.seatsOf(code)).toEqual({ uses: 5, redemptions: 5 });
  });

  it('moves many by many codes at once', async () => {
    const { portal, hackathon, guests } = campaign;
    const people = await Promise.all(Array.from({ length: 24 }, () => somebody()));
    const codes = await Promise.all(
      [hackathon, guests, hackathon, guests, hackathon, guests].map((team) =>
        portal.admin.createCode({ team, quota: 5 })
      )
    );

    const answers = await Promise.all(
      people.map(({ jwt }, index) => redeem(jwt, { code: codes[index % codes.length].code }))
    );

    expect(answers.map(({ status }) => status)).toEqual(Array(24).fill(200));
    for (const code of codes) {
      expect(await portal.seatsOf(code)).toEqual({ uses: 4, redemptions: 4 });
    }
  });

  it('moves nobody who is deleted at the same time', async () => {
    const { portal, hackathon } = campaign;
    const people = await Promise.all(Array.from({ length: 12 }, () => somebody()));
    const code = await portal.admin.createCode({ team: hackathon });

    const [answers] = await Promise.all([
      Promise.all(people.map(({ jwt }) => redeem(jwt, { code: code.code }))),
      ...people.map(({ user }) => portal.admin.deleteUser(user)),
    ]);

    const statuses = new Set(answers.map(({ status }) => status));
    expect([...statuses].filter((status) => ![200, 401].includes(status))).toEqual([]);
    const moved = answers.filter(({ status }) => status === 200).length;
    expect(await portal.seatsOf(code)).toEqual({ uses: moved, redemptions: moved });
  });

  it('refuses with the reasons of registration, and changes nothing', async () => {
    const { portal, hackathon: team } = campaign;
    const { jwt, user } = await somebody();
    const before = await portal.standingOf(user);
    const expired = await portal.admin.createCode({ team, expiresAt: '2020-01-01T00:00:00Z' });
    const closed = await portal.admin.createCode({ team, allowedEmails: ['@acme.example'] });
    const reason = async (code: unknown) => {
      const { status, body } = await redeem(jwt, { code });
      return [status, body.error.details.reason];
    };

    expect(await reason('')).toEqual([400, 'invite_code_required']);
    expect(await reason('NO-SUCH-CODE')).toEqual([400, 'invite_code_invalid']);
    expect(await reason(expired.code)).toEqual([400, 'invite_code_expired']);
    expect(await reason(closed.code)).toEqual([400, 'invite_code_email_not_allowed']);
    expect((await redeem(jwt, { code: 5 })).status).toBe(400);
    expect(await portal.standingOf(user)).toEqual(before);
    expect(await portal.seatsOf(closed)).toEqual({ uses: 0, redemptions: 0 });
  });

  it('needs an account', async () => {
    expect((await redeem(undefined, { code: 'ANY-CODE' })).status).toBe(403);
    await campaign.portal.admin.grant('public', ['plugin::invite-codes.invite-codes.redeem']);
    expect((await redeem(undefined, { code: 'ANY-CODE' })).status).toBe(401);
  });
});
