import { execFile } from 'node:child_process';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';

import { BreakableLink } from '../support/breakable-link';
import { type Campaign, startCampaign } from '../support/campaign';
import { createDatabase } from '../support/database';
import { eventually } from '../support/eventually';
import { describeWithRedis, REDIS, TestRedis } from '../support/redis';
import { Visitor } from '../support/visitor';

const run = promisify(execFile);
const ROOT = resolve(__dirname, '../..');

const LIMIT = 5;
const NO_SUCH_CODE = 'NO-SUCH-CODE';
const ENV = {
  INVITE_CODES_GUESS_LIMIT: String(LIMIT),
  INVITE_CODES_GUESS_WINDOW: '600',
  IS_PROXIED: 'true',
  LOG_LEVEL: 'info',
};

const times = <Result>(count: number, action: () => Promise<Result>) =>
  Promise.all(Array.from({ length: count }, action));

const count = (text: string, part: string) => text.split(part).length - 1;

let visitors = 0;
const newAddress = () => `203.0.113.${(visitors += 1)}`;

/** Guesses as often as is allowed, and once more. */
const spend = async (visitor: Visitor) => {
  const answers = await times(LIMIT, () => visitor.check(NO_SUCH_CODE));
  return [...answers, await visitor.check(NO_SUCH_CODE)].map(({ status }) => status);
};

const SPENT = [...Array<number>(LIMIT).fill(200), 429];

describeWithRedis('the limit on wrong codes with Redis', () => {
  const link = new BreakableLink(REDIS);
  let redis: TestRedis;
  let campaign: Campaign;
  let secondUrl: string;
  let code: string;

  beforeAll(async () => {
    await link.mend();
    redis = new TestRedis();
    const env = { ...ENV, INVITE_CODES_REDIS_PREFIX: redis.keyPrefix };
    campaign = await startCampaign({
      ...env,
      INVITE_CODES_REDIS_URL: `redis://127.0.0.1:${link.port}`,
    });
    const { portal, hackathon: team } = campaign;
    secondUrl = await portal.scaleOut({
      ...env,
      INVITE_CODES_REDIS_URL: `redis://127.0.0.1:${REDIS.port}`,
    });
    code = (await portal.admin.createCode({ team })).code;
  });
  afterAll(async () => {
    await campaign?.portal.stop();
    await link.cut();
    await redis.drop();
  });

  const onFirst = (address: string) => new Visitor(campaign.portal.url, address);
  const onSecond = (address: string) => new Visitor(secondUrl, address);

  /** What it told about Redis since the last time. */
  let told = 0;
  const news = () => {
    const log = campaign.portal.log();
    const isNew = log.slice(told);
    told = log.length;
    return { away: count(isNew, 'Redis is away'), back: count(isNew, 'Redis is back') };
  };

  it('is one limit for all processes', async () => {
    const address = newAddress();
    await times(LIMIT - 2, () => onFirst(address).check(NO_SUCH_CODE));
    await times(2, () => onSecond(address).check(NO_SUCH_CODE));

    expect((await onFirst(address).register(code)).status).toBe(429);
    const { status, headers } = await onSecond(address).register(code);
    expect(status).toBe(429);
    expect(Number(headers.get('retry-after'))).toBeGreaterThan(590);
    expect((await onSecond(newAddress()).register(code)).status).toBe(200);
  });

  it('holds for guesses that are sent to all processes at once', async () => {
    const address = newAddress();

    const answers = await Promise.all([
      ...Array.from({ length: LIMIT * 2 }, () => onFirst(address).check(NO_SUCH_CODE)),
      ...Array.from({ length: LIMIT * 2 }, () => onSecond(address).check(NO_SUCH_CODE)),
    ]);

    expect(answers.filter(({ status }) => status === 200)).toHaveLength(LIMIT);
  });

  it('leaves nothing in Redis that does not expire', async () => {
    const address = newAddress();
    await onFirst(address).check(NO_SUCH_CODE);

    const keys = await redis.keys();

    expect(keys).toContainEqual({
      key: `guesses:${address}`,
      value: '1',
      seconds: expect.any(Number),
    });
    for (const { seconds } of keys) {
      expect(seconds).toBeGreaterThan(0);
      expect(seconds).toBeLessThanOrEqual(600);
    }
    expect(news()).toEqual({ away: 0, back: 0 });
  });

  it('counts in memory what Redis refuses to count, and says so once', async () => {
    const address = newAddress();
    await redis.breakKey(address);

    expect(await spend(onFirst(address))).toEqual(SPENT);
    expect((await onFirst(address).register(code)).status).toBe(429);
    expect(news()).toEqual({ away: 1, back: 0 });

    await onFirst(newAddress()).check(NO_SUCH_CODE);
    expect(news()).toEqual({ away: 0, back: 1 });
  });

  it('goes on in memory when the connection is cut, and in Redis when it is back', async () => {
    const running = times(10, () => onFirst(newAddress()).register(code));
    await link.cut();

    expect((await running).map(({ status }) => status)).toEqual(Array(10).fill(200));
    expect((await onFirst(newAddress()).register(code)).status).toBe(200);
    expect(await spend(onFirst(newAddress()))).toEqual(SPENT);
    expect(news()).toEqual({ away: 1, back: 0 });

    await link.mend();
    await eventually(() => campaign.portal.log().slice(told).includes('Redis is back'));
    const address = newAddress();
    await spend(onSecond(address));
    expect((await onFirst(address).check(code)).status).toBe(429);
    expect(news()).toEqual({ away: 0, back: 1 });
  });

  it('does not wait long for a Redis that hangs, and only once', async () => {
    const address = newAddress();
    link.hang();
    try {
      const start = Date.now();
      expect((await onFirst(address).register(code)).status).toBe(200);
      expect(Date.now() - start).toBeLessThan(3_000);

      const then = Date.now();
      expect(await spend(onFirst(address))).toEqual(SPENT);
      expect(Date.now() - then).toBeLessThan(1_000);
      expect(news()).toEqual({ away: 1, back: 0 });
    } finally {
      link.goOn();
    }
    await eventually(() => campaign.portal.log().slice(told).includes('Redis is back'));
  });
});

