import { errors } from '@strapi/utils';

import { refuseBeyondLimits } from '../../server/src/delegation/limits';

const now = new Date('2026-11-01T12:00:00Z');
const limits = { liveCodes: 3, seats: 20, days: 10 };
const used = { liveCodes: 2, seats: 15 };
const code = {
  startsAt: null,
  membershipUntil: null,
  expiresAt: '2026-11-05T12:00:00Z',
  quota: 5,
  uses: 0,
};

const refusalOf = (changes: Partial<typeof code> | object, usage = used) => {
  try {
    refuseBeyondLimits({ ...code, ...changes }, { limits, used: usage, now });
    return null;
  } catch (error) {
    if (!(error instanceof errors.ApplicationError)) throw error;
    return error.details;
  }
};

describe('the limits of managers', () => {
  it('let a code through that reaches but does not exceed them', () => {
    expect(refusalOf({ expiresAt: '2026-11-11T12:00:00Z' })).toBeNull();
  });

  it('refuse what expires later, and tell the last instant', () => {
    const refusal = { reason: 'managed_limit_days', limit: 10, latest: '2026-11-11T12:00:00.000Z' };

    expect(refusalOf({ expiresAt: '2026-11-11T12:00:01Z' })).toEqual(refusal);
    expect(refusalOf({ expiresAt: null })).toEqual(refusal);
  });

  it('refuse one live code too many', () => {
    const refusal = { reason: 'managed_limit_live_codes', limit: 3, left: 0 };

    expect(refusalOf({}, { liveCodes: 3, seats: 0 })).toEqual(refusal);
    // An administrator may have lowered the limit.
    expect(refusalOf({}, { liveCodes: 7, seats: 0 })).toEqual(refusal);
  });

  it('refuse more seats than are left, of which those used count already', () => {
    const refusal = { reason: 'managed_limit_seats', limit: 20, left: 5 };

    expect(refusalOf({ quota: 6 })).toEqual(refusal);
    expect(refusalOf({ quota: null })).toEqual(refusal);
    expect(refusalOf({ quota: 6, uses: 1 })).toBeNull();
  });

  it.each([
    ['has expired', { expiresAt: '2026-10-01T12:00:00Z' }],
    ['has no seats left', { quota: 5, uses: 5 }],
  ])('say nothing of a code that %s', (_, changes) => {
    expect(refusalOf(changes, { liveCodes: 9, seats: 99 })).toBeNull();
  });

  it('hold for one that starts later', () => {
    expect(refusalOf({ startsAt: '2026-11-02T12:00:00Z', quota: 6 })).toMatchObject({
      reason: 'managed_limit_seats',
    });
  });
});
