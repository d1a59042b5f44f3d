import { type Campaign, startCampaign } from '../support/campaign';
import { newPerson } from '../support/portal';

const HOUR = 3_600_000;
const fromNow = (milliseconds: number) => new Date(Date.now() + milliseconds).toISOString();

describe('registering with an invite code', () => {
  let campaign: Campaign;

  beforeAll(async () => {
    campaign = await startCampaign();
  });
  afterAll(() => campaign.portal.stop());

  it('puts the new account into the team, its organization and its role', async () => {
    const { portal, hackathon } = campaign;
    const code = await portal.admin.createCode({ team: hackathon, quota: 5 });

    const { status, body } = await portal.register({ inviteCode: code.code });

    expect(status).toBe(200);
    expect(await portal.standingOf(body.user)).toEqual([
      { team: 'Hackathon', organization: 'Acme Partners', role: 'Hackathon developer' },
    ]);
    expect(await portal.seatsOf(code)).toEqual({ uses: 1, redemptions: 1 });
    expect(await portal.admin.code(code)).toMatchObject({ uses: 1, seatsLeft: 4 });
  });

  it('answers as users-permissions does without the plugin', async () => {
    const { portal, hackathon } = campaign;
    const code = await portal.admin.createCode({ team: hackathon });

    const withCode = await portal.register({ inviteCode: code.code });
    const without = await portal.register();

    expect(withCode.status).toBe(without.status);
    expect(Object.keys(withCode.body).sort()).toEqual(Object.keys(without.body).sort());
    expect(Object.keys(withCode.body.user).sort()).toEqual(Object.keys(without.body.user).sort());
  });

  it("gives the new account the access of the team's role", async () => {
    const { portal, hackathon } = campaign;
    const code = await portal.admin.createCode({ team: hackathon });
    const { body } = await portal.register({ inviteCode: code.code });
    const { body: outsider } = await portal.register();

    expect((await portal.get('/api/products', body.jwt)).status).toBe(200);
    expect((await portal.get('/api/products', outsider.jwt)).status).toBe(403);
  });

  it("keeps the portal's default role where the team has none", async () => {
    const { portal, guests } = campaign;
    const code = await portal.admin.createCode({ team: guests });

    const { body } = await portal.register({ inviteCode: code.code });

    expect(await portal.standingOf(body.user)).toEqual([
      { team: 'Guests', organization: 'Acme Partners', role: 'Authenticated' },
    ]);
  });

  it('records the redemption with the e-mail, the provider and where it led', async () => {
    const { portal, hackathon } = campaign;
    const code = await portal.admin.createCode({ team: hackathon });
    const { body } = await portal.register({ inviteCode: code.code });

    const [redemption] = await portal.redemptionsOf(code);

    expect(redemption).toMatchObject({
      user_id: body.user.id,
      email: body.user.email,
      provider: 'local',
    });
    expect(redemption.team_id).not.toBeNull();
    expect(redemption.organization_id).not.toBeNull();
    expect(redemption.created_at).not.toBeNull();
  });

  it('finds the code however it is typed', async () => {
    const { portal, hackathon } = campaign;
    const code = await portal.admin.createCode({ team: hackathon, code: 'Hackathon 2026' });
    expect(code.code).toBe('HACKATHON-2026');

    for (const typed of ['hackathon2026', 'HACKATH0N-2O26', ' hack athon_2026 ']) {
      expect((await portal.register({ inviteCode: typed })).status).toBe(200);
    }
    expect(await portal.seatsOf(code)).toEqual({ uses: 3, redemptions: 3 });
  });

  it('registers without a code as before', async () => {
    const { portal } = campaign;

    for (const inviteCode of [undefined, null, '', '  ']) {
      const { status, body } = await portal.register({ inviteCode });
      expect(status).toBe(200);
      expect(await portal.standingOf(body.user)).toEqual([
        { team: null, organization: null, role: 'Authenticated' },
      ]);
    }
  });

  it('tells a member its team, and nothing to somebody who has none', async () => {
    const { portal, guests } = campaign;
    const code = await portal.admin.createCode({ team: guests });
    const { body: member } = await portal.register({ inviteCode: code.code });
    const { body: outsider } = await portal.register();

    expect((await portal.get('/api/invite-codes/membership', member.jwt)).body).toEqual({
      data: {
        team: 'Guests',
        organization: 'Acme Partners',
        role: 'Authenticated',
        since: expect.stringMatching(/^\d{4}-.*Z$/),
        code: code.code,
        until: null,
      },
    });
    expect((await portal.get('/api/invite-codes/membership', outsider.jwt)).body).toEqual({
      data: null,
    });
  });

  describe('with a code that does not let in', () => {
    const refusals: Array<{
      reason: string;
      title: string;
      code: (campaign: Campaign) => Promise<string>;
    }> = [
      {
        reason: 'invite_code_invalid',
        title: 'that does not exist',
        code: async () => 'NO-SUCH-CODE',
      },
      {
        reason: 'invite_code_invalid',
        title: 'that cannot exist',
        code: async () => 'drop table \u0000 ☃',
      },
      {
        reason: 'invite_code_invalid',
        title: 'that is inactive',
        code: async ({ portal, hackathon: team }) =>
          (await portal.admin.createCode({ team, state: 'inactive' })).code,
      },
      {
        reason: 'invite_code_invalid',
        title: 'that has not started',
        code: async ({ portal, hackathon: team }) =>
          (await portal.admin.createCode({ team, startsAt: fromNow(HOUR) })).code,
      },
      {
        reason: 'invite_code_expired',
        title: 'that has expired',
        code: async ({ portal, hackathon: team }) =>
          (await portal.admin.createCode({ team, expiresAt: fromNow(-1000) })).code,
      },
      {
        reason: 'invite_code_exhausted',
        title: 'whose seats are taken',
        code: async ({ portal, hackathon: team }) => {
          const { code } = await portal.admin.createCode({ team, quota: 1 });
          await portal.register({ inviteCode: code });
          return code;
        },
      },
      {
        reason: 'invite_code_email_not_allowed',
        title: 'meant for other e-mail addresses',
        code: async ({ portal, hackathon: team }) =>
          (await portal.admin.createCode({ team, allowedEmails: ['@acme.example'] })).code,
      },
      {
        reason: 'invite_code_invalid',
        title: 'whose team is gone',
        code: async ({ portal, organization }) => {
          const team = await portal.admin.createTeam('Short-lived', organization);
          const { code } = await portal.admin.createCode({ team: team.documentId });
          await portal.eraseTeam(team);
          return code;
        },
      },
    ];

    it.each(refusals)('refuses one $title: $reason', async ({ reason, code }) => {
      const { portal } = campaign;
      const inviteCode = await code(campaign);
      const before = await portal.userCount();

      // The password is not even looked at, let alone hashed.
      const { status, body } = await portal.register({ inviteCode, password: 'x' });

      expect({ status, reason: body.error?.details.reason }).toEqual({ status: 400, reason });
      expect(body.error.message).toMatch(/invite code/);
      expect(await portal.userCount()).toBe(before);
      expect((await portal.check({ code: inviteCode, email: 'a@b.example' })).body).toEqual({
        data: { valid: false, reason },
      });
    });

    it.each([[42], [{ code: 'X' }], [['A', 'B']], [true]])(
      'refuses %j, which is no text, with a reason',
      async (inviteCode) => {
        const { status, body } = await campaign.portal.register({ inviteCode });

        expect(status).toBe(400);
        expect(body.error.details.reason).toBe('invite_code_invalid');
      }
    );
  });

  describe('when the registration itself fails', () => {
    it.each([
      ['a weak password', { password: 'x' }, 400],
      ['a bad e-mail', { email: 'not-an-address' }, 400],
      ['an unknown field', { admin: true }, 400],
      ['a hook that fails after the insert', { email: 'fails.after.insert@people.example' }, 500],
    ])('spends no seat for %s', async (_what, changes, expected) => {
      const { portal, hackathon } = campaign;
      const code = await portal.admin.createCode({ team: hackathon, quota: 1 });
      const before = await portal.userCount();

      const { status } = await portal.register({ inviteCode: code.code, ...changes });

      expect(status).toBe(expected);
      expect(await portal.seatsOf(code)).toEqual({ uses: 0, redemptions: 0 });
      expect(await portal.userCount()).toBe(before);
      expect((await portal.register({ inviteCode: code.code })).status).toBe(200);
    });

    it.each([[5], [null], [['a@acme.example']], [{}]])(
      'answers 400 for the e-mail %j with a code for some addresses',
      async (email) => {
        const { portal, hackathon: team } = campaign;
        const code = await portal.admin.createCode({ team, allowedEmails: ['@acme.example'] });

        expect((await portal.register({ inviteCode: code.code, email })).status).toBe(400);
        expect(await portal.seatsOf(code)).toEqual({ uses: 0, redemptions: 0 });
      }
    );

    it('spends no seat for a name that is taken', async () => {
      const { portal, hackathon } = campaign;
      const code = await portal.admin.createCode({ team: hackathon, quota: 2 });
      const person = newPerson();
      await portal.register({ ...person, inviteCode: code.code });

      const again = await portal.register({ ...person, inviteCode: code.code });

      expect(again.status).toBe(400);
      expect(await portal.seatsOf(code)).toEqual({ uses: 1, redemptions: 1 });
    });
  });

  it('lets exactly as many in as there are seats, of many at once', async () => {
    const { portal, hackathon } = campaign;
    const code = await portal.admin.createCode({ team: hackathon, quota: 20 });

    const answers = await Promise.all(
      Array.from({ length: 60 }, () => portal.register({ inviteCode: code.code }))
    );

    const refused = answers.filter(({ status }) => status !== 200);
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(20);
    expect(new Set(refused.map(({ body }) => body.error.details.reason))).toEqual(
      new Set(['invite_code_exhausted'])
    );
    expect(await portal.seatsOf(code)).toEqual({ uses: 20, redemptions: 20 });
  });

  it('leaves users that an administrator creates alone', async () => {
    const { portal } = campaign;
    const person = newPerson();

    const { status } = await portal.admin.createUser(person);

    expect(status).toBe(201);
    expect(await portal.standingOf(person)).toEqual([
      { team: null, organization: null, role: 'Authenticated' },
    ]);
  });

  it('takes the code through the GraphQL mutation too', async () => {
    const { portal, hackathon } = campaign;
    const code = await portal.admin.createCode({ team: hackathon, quota: 1 });
    const register = () =>
      portal.graphql<{ register: { user: { email: string } } }>(
        `mutation ($input: UsersPermissionsRegisterInput!) {
          register(input: $input) { user { email } }
        }`,
        { input: { ...newPerson(), inviteCode: code.code } }
      );

    const first = await register();
    const second = await register();

    expect(await portal.standingOf(first.body.data.register.user)).toMatchObject([
      { team: 'Hackathon' },
    ]);
    expect(second.body.errors?.[0].extensions.error.details.reason).toBe('invite_code_exhausted');
    expect(await portal.seatsOf(code)).toEqual({ uses: 1, redemptions: 1 });
  });
});
