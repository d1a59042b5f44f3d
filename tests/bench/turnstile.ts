/**
 * `npm run bench:turnstile`: what the crowd before a spent code costs. 300 people come at once for
 * 30 seats, to a portal on this machine that is started for it. Most find the code open when they
 * come; those who wait at the turnstile are refused there without a password hash.
 *
 * Compared with 300 people for 300 seats in the same run: as many hashes as there would be without
 * the turnstile. That crowd also writes 270 accounts more, a few milliseconds each against some 85
 * of the hash, so the ratio is a little better than what the turnstile alone saves.
 */
import { startCampaign } from '../support/campaign';
import { crowd } from '../support/crowd';
import { REAL_HASHES } from './real-hashes';

const PEOPLE = 300;
const SEATS = 30;
const ROUNDS = 3;

const median = (durations: number[]) =>
  [...durations].sort((a, b) => a - b)[Math.floor(durations.length / 2)];

const bench = async () => {
  const { portal, hackathon: team } = await startCampaign(REAL_HASHES);

  /** Milliseconds until the last of the crowd has an answer. */
  const measure = async (quota: number): Promise<number> => {
    const { code } = await portal.admin.createCode({ team, quota });
    const start = performance.now();
    const answers = await crowd(PEOPLE, () => portal.register({ inviteCode: code }));
    const duration = performance.now() - start;
    const registered = answers.filter(({ status }) => status === 200).length;
    if (registered !== quota) throw new Error(`${registered} members for ${quota} seats`);
    return duration;
  };

  try {
    await measure(SEATS);
    const few: number[] = [];
    const all: number[] = [];
    for (let round = 1; round <= ROUNDS; round += 1) {
      few.push(await measure(SEATS));
      all.push(await measure(PEOPLE));
    }

    const [withSeats, withAll] = [median(few), median(all)];
    console.log(`${PEOPLE} people, ${SEATS} seats   ${withSeats.toFixed(0).padStart(7)} ms`);
    console.log(`${PEOPLE} people, ${PEOPLE} seats  ${withAll.toFixed(0).padStart(7)} ms`);
    console.log(`${(withAll / withSeats).toFixed(1)} times quicker`);
  } finally {
    await portal.stop();
  }
};

bench().catch((error) => {
  console.error(error);
  process.exitCode = 1;
});
