import { setTimeout as sleep } from 'node:timers/promises';

import { type Campaign, startCampaign } from '../support/campaign';
import { startOauthCampaign } from '../support/oauth-campaign';
import { startServer } from '../support/server';
import { Visitor } from '../support/visitor';

const HOUR = 3_600_000;
const LIMIT = 5;
const NO_SUCH_CODE = 'NO-SUCH-CODE';

const times = <Result>(count: number, action: () => Promise<Result>) =>
  Promise.all(Array.from({ length: count }, action));

describe('the limit on wrong codes', () => {
  let campaign: Campaign;
  let visitors = 0;

  beforeAll(async () => {
    campaign = await startCampaign({
      INVITE_CODES_GUESS_LIMIT: String(LIMIT),
      INVITE_CODES_GUESS_WINDOW: '600',
      IS_PROXIED: 'true',
    });
    await campaign.portal.admin.grant('authenticated', [
      'plugin::invite-codes.invite-codes.redeem',
    ]);
  });
  afterAll(() => campaign.portal.stop());

  /** Each at an address of its own, unless one is given. */
  const visitor = (address = `203.0.113.${(visitors += 1)}`, token?: string) =>
    new Visitor(campaign.portal.url, address, token);

  const goodCode = async () =>
    (await campaign.portal.admin.createCode({ team: campaign.hackathon })).code;

  it('refuses with 429 after so many, and tells when to try again', async () => {
    const guesser = visitor();
    for (let guess = 1; guess <= LIMIT; guess += 1) {
      expect((await guesser.register(NO_SUCH_CODE)).status).toBe(400);
    }

    const { status, headers, body } = await guesser.register(NO_SUCH_CODE);

    expect(status).toBe(429);
    const seconds = Number(headers.get('retry-after'));
    expect(seconds).toBeGreaterThan(590);
    expect(seconds).toBeLessThanOrEqual(600);
    expect(body.error).toMatchObject({ name: 'RateLimitError', details: { retryAfter: seconds } });
    expect(body.error.message).toContain(`${seconds} seconds`);
    expect(campaign.portal.log()).toContain('203.0.113.1 has tried 5 codes that do not exist');
  });

  it('counts what is tried through every door together', async () => {
    const { body: member } = await campaign.portal.register();
    const guesser = visitor('198.51.100.1', member.jwt);
    const anonymous = visitor('198.51.100.1');

    const first = await guesser.redeem('WRONG-1');
    const second = await anonymous.check('WRONG-2');
    const third = await anonymous.registerByGraphql('WRONG-3');
    const fourth = await anonymous.register('WRONG-4');
    const fifth = await anonymous.register('can be no code \u0000');

    expect(first.body.error.details.reason).toBe('invite_code_invalid');
    expect(second.body.data).toEqual({ valid: false, reason: 'invite_code_invalid' });
    expect(third.body.errors?.[0].extensions.error.details.reason).toBe('invite_code_invalid');
    expect([fourth.status, fifth.status]).toEqual([400, 400]);

    const refused = [
      await guesser.redeem('WRONG-6'),
      await anonymous.check('WRONG-7'),
      await anonymous.register('WRONG-8'),
    ];
    const byGraphql = await anonymous.registerByGraphql('WRONG-9');

    expect(refused.map(({ status }) => status)).toEqual([429, 429, 429]);
    expect(byGraphql.body.errors?.[0].extensions.error).toMatchObject({
      name: 'RateLimitError',
      details: { retryAfter: Number(byGraphql.headers.get('retry-after')) },
    });
    for (const { headers } of [...refused, byGraphql]) {
      expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
    }
  });

  it('does not refuse a right code before that', async () => {
    const code = await goodCode();
    const guesser = visitor();
    await times(LIMIT - 1, () => guesser.check(NO_SUCH_CODE));

    const answers = await times(LIMIT * 2, () => guesser.register(code));

    expect(answers.map(({ status }) => status)).toEqual(Array(LIMIT * 2).fill(200));
    expect((await guesser.check(NO_SUCH_CODE)).status).toBe(200);
  });

  it('refuses a right code too after that, and goes on with those who have none', async () => {
    const code = await goodCode();
    const guesser = visitor();
    await times(LIMIT, () => guesser.check(NO_SUCH_CODE));

    expect((await guesser.check(code)).status).toBe(429);
    expect((await guesser.register(code)).status).toBe(429);
    expect((await guesser.register()).status).toBe(200);
  });

  it('does not refuse anybody else', async () => {
    const code = await goodCode();
    const guesser = visitor();
    await times(LIMIT + 1, () => guesser.check(NO_SUCH_CODE));

    expect((await visitor().register(code)).status).toBe(200);
  });

  it('holds for guesses that are sent at once', async () => {
    const guesser = visitor();

    const answers = await times(LIMIT * 8, () => guesser.check(NO_SUCH_CODE));

    expect(answers.filter(({ status }) => status === 200)).toHaveLength(LIMIT);
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(LIMIT * 7);
  });

  it.each<[string, (campaign: Campaign) => Promise<string>]>([
    [
      'has expired',
      async ({ portal, guests: team }) => {
        const expiresAt = new Date(Date.now() - HOUR).toISOString();
        return (await portal.admin.createCode({ team, expiresAt })).code;
      },
    ],
    [
      'waits for its start',
      async ({ portal, guests: team }) => {
        const startsAt = new Date(Date.now() + HOUR).toISOString();
        return (await portal.admin.createCode({ team, startsAt })).code;
      },
    ],
    [
      'is switched off',
      async ({ portal, guests: team }) =>
        (await portal.admin.createCode({ team, state: 'inactive' })).code,
    ],
    [
      'has no seat left',
      async ({ portal, guests: team }) => {
        const { code } = await portal.admin.createCode({ team, quota: 1 });
        await portal.register({ inviteCode: code });
        return code;
      },
    ],
    [
      'is for other e-mail addresses',
      async ({ portal, guests: team }) =>
        (await portal.admin.createCode({ team, allowedEmails: ['@acme.example'] })).code,
    ],
  ])('does not take a code that %s for a guess', async (_what, spentCode) => {
    const code = await spentCode(campaign);
    const latecomer = visitor();

    const answers = await times(LIMIT * 2, () => latecomer.register(code));

    expect(answers.map(({ status }) => status)).toEqual(Array(LIMIT * 2).fill(400));
    expect((await latecomer.register(await goodCode())).status).toBe(200);
  });

  it('does not take a missing code for a guess', async () => {
    const forgetful = visitor();

    for (const code of ['', '  ']) await times(LIMIT, () => forgetful.check(code));

    expect((await forgetful.register(await goodCode())).status).toBe(200);
  });

  it('counts a network of IPv6 as one address', async () => {
    for (let host = 1; host <= LIMIT; host += 1) {
      await visitor(`2001:db8:0:1::${host}`).check(NO_SUCH_CODE);
    }

    expect((await visitor('2001:db8:0:1:ffff::1').check(NO_SUCH_CODE)).status).toBe(429);
    expect((await visitor('2001:db8:0:2::1').check(NO_SUCH_CODE)).status).toBe(200);
  });
});

