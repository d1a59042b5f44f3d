import { type OauthCampaign, startOauthCampaign } from '../support/oauth-campaign';
import { OAUTH_PROVIDER } from '../support/oauth-provider';

const HOUR = 3_600_000;
const fromNow = (milliseconds: number) => new Date(Date.now() + milliseconds).toISOString();

const MEMBER = { team: 'Hackathon', organization: 'Acme Partners', role: 'Hackathon developer' };
const OUTSIDER = { team: null, organization: null, role: 'Authenticated' };

describe('signing up through OAuth', () => {
  let campaign: OauthCampaign;

  beforeAll(async () => {
    campaign = await startOauthCampaign();
  });
  afterAll(() => campaign.stop());

  const createCode = (input: object = {}) =>
    campaign.portal.admin.createCode({ team: campaign.hackathon, ...input });

  /** Users, seats and redemptions: what a refused sign-up leaves as it was. */
  const standOf = async (code: { code: string }) => ({
    users: await campaign.portal.userCount(),
    ...(await campaign.portal.seatsOf(code)),
  });

  describe('where the code comes from', () => {
    it.each([
      ['the way to the provider', (code: string) => ({ onConnect: code })],
      ['the callback', (code: string) => ({ onCallback: code })],
      ['both', (code: string) => ({ onConnect: code, onCallback: code })],
    ])('takes it from %s', async (_where, codes) => {
      const { portal, visitor } = campaign;
      const code = await createCode({ quota: 1 });
      const person = await visitor();

      const { status, body } = await person.signIn(codes(code.code));

      expect(status).toBe(200);
      expect(body.user).toMatchObject(person.profile);
      expect(await portal.standingOf(person.profile)).toEqual([MEMBER]);
      expect(await portal.redemptionsOf(code)).toMatchObject([
        { user_id: body.user.id, email: person.profile.email, provider: OAUTH_PROVIDER },
      ]);
      expect((await portal.get('/api/products', body.jwt)).status).toBe(200);
    });

    it('prefers the code of the callback', async () => {
      const { portal, visitor } = campaign;
      const [first, second] = [await createCode(), await createCode()];

      await (await visitor()).signIn({ onConnect: first.code, onCallback: second.code });

      expect(await portal.seatsOf(first)).toEqual({ uses: 0, redemptions: 0 });
      expect(await portal.seatsOf(second)).toEqual({ uses: 1, redemptions: 1 });
    });

    it('finds the code however it is typed', async () => {
      const { portal, visitor } = campaign;
      const code = await createCode({ code: 'Campus-2026' });

      await (await visitor()).signIn({ onConnect: ' campus 2o26 ' });
      await (await visitor()).signIn({ onCallback: 'CAMPUS2026' });

      expect(await portal.seatsOf(code)).toEqual({ uses: 2, redemptions: 2 });
    });

    it.each([undefined, '', '  '])('registers without a code as before: %j', async (nothing) => {
      const { portal, visitor } = campaign;
      const person = await visitor();

      const { status } = await person.signIn({ onConnect: nothing, onCallback: nothing });

      expect(status).toBe(200);
      expect(await portal.standingOf(person.profile)).toEqual([OUTSIDER]);
    });

    it.each(['inviteCode[]=A', 'inviteCode=A&inviteCode=B', 'inviteCode[a]=B'])(
      'refuses ?%s, which is no text, with a reason',
      async (query) => {
        const { portal, visitor } = campaign;
        const person = await visitor();
        const before = await portal.userCount();
        await person.connect();

        for (const path of ['auth/campus/callback', 'connect/campus']) {
          const response = await person.browser.request(`${portal.url}/api/${path}?${query}`);
          expect(response.status).toBe(400);
          expect(await response.json()).toMatchObject({
            error: { details: { reason: 'invite_code_invalid' } },
          });
        }
        expect(await portal.userCount()).toBe(before);
      }
    );
  });

  describe('for somebody who has an account', () => {
    it('signs in with a code or without, and spends no seat', async () => {
      const { portal, visitor } = campaign;
      const [code, other] = [await createCode(), await createCode({ team: campaign.guests })];
      const spent = await createCode({ expiresAt: fromNow(-1000) });
      const person = await visitor();
      const { body: first } = await person.signIn({ onConnect: code.code });

      for (const codes of [
        {},
        { onConnect: code.code },
        { onCallback: other.code },
        { onConnect: spent.code },
        { onCallback: 'NO-SUCH-CODE' },
      ]) {
        const { status, body } = await person.signIn(codes);
        expect({ status, id: body.user?.id }).toEqual({ status: 200, id: first.user.id });
      }

      expect(await portal.standingOf(person.profile)).toEqual([MEMBER]);
      expect(await portal.seatsOf(code)).toEqual({ uses: 1, redemptions: 1 });
      expect(await portal.seatsOf(other)).toEqual({ uses: 0, redemptions: 0 });
    });
  });

  describe('where the portal lets nobody in without a code', () => {
    const setMode = (mode: 'open' | 'invite-only') =>
      campaign.portal.admin.call('/invite-codes/settings', { method: 'PUT', body: { mode } });

    afterEach(() => setMode('open'));

    it('asks for the code, and takes it without a new dance', async () => {
      const { portal, visitor } = campaign;
      const code = await createCode();
      const person = await visitor();
      await setMode('invite-only');
      const before = await standOf(code);

      const { status, body } = await person.signIn();
      expect({ status, reason: body.error?.details.reason }).toEqual({
        status: 400,
        reason: 'invite_code_required',
      });
      expect(await standOf(code)).toEqual(before);

      expect((await person.callback(code.code)).status).toBe(200);
      expect(await portal.standingOf(person.profile)).toEqual([MEMBER]);
    });

    it('signs in without one who has an account', async () => {
      const person = await campaign.visitor();
      await person.signIn();
      await setMode('invite-only');

      expect((await person.signIn()).status).toBe(200);
    });
  });

  it('is off where users-permissions switches sign-ups off, with a code too', async () => {
    const { portal, visitor } = campaign;
    const code = await createCode();
    const before = await standOf(code);

    await portal.admin.enableSignUps(false);
    try {
      const { status, body } = await (await visitor()).signIn({ onConnect: code.code });
      expect({ status, message: body.error.message }).toEqual({
        status: 400,
        message: 'Register action is actually not available.',
      });
    } finally {
      await portal.admin.enableSignUps(true);
    }
    expect(await standOf(code)).toEqual(before);
  });

  describe('with a code that does not let in', () => {
    const refusals: Array<{ reason: string; title: string; code: () => Promise<string> }> = [
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
        title: 'that is longer than a cookie',
        code: async () => 'A'.repeat(5000),
      },
      {
        reason: 'invite_code_invalid',
        title: 'that is inactive',
        code: async () => (await createCode({ state: 'inactive' })).code,
      },
      {
        reason: 'invite_code_invalid',
        title: 'that has not started',
        code: async () => (await createCode({ startsAt: fromNow(HOUR) })).code,
      },
      {
        reason: 'invite_code_expired',
        title: 'that has expired',
        code: async () => (await createCode({ expiresAt: fromNow(-1000) })).code,
      },
      {
        reason: 'invite_code_exhausted',
        title: 'whose seats are taken',
        code: async () => {
          const { code } = await createCode({ quota: 1 });
          await campaign.portal.register({ inviteCode: code });
          return code;
        },
      },
      {
        reason: 'invite_code_email_not_allowed',
        title: 'meant for other e-mail addresses',
        code: async () => (await createCode({ allowedEmails: ['@acme.example'] })).code,
      },
    ];

    it.each(refusals)('refuses one $title: $reason', async ({ reason, code }) => {
      const { portal, visitor } = campaign;
      const inviteCode = await code();
      const before = await portal.userCount();

      for (const codes of [{ onConnect: inviteCode }, { onCallback: inviteCode }]) {
        const { status, body } = await (await visitor()).signIn(codes);

        expect({ status, reason: body.error?.details.reason }).toEqual({ status: 400, reason });
        expect(body.error.message).toMatch(/invite code/);
      }
      expect(await portal.userCount()).toBe(before);
    });

    it('creates nothing, and still takes another code without a new dance', async () => {
      const { portal, visitor } = campaign;
      const [expired, code] = [await createCode({ expiresAt: fromNow(-1000) }), await createCode()];
      const person = await visitor();
      const before = await standOf(expired);

      const refused = await person.signIn({ onConnect: expired.code });
      expect(refused.status).toBe(400);
      expect(await standOf(expired)).toEqual(before);

      expect((await person.callback(code.code)).status).toBe(200);
      expect(await portal.standingOf(person.profile)).toEqual([MEMBER]);
    });

    it('does not register without the code when the page is reloaded', async () => {
      const { portal, visitor } = campaign;
      const code = await createCode({ state: 'inactive' });
      const person = await visitor();
      const before = await portal.userCount();

      await person.signIn({ onConnect: code.code });
      const { status } = await person.callback();

      expect(status).toBe(400);
      expect(await portal.userCount()).toBe(before);
    });
  });

  describe('when the sign-up itself fails', () => {
    it('rolls back user, claim and redemption for a hook that fails after the insert', async () => {
      const code = await createCode({ quota: 1 });
      const person = await campaign.visitor({ email: 'fails.after.insert@campus.example' });
      const before = await standOf(code);

      const { status } = await person.signIn({ onConnect: code.code });

      expect(status).toBe(400);
      expect(await standOf(code)).toEqual(before);
      const next = await (await campaign.visitor()).signIn({ onConnect: code.code });
      expect(next.status).toBe(200);
    });

    it('spends no seat for an e-mail address that is taken', async () => {
      const { portal, visitor } = campaign;
      const code = await createCode({ quota: 1 });
      const { body: local } = await portal.register();
      const person = await visitor({ email: local.user.email });
      const before = await standOf(code);

      const { status, body } = await person.signIn({ onConnect: code.code });

      expect({ status, message: body.error.message }).toEqual({
        status: 400,
        message: 'Email is already taken.',
      });
      expect(await standOf(code)).toEqual(before);
    });

    it('needs a dance that was finished', async () => {
      const code = await createCode();
      const before = await standOf(code);

      const { status } = await (await campaign.visitor()).callback(code.code);

      expect(status).toBe(400);
      expect(await standOf(code)).toEqual(before);
    });
  });

  describe('the session', () => {
    it('forgets the code of a dance that was broken off', async () => {
      const { portal, visitor } = campaign;
      const code = await createCode();
      const person = await visitor();

      await person.breakOff(code.code);
      const { status } = await person.signIn();

      expect(status).toBe(200);
      expect(await portal.standingOf(person.profile)).toEqual([OUTSIDER]);
      expect(await portal.seatsOf(code)).toEqual({ uses: 0, redemptions: 0 });
    });

    it('forgets the code once somebody is signed in', async () => {
      const { portal, visitor } = campaign;
      const code = await createCode();
      const person = await visitor();
      const { body } = await person.signIn({ onConnect: code.code });
      // The browser keeps the provider's answer: without the account, a reload signs up again.
      await portal.db('up_users').where({ id: body.user.id }).delete();

      expect((await person.callback()).status).toBe(200);

      expect(await portal.standingOf(person.profile)).toEqual([OUTSIDER]);
      expect((await portal.seatsOf(code)).uses).toBe(1);
    });

    it('keeps the cookie small however long the code is', async () => {
      const { portal, visitor } = campaign;
      const person = await visitor();

      await person.connect('A'.repeat(5000));

      expect(Math.max(...person.browser.cookieSizes(portal.url))).toBeLessThan(1000);
    });
  });

  it('lets exactly as many in as there are seats, of many at once', async () => {
    const { portal, visitor } = campaign;
    const code = await createCode({ quota: 4 });
    const people = await Promise.all(Array.from({ length: 10 }, () => visitor()));
    const before = await portal.userCount();

    await Promise.all(people.map((person) => person.connect(code.code)));
    const answers = await Promise.all(people.map((person) => person.callback()));

    const refused = answers.filter(({ status }) => status !== 200);
    expect(answers.length - refused.length).toBe(4);
    expect(new Set(refused.map(({ body }) => body.error.details.reason))).toEqual(
      new Set(['invite_code_exhausted'])
    );
    expect(await portal.seatsOf(code)).toEqual({ uses: 4, redemptions: 4 });
    expect(await portal.userCount()).toBe(before + 4);
  });

  it('makes one account of a page that was loaded many times at once', async () => {
    const { portal, visitor } = campaign;
    const code = await createCode();
    const person = await visitor();
    await person.connect(code.code);

    await Promise.all(Array.from({ length: 8 }, () => person.callback()));

    expect(await portal.standingOf(person.profile)).toEqual([MEMBER]);
    expect(await portal.seatsOf(code)).toEqual({ uses: 1, redemptions: 1 });
  });
});

describe('guessing codes through OAuth', () => {
  const LIMIT = 3;
  let campaign: OauthCampaign;

  beforeAll(async () => {
    campaign = await startOauthCampaign({ INVITE_CODES_GUESS_LIMIT: String(LIMIT) });
  });
  afterAll(() => campaign.stop());

  it('is limited, and hinders nobody who signs in or has no code', async () => {
    const { portal, visitor } = campaign;
    const { code } = await portal.admin.createCode({ team: campaign.hackathon });
    const [guesser, member] = [await visitor(), await visitor()];
    await member.signIn({ onConnect: code });
    await guesser.connect();

    for (let guess = 1; guess <= LIMIT; guess += 1) {
      expect((await guesser.callback(`WRONG-${guess}`)).status).toBe(400);
    }

    for (const tried of ['WRONG', code]) {
      const { status, headers, body } = await guesser.callback(tried);
      expect({ status, name: body.error?.name }).toEqual({ status: 429, name: 'RateLimitError' });
      expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
    }
    expect((await member.signIn({ onConnect: code })).status).toBe(200);
    expect((await (await visitor()).signIn()).status).toBe(200);
  });
});
