import { STATUSES } from '../../contracts/status';
import { parseFilters } from '../../server/src/services/code-filters';

const conditions = (...$and: object[]) => parseFilters({ $and });
const PAST = '2020-01-01T00:00:00Z';

describe('the filters of a list of codes', () => {
  it('are none without any', () => {
    const none = { where: {}, statuses: null };
    expect(parseFilters(undefined)).toEqual(none);
    expect(parseFilters({})).toEqual(none);
    expect(parseFilters({ $and: [] })).toEqual(none);
  });

  it.each([
    [{ state: { $eq: 'active' } }, { state: ['active'] }],
    [{ state: { $ne: 'active' } }, { $not: { state: ['active'] } }],
    [{ team: { $eq: 'team1' } }, { team: { documentId: ['team1'] } }],
    [{ team: { $in: ['team1', 'team2'] } }, { team: { documentId: ['team1', 'team2'] } }],
    [{ organization: { $eq: 'o1' } }, { team: { organization: { documentId: ['o1'] } } }],
    [{ createdBy: { $eq: '7' } }, { createdBy: { id: [7] } }],
    [{ batch: { $eq: 'b 1' } }, { batch: ['b 1'] }],
    [{ expiresAt: { $lt: PAST } }, { expiresAt: { $lt: PAST } }],
    [{ expiresAt: { $null: 'true' } }, { expiresAt: { $null: true } }],
    [{ expiresAt: { $notNull: 'false' } }, { expiresAt: { $notNull: false } }],
  ])('read %j', (filter, where) => {
    expect(conditions(filter)).toEqual({ where: { $and: [where] }, statuses: null });
    expect(parseFilters(filter)).toEqual({ where: { $and: [where] }, statuses: null });
  });

  it('all hold', () => {
    expect(
      parseFilters({
        // As a query string is read whose indexes have gaps.
        $and: { 0: { expiresAt: { $gt: PAST, $lte: PAST } }, 7: { status: { $ne: 'expired' } } },
        state: { $eq: 'active' },
      })
    ).toEqual({
      where: {
        $and: [{ expiresAt: { $gt: PAST } }, { expiresAt: { $lte: PAST } }, { state: ['active'] }],
      },
      statuses: STATUSES.filter((status) => status !== 'expired'),
    });
  });

  it('leave the statuses that every condition allows', () => {
    const statuses = (...filters: object[]) =>
      conditions(...filters.map((status) => ({ status }))).statuses;

    expect(statuses({ $eq: 'active' })).toEqual(['active']);
    expect(statuses({ $in: ['expired', 'active'] })).toEqual(['active', 'expired']);
    expect(statuses({ $in: ['expired', 'active'] }, { $ne: 'active' })).toEqual(['expired']);
    expect(statuses({ $eq: 'active' }, { $eq: 'expired' })).toEqual([]);
  });

  it.each([
    ['a text', 'x'],
    ['null', null],
    ['a list', []],
    ['a text for $and', { $and: 'x' }],
    ['null for $and', { $and: null }],
    ['a list in $and', { $and: [[]] }],
    ['another group', { $or: [{ state: { $eq: 'active' } }] }],
    ['a field of Object', { constructor: { $eq: 'x' } }],
    ['a field that is private', { canonicalCode: { $eq: 'X' } }],
    ['no operator', { state: 'active' }],
    ['no operators', { state: {} }],
    ['an operator of another field', { state: { $lt: 'x' } }],
    ['an operator of Object', { state: { toString: 'x' } }],
    ['a value that is none', { state: { $eq: 'open' } }],
    ['no value', { state: { $eq: null } }],
    ['a list where one is asked for', { state: { $eq: ['active'] } }],
    ['an empty list', { team: { $in: [] } }],
    ['a list of lists', { team: { $in: [['a']] } }],
    ['a long list', { team: { $in: Array(101).fill('a') } }],
    ['a number that is none', { createdBy: { $eq: '1.5' } }],
    ['an id past all ids', { createdBy: { $eq: '2147483648' } }],
    ['a NUL', { batch: { $eq: 'a\u0000' } }],
    ['a long text', { batch: { $eq: 'a'.repeat(256) } }],
    ['a date', { expiresAt: { $lt: '2030-01-01' } }],
    ['a day that there is not', { expiresAt: { $lt: '2030-02-30T00:00:00Z' } }],
    ['a null that is neither', { expiresAt: { $null: '1' } }],
    ['too many', { $and: Array(21).fill({ state: { $eq: 'active' } }) }],
  ])('are refused with %s', (_what, filters) => {
    expect(() => parseFilters(filters)).toThrow(/^filters: /);
  });
});
