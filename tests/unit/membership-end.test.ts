import { createFormSchema } from '../../admin/src/pages/codes/form/membership-fields';
import { createCodeSchema } from '../../contracts/code-schema';
import { endOf, latestEnd } from '../../contracts/membership-end';
import { VALIDATION_MESSAGES, type ValidationMessageId } from '../../contracts/validation-messages';
import { validate } from '../../server/src/services/validate';
import { problemsOf } from './problems';

const NOON = new Date('2026-10-24T12:00:00.000Z');
const UNTIL = '2026-12-31T22:59:59.000Z';

describe('the end of a membership', () => {
  it('is so many times 24 hours after its beginning', () => {
    expect(endOf({ membershipDays: 1, membershipUntil: null }, NOON)).toBe(
      '2026-10-25T12:00:00.000Z'
    );
    expect(endOf({ membershipDays: 3650, membershipUntil: null }, NOON)).toBe(
      '2036-10-21T12:00:00.000Z'
    );
  });

  it('is the date of the code', () => {
    expect(endOf({ membershipDays: null, membershipUntil: UNTIL }, NOON)).toBe(UNTIL);
  });

  it('is none where the code names none', () => {
    expect(endOf({ membershipDays: null, membershipUntil: null }, NOON)).toBeNull();
  });

  it.each<[Array<string | null>, string | null]>([
    [[], null],
    [[UNTIL], UNTIL],
    [[null], null],
    [[UNTIL, '2026-12-31T23:00:00.000Z', '2026-01-01T00:00:00.000Z'], '2026-12-31T23:00:00.000Z'],
    [[UNTIL, null], null],
    [[null, UNTIL], null],
  ])('by several redemptions %j is %s', (ends, end) => {
    expect(latestEnd(ends)).toBe(end);
  });
});

describe('the rules of a membership', () => {
  const code = { name: 'Hackathon', quota: 1, state: 'active', team: 'team1' };

  it.each([
    [{}],
    [{ membershipDays: 1 }],
    [{ membershipDays: 3650, membershipUntil: null }],
    [{ membershipDays: null, membershipUntil: UNTIL }],
    [{ startsAt: '2026-12-31T22:59:58Z', membershipUntil: UNTIL }],
    // Past: the code is expired.
    [{ membershipUntil: '2020-01-01T00:00:00Z' }],
  ])('allow %j', async (term) => {
    expect(await problemsOf(validate(createCodeSchema, { ...code, ...term }))).toEqual([]);
  });

  it.each<[object, string, ValidationMessageId]>([
    [{ membershipDays: 0 }, 'membershipDays', 'membershipDays'],
    [{ membershipDays: 3651 }, 'membershipDays', 'membershipDays'],
    [{ membershipDays: 1.5 }, 'membershipDays', 'membershipDays'],
    [{ membershipDays: '30' }, 'membershipDays', 'membershipDays'],
    [{ membershipUntil: 'soon' }, 'membershipUntil', 'instant'],
    [{ membershipDays: 30, membershipUntil: UNTIL }, 'membershipUntil', 'membershipTwice'],
    [{ startsAt: UNTIL, membershipUntil: UNTIL }, 'membershipUntil', 'membershipBeforeStart'],
  ])('refuse %j', async (term, field, id) => {
    const found = await problemsOf(validate(createCodeSchema, { ...code, ...term }));
    expect(found).toEqual([{ path: [field], message: VALIDATION_MESSAGES[id] }]);
  });

  it('know in a form an end that is yet to be given', async () => {
    const emptied = { ...code, membershipDays: null };
    const whole = { ...emptied, membershipUntil: null };
    expect(await problemsOf(validate(createFormSchema, whole))).toEqual([]);
    expect(await problemsOf(validate(createFormSchema, emptied))).toMatchObject([
      { path: ['membershipUntil'] },
    ]);
  });
});
