import {
  type CodeAvailability,
  expiryOf,
  seatsLeftOf,
  STATES,
  type Status,
  statusOf,
  STATUSES,
} from '../../contracts/status';

const NOON = '2026-11-23T12:00:00.000Z';
const at = (instant: string) => new Date(instant);

/** An active code without bounds, changed. */
const code = (changes: Partial<CodeAvailability> = {}): CodeAvailability => ({
  state: 'active',
  startsAt: null,
  expiresAt: null,
  membershipUntil: null,
  quota: null,
  uses: 0,
  ...changes,
});

describe('the status of a code', () => {
  it('is active without bounds, however many seats are used', () => {
    expect(statusOf(code({ uses: 1_000_000 }), at(NOON))).toBe('active');
  });

  it.each([
    ['2026-11-23T11:59:59.999Z', 'scheduled'],
    [NOON, 'active'],
    ['2026-11-23T12:00:00.001Z', 'active'],
  ])('that starts at noon is, at %s, %s', (now, status) => {
    expect(statusOf(code({ startsAt: NOON }), at(now))).toBe(status);
  });

  it.each([
    ['2026-11-23T11:59:59.999Z', 'active'],
    [NOON, 'expired'],
    ['2026-11-23T12:00:00.001Z', 'expired'],
  ])('that gives a membership until noon is, at %s, %s', (now, status) => {
    const ends = { membershipUntil: NOON };
    expect(statusOf(code(ends), at(now))).toBe(status);
    expect(statusOf(code({ ...ends, expiresAt: '2030-01-01T00:00:00Z' }), at(now))).toBe(status);
    expect(expiryOf(code({ ...ends, expiresAt: '2030-01-01T00:00:00Z' }))).toBe(NOON);
  });

  it.each([
    ['2026-11-23T11:59:59.999Z', 'active'],
    [NOON, 'expired'],
    ['2026-11-23T12:00:00.001Z', 'expired'],
  ])('that expires at noon is, at %s, %s', (now, status) => {
    expect(statusOf(code({ expiresAt: NOON }), at(now))).toBe(status);
  });

  it('reads instants with their time zone', () => {
    expect(statusOf(code({ expiresAt: '2026-11-23T14:00:00.000+02:00' }), at(NOON))).toBe(
      'expired'
    );
    expect(statusOf(code({ expiresAt: '2026-11-23T14:00:00.000+01:00' }), at(NOON))).toBe('active');
  });

  it.each([
    [0, 'active'],
    [19, 'active'],
    [20, 'exhausted'],
    [21, 'exhausted'],
  ])('with %i of 20 seats used is %s', (uses, status) => {
    expect(statusOf(code({ quota: 20, uses }), at(NOON))).toBe(status);
  });

  it('is inactive once the administrator says so', () => {
    expect(statusOf(code({ state: 'inactive' }), at(NOON))).toBe('inactive');
  });

  it('tells the first of inactive, expired, exhausted and scheduled that holds', () => {
    // What brings each about; any of them can come together.
    const causes: Array<[Status, Partial<CodeAvailability>]> = [
      ['inactive', { state: 'inactive' }],
      ['expired', { expiresAt: '2026-11-22T00:00:00.000Z' }],
      ['exhausted', { quota: 1, uses: 1 }],
      ['scheduled', { startsAt: '2026-11-24T00:00:00.000Z' }],
    ];

    for (let chosen = 0; chosen < 2 ** causes.length; chosen += 1) {
      const holding = causes.filter((_, index) => chosen & (1 << index));
      const changes = Object.assign({}, ...holding.map(([, change]) => change));
      const [first] = holding.map(([status]) => status);
      expect(statusOf(code(changes), at(NOON))).toBe(first ?? 'active');
    }
  });
});

describe('the seats left', () => {
  it.each([
    [null, 0, null],
    [null, 500, null],
    [20, 0, 20],
    [20, 19, 1],
    [20, 20, 0],
    // A quota that was lowered past the rules of the panel.
    [20, 25, 0],
  ])('of a quota of %s with %i used are %s', (quota, uses, left) => {
    expect(seatsLeftOf({ quota, uses })).toBe(left);
  });
});

it('the words are those of the panel and the API', () => {
  expect(STATES).toEqual(['active', 'inactive']);
  expect(STATUSES).toEqual(['active', 'scheduled', 'inactive', 'expired', 'exhausted']);
});
