/**
 * `npm run bench:generate`: what a code costs that is generated with a thousand others, compared with
 * one created singly in the same run. One request at a time, to a portal on this machine that is
 * started for it.
 */
import { startCampaign } from '../support/campaign';

const ROUNDS = 3;
const SINGLE = 100;
const MANY = 1000;

/** Milliseconds. */
const timeOf = async (work: () => Promise<void>) => {
  const start = performance.now();
  await work();
  return performance.now() - start;
};

const median = (durations: number[]) =>
  [...durations].sort((a, b) => a - b)[Math.floor(durations.length / 2)];

const bench = async () => {
  const { portal, hackathon: team } = await startCampaign();
  try {
    const singly = async () => {
      for (let number = 1; number <= SINGLE; number += 1) {
        await portal.admin.createCode({ team, name: `Partner ${number}`, quota: 1 });
      }
    };
    const together = async (count: number) => {
      const { status, body } = await portal.admin.call('/invite-codes/codes/bulk', {
        method: 'POST',
        body: { team, count, namePattern: 'Partner {n}', state: 'active' },
      });
      if (status !== 201) throw new Error(JSON.stringify(body));
    };

    await singly();
    await together(SINGLE);
    const costs = { single: [] as number[], many: [] as number[] };
    for (let round = 0; round < ROUNDS; round += 1) {
      costs.single.push((await timeOf(singly)) / SINGLE);
      costs.many.push((await timeOf(() => together(MANY))) / MANY);
    }
    const all = await timeOf(() => together(10 * MANY));

    const [single, many] = [median(costs.single), median(costs.many)];
    console.log(`created singly         ${single.toFixed(2).padStart(8)} ms a code`);
    console.log(
      `generated with 1,000   ${many.toFixed(2).padStart(8)} ms a code   ` +
        `${(single / many).toFixed(1)} times cheaper`
    );
    console.log(`10,000 in one call     ${(all / 1000).toFixed(2).padStart(8)} s`);
  } finally {
    await portal.stop();
  }
};

bench().catch((error) => {
  console.error(error);
  process.exitCode = 1;
});