describe('the limit on wrong codes, where no proxy is configured', () => {
  const WINDOW = 5;
  let campaign: Campaign;

  beforeAll(async () => {
    campaign = await startCampaign({
      INVITE_CODES_GUESS_LIMIT: '3',
      INVITE_CODES_GUESS_WINDOW: String(WINDOW),
    });
  });
  afterAll(() => campaign.portal.stop());

  const check = (address: string) => new Visitor(campaign.portal.url, address).check(NO_SUCH_CODE);

  it('does not believe X-Forwarded-For, and lets go when the window has passed', async () => {
    const answers = [];
    for (const address of ['203.0.113.1', '203.0.113.2', '203.0.113.3', '203.0.113.4']) {
      answers.push(await check(address));
    }
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 429]);
    expect(campaign.portal.log()).toMatch(/127\.0\.0\.1 has tried 3 codes.*set `proxy` in config/);

    const seconds = Number(answers[3].headers.get('retry-after'));
    expect(seconds).toBeLessThanOrEqual(WINDOW);
    await sleep(seconds * 1000);

    expect((await check('203.0.113.1')).status).toBe(200);
  });
});

describe('the limit on wrong codes, at the door of OAuth', () => {
  it('counts those who have no account yet, and refuses them with their reason', async () => {
    const { portal, hackathon, visitor, stop } = await startOauthCampaign({
      INVITE_CODES_GUESS_LIMIT: '2',
    });
    try {
      const { code } = await portal.admin.createCode({ team: hackathon });
      const member = await visitor();
      expect((await member.signIn({ onConnect: code })).status).toBe(200);

      const guesses = [
        await (await visitor()).signIn({ onCallback: NO_SUCH_CODE }),
        // Who has an account needs no code: one that comes along is no guess.
        await member.signIn({ onConnect: NO_SUCH_CODE }),
        await (await visitor()).signIn({ onConnect: NO_SUCH_CODE }),
        await (await visitor()).signIn({ onCallback: code }),
      ];

      expect(guesses.map(({ status }) => status)).toEqual([400, 200, 400, 429]);
      expect(Number(guesses[3].headers.get('retry-after'))).toBeGreaterThan(0);
      expect((await portal.check({ code })).status).toBe(429);
      expect((await member.signIn()).status).toBe(200);
    } finally {
      await stop();
    }
  });
});

describe('the configuration of the limit', () => {
  it('switches it off', async () => {
    const { portal } = await startCampaign({
      INVITE_CODES_LIMIT_GUESSES: 'false',
      INVITE_CODES_GUESS_LIMIT: '1',
    });
    try {
      const answers = await times(5, () => portal.check({ code: NO_SUCH_CODE }));
      expect(answers.map(({ status }) => status)).toEqual(Array(5).fill(200));
    } finally {
      await portal.stop();
    }
  });

  it('does not let the portal boot with a wrong value, and names its key', async () => {
    await expect(
      startServer({ INVITE_CODES_GUESS_LIMIT: '0', INVITE_CODES_REDIS_URL: 'localhost' })
    ).rejects.toThrow(
      /invite-codes config: (?=.*guesses\.limit must be)(?=.*guesses\.redis\.url must start with)/
    );
  });
});
