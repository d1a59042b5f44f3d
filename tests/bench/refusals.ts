/**
 * `npm run bench:refusals`: what a refused registration costs, compared with an accepted one in the
 * same run. One request at a time, to a portal on this machine that is started for it.
 */
import { startCampaign } from '../support/campaign';
import type { ErrorBody } from '../support/http';
import { Visitor } from '../support/visitor';
import { REAL_HASHES } from './real-hashes';

const REQUESTS = 50;
const WARM_UP = 10;

interface Kind {
  title: string;
  expected: number;
  register: () => Promise<{ status: number; body: Partial<ErrorBody> }>;
}

/** Milliseconds of each request. */
const measure = async ({ title, expected, register }: Kind, requests: number) => {
  const durations: number[] = [];
  for (let request = 0; request < requests; request += 1) {
    const start = performance.now();
    const { status, body } = await register();
    durations.push(performance.now() - start);
    if (status !== expected) throw new Error(`${title}: ${status} ${JSON.stringify(body.error)}`);
  }
  return durations;
};

const median = (durations: number[]) =>
  [...durations].sort((a, b) => a - b)[Math.floor(durations.length / 2)];

const bench = async () => {
  const { portal, hackathon: team } = await startCampaign({
    INVITE_CODES_GUESS_LIMIT: String(REQUESTS + WARM_UP),
    IS_PROXIED: 'true',
    ...REAL_HASHES,
  });
  try {
    const good = await portal.admin.createCode({ team });
    const spent = await portal.admin.createCode({ team, quota: 1 });
    await portal.register({ inviteCode: spent.code });
    const visitor = new Visitor(portal.url, '203.0.113.1');

    const kinds: Kind[] = [
      { title: 'accepted', expected: 200, register: () => visitor.register(good.code) },
      { title: 'no seat left', expected: 400, register: () => visitor.register(spent.code) },
      { title: 'no such code', expected: 400, register: () => visitor.register('NO-SUCH-CODE') },
      { title: 'address spent', expected: 429, register: () => visitor.register('NO-SUCH-CODE') },
    ];

    let accepted = 0;
    for (const kind of kinds) {
      // The third kind, warmed up, uses up the guesses that the fourth has to find spent.
      await measure(kind, WARM_UP);
      const cost = median(await measure(kind, REQUESTS));
      accepted ||= cost;
      const ratio = `${(accepted / cost).toFixed(1)} times cheaper`;
      console.log(`${kind.title.padEnd(14)} ${cost.toFixed(2).padStart(8)} ms   ${ratio}`);
    }
  } finally {
    await portal.stop();
  }
};

bench().catch((error) => {
  console.error(error);
  process.exitCode = 1;
});
