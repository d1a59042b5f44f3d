import { SORTABLE } from '../../contracts/codes';
import { parseCodeQuery } from '../../server/src/services/code-query';
import { problemsOf } from './problems';

/** The fields in which a search looks, with what it looks for. */
const searchOf = async (text: string) => {
  const { where } = await parseCodeQuery({ _q: text });
  return '$or' in where ? where.$or : null;
};

describe('a request for a list of codes', () => {
  it('is for the ten newest without parameters', async () => {
    await expect(parseCodeQuery({})).resolves.toEqual({
      page: 1,
      pageSize: 10,
      sort: { field: 'createdAt', order: 'desc' },
      where: {},
      statuses: null,
    });
  });

  it('takes page and page size as the texts that a query string has', async () => {
    await expect(parseCodeQuery({ page: '3', pageSize: '25' })).resolves.toMatchObject({
      page: 3,
      pageSize: 25,
    });
  });

  it.each(['101', '1000000', '9007199254740991'])(
    'gets 100 codes at most, also for a page size of %s',
    async (pageSize) => {
      await expect(parseCodeQuery({ pageSize })).resolves.toMatchObject({ pageSize: 100 });
    }
  );

  it.each(SORTABLE)('can be sorted by %s', async (field) => {
    await expect(parseCodeQuery({ sort: `${field}:asc` })).resolves.toMatchObject({
      sort: { field, order: 'asc' },
    });
    await expect(parseCodeQuery({ sort: `${field}:DESC` })).resolves.toMatchObject({
      sort: { field, order: 'desc' },
    });
  });

  it.each([
    ['sort', 'canonicalCode:asc'],
    ['sort', 'NAME:asc'],
    ['sort', 'name'],
    ['sort', 'name:up'],
    ['sort', 'name:asc,code:asc'],
    ['sort', 'team.name:asc'],
    ['sort', 'name:asc\n'],
    ['sort', ''],
    ['sort', ['name:asc']],
    ['sort', { name: 'asc' }],
    ['page', '0'],
    ['page', '-1'],
    ['page', '1.5'],
    ['page', 'first'],
    ['page', ''],
    ['page', '1000001'],
    ['pageSize', '0'],
    ['pageSize', '-1'],
    ['pageSize', 'all'],
    ['_q', ['a', 'b']],
    ['_q', { $ne: 'a' }],
    ['_q', 'a\u0000b'],
    ['_q', 'a'.repeat(256)],
    ['documentIds', ''],
    ['documentIds', 'a,'],
    ['documentIds', "a' or 1=1"],
    ['documentIds', ['a']],
    ['documentIds', Array(301).fill('abcdefghijklmnopqrstuvwx').join(',')],
    ['filters', 'x'],
  ])('is refused with %s %j', async (parameter, value) => {
    const problems = await problemsOf(parseCodeQuery({ [parameter]: value }));
    expect(problems.map(({ path }) => path)).toEqual([[parameter]]);
  });

  it.each(['', '   '])('looks for nothing with %j', async (text) => {
    expect(await searchOf(text)).toBeNull();
  });

  it('looks in code, name, note, team and organization', async () => {
    const contains = { $containsi: 'acme & sons' };
    expect(await searchOf('  acme & sons ')).toEqual([
      { name: contains },
      { code: contains },
      { note: contains },
      { team: { name: contains } },
      { team: { organization: { name: contains } } },
    ]);
  });

  it('finds a code by what somebody misread or shortened', async () => {
    expect(await searchOf('hackathon-2o')).toContainEqual({
      canonicalCode: { $contains: 'HACKATH0N20' },
    });
  });

  it('is for chosen codes, and for what search and filters leave of them', async () => {
    const chosen = { documentId: ['a', 'b'] };
    await expect(parseCodeQuery({ documentIds: 'a,b' })).resolves.toMatchObject({ where: chosen });

    const { where } = await parseCodeQuery({
      documentIds: 'a,b',
      _q: 'x y',
      filters: { state: { $eq: 'active' } },
    });
    expect(where).toEqual({
      $and: [{ $and: [{ state: ['active'] }] }, { $or: expect.any(Array) }, chosen],
    });
  });
});
