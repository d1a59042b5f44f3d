import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';

import type { ExpiryPreset } from '../../admin/src/pages/codes/form/expiry-presets';

const SOURCE = resolve(__dirname, '../../admin/src/pages/codes/form/expiry-presets.ts');

type Case = [preset: ExpiryPreset | number, now: string, expiry: string];

/** What each case gives in a process that lives in this time zone. */
const inZone = (timeZone: string, cases: Case[]): string[] => {
  const script = `
    const { expiryIn, expiryOf } = require(${JSON.stringify(SOURCE)});
    const cases = JSON.parse(process.argv.at(-1));
    console.log(JSON.stringify(cases.map(([preset, now]) =>
      typeof preset === 'number' ? expiryIn(preset, new Date(now)) : expiryOf(preset, new Date(now)))));`;
  const answer = execFileSync(
    process.execPath,
    ['--import', 'tsx', '--input-type=commonjs', '-e', script, JSON.stringify(cases)],
    { env: { ...process.env, TZ: timeZone }, encoding: 'utf8' }
  );
  return JSON.parse(answer);
};

const ZONES: Record<string, Case[]> = {
  UTC: [
    ['today', '2026-11-23T12:00:00Z', '2026-11-23T23:59:59.000Z'],
    ['today', '2026-11-23T00:00:00Z', '2026-11-23T23:59:59.000Z'],
    ['today', '2026-11-23T23:59:59Z', '2026-11-23T23:59:59.000Z'],
    ['today', '2026-12-31T12:00:00Z', '2026-12-31T23:59:59.000Z'],
    ['week', '2026-11-23T12:00:00Z', '2026-11-30T23:59:59.000Z'],
    ['week', '2026-12-28T12:00:00Z', '2027-01-04T23:59:59.000Z'],
    ['month', '2026-11-23T12:00:00Z', '2026-12-23T23:59:59.000Z'],
    ['month', '2026-12-31T12:00:00Z', '2027-01-31T23:59:59.000Z'],
    ['month', '2026-10-31T12:00:00Z', '2026-11-30T23:59:59.000Z'],
    ['month', '2027-01-30T12:00:00Z', '2027-02-28T23:59:59.000Z'],
    ['month', '2028-01-31T12:00:00Z', '2028-02-29T23:59:59.000Z'],
    ['quarter', '2026-01-01T12:00:00Z', '2026-03-31T23:59:59.000Z'],
    ['quarter', '2026-03-31T12:00:00Z', '2026-03-31T23:59:59.000Z'],
    ['quarter', '2026-04-01T12:00:00Z', '2026-06-30T23:59:59.000Z'],
    ['quarter', '2026-08-15T12:00:00Z', '2026-09-30T23:59:59.000Z'],
    ['quarter', '2026-12-31T12:00:00Z', '2026-12-31T23:59:59.000Z'],
    [0, '2026-11-23T12:00:00Z', '2026-11-23T23:59:59.000Z'],
    [30, '2026-12-15T12:00:00Z', '2027-01-14T23:59:59.000Z'],
  ],
  // Clocks go forward on 29 March 2026 and back on 25 October 2026.
  'Europe/Berlin': [
    ['today', '2026-11-23T22:59:59Z', '2026-11-23T22:59:59.000Z'],
    ['today', '2026-11-23T23:00:00Z', '2026-11-24T22:59:59.000Z'],
    ['today', '2026-03-29T00:30:00Z', '2026-03-29T21:59:59.000Z'],
    ['today', '2026-10-25T00:30:00Z', '2026-10-25T22:59:59.000Z'],
    ['week', '2026-03-25T12:00:00Z', '2026-04-01T21:59:59.000Z'],
    ['month', '2026-10-01T12:00:00Z', '2026-11-01T22:59:59.000Z'],
    ['quarter', '2026-02-01T12:00:00Z', '2026-03-31T21:59:59.000Z'],
    ['quarter', '2026-12-31T23:30:00Z', '2027-03-31T21:59:59.000Z'],
    [7, '2026-10-20T12:00:00Z', '2026-10-27T22:59:59.000Z'],
  ],
  // Already the next day, and in summer time at New Year.
  'Pacific/Auckland': [
    ['today', '2026-12-31T11:30:00Z', '2027-01-01T10:59:59.000Z'],
    ['quarter', '2026-12-31T10:30:00Z', '2026-12-31T10:59:59.000Z'],
  ],
  // Half an hour off the rest.
  'Asia/Kolkata': [['today', '2026-11-23T18:29:00Z', '2026-11-23T18:29:59.000Z']],
  // Clocks go back at midnight: the hour from 23:00 on 4 April 2026 comes twice, the second counts.
  'America/Santiago': [
    ['today', '2026-04-04T12:00:00Z', '2026-04-05T03:59:59.000Z'],
    // Clocks go forward at midnight: 6 September 2026 starts at 01:00.
    ['today', '2026-09-05T12:00:00Z', '2026-09-06T03:59:59.000Z'],
    ['today', '2026-09-06T12:00:00Z', '2026-09-07T02:59:59.000Z'],
  ],
};

describe.each(Object.entries(ZONES))('in %s, the expiry', (timeZone, cases) => {
  let given: string[];

  beforeAll(() => {
    given = inZone(timeZone, cases);
  });

  it.each(cases.map(([preset, now, expiry], index) => ({ preset, now, expiry, index })))(
    'of $preset on $now is $expiry',
    ({ expiry, index }) => {
      expect(given[index]).toBe(expiry);
    }
  );
});