describeWithRedis('a script that uses Strapi', () => {
  it('ends when it has stopped Strapi: the connection to Redis is closed', async () => {
    const database = await createDatabase();
    const args = ['--import', 'tsx', join(ROOT, 'tests/support/load-and-destroy.ts')];
    const env = {
      ...process.env,
      ...database.env,
      INVITE_CODES_REDIS_URL: `redis://${REDIS.host}:${REDIS.port}`,
      NODE_ENV: 'test',
      STRAPI_TELEMETRY_DISABLED: 'true',
    };
    try {
      // Rejects where it does not end within the time.
      await run(process.execPath, args, { cwd: join(ROOT, 'playground'), env, timeout: 60_000 });
    } finally {
      await database.drop();
    }
  });
});

describe('the limit on wrong codes where Redis is away from the start', () => {
  let campaign: Campaign;

  beforeAll(async () => {
    // Port 1 is nobody's.
    campaign = await startCampaign({ ...ENV, INVITE_CODES_REDIS_URL: 'redis://127.0.0.1:1' });
  });
  afterAll(() => campaign.portal.stop());

  it('lets people register, limits guesses in memory, and says so once', async () => {
    const { portal, hackathon: team } = campaign;
    const { code } = await portal.admin.createCode({ team });
    const visitor = new Visitor(portal.url, newAddress());

    expect((await visitor.register(code)).status).toBe(200);
    expect(await spend(visitor)).toEqual(SPENT);
    expect(count(portal.log(), 'Redis is away (connect ECONNREFUSED 127.0.0.1:1)')).toBe(1);
    expect(count(portal.log(), 'Redis is away')).toBe(1);
  });
});
