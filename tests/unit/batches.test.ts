import {
  displayPrefix,
  generatePrefixedCode,
  generateSchema,
  isBatch,
  nameOf,
  newBatch,
} from '../../contracts/batches';
import { canonicalCode, isCodeText } from '../../contracts/code-text';
import { unusedCodes } from '../../server/src/services/batch/unused-codes';

describe('a name pattern', () => {
  it.each([
    ['Partner {n}', 7, 'Partner 7'],
    ['{n}', 10_000, '10000'],
    ['{n} of {n}', 2, '2 of 2'],
    ['No number', 3, 'No number'],
    ['  Partner {n} ', 1, 'Partner 1'],
    ['{N} {m} {', 1, '{N} {m} {'],
    ['$& {n} $1', 5, '$& 5 $1'],
  ])('%j names number %d %j', (pattern, number, name) => {
    expect(nameOf(pattern, number)).toBe(name);
  });
});

describe('a prefix', () => {
  it.each([
    ['acme', 'ACME'],
    [' acme 2027 ', 'ACME-2027'],
    ['', ''],
    [null, ''],
    [undefined, ''],
  ])('%j is shown as %j', (prefix, shown) => {
    expect(displayPrefix(prefix)).toBe(shown);
  });

  it.each(['A', 'acme', 'Oslo Lab', 'A'.repeat(49)])(
    'stands before 60 random bits, in a code that is allowed: %s',
    (prefix) => {
      const codes = Array.from({ length: 500 }, () => generatePrefixedCode(prefix));
      for (const code of codes) {
        expect(code.startsWith(`${displayPrefix(prefix)}-`)).toBe(true);
        expect(code).toMatch(/(-[0-9A-HJKMNP-TV-Z]{4}){3}$/);
        expect(isCodeText(code)).toBe(true);
      }
      expect(new Set(codes.map(canonicalCode)).size).toBe(codes.length);
    }
  );

  it.each([
    ['A'.repeat(50), false],
    ['A'.repeat(49), true],
    ['ÄCME', false],
    ['--', false],
    ['  ', true],
    [null, true],
  ])('%j is allowed or not', async (prefix, allowed) => {
    const order = { count: 1, namePattern: 'A', state: 'active', team: 'team1', prefix };
    expect(await generateSchema.isValid(order, { strict: true })).toBe(allowed);
  });
});

it('every new batch has a name of its own', () => {
  const batches = Array.from({ length: 1000 }, newBatch);
  expect(new Set(batches).size).toBe(1000);
  for (const batch of batches) expect(isBatch(batch)).toBe(true);
});

describe('unused codes', () => {
  const generator = (...texts: string[]) => {
    const left = [...texts];
    return () => left.shift() ?? 'NOTHING-LEFT';
  };

  it('replace those that are taken, and those that come twice', async () => {
    const asked: string[][] = [];
    const codes = await unusedCodes({
      count: 3,
      generate: generator('TAKEN-1', 'FREE-1', 'FREE-2', 'FREE-1', 'TAKEN-2', 'FREE-3'),
      findTaken: async (candidates) => {
        asked.push(candidates);
        return candidates.filter((candidate) => candidate.startsWith('TAKEN'));
      },
    });

    expect(codes).toEqual([
      { code: 'FREE-1', canonicalCode: 'FREE1' },
      { code: 'FREE-2', canonicalCode: 'FREE2' },
      { code: 'FREE-3', canonicalCode: 'FREE3' },
    ]);
    expect(asked).toEqual([['TAKEN1', 'FREE1', 'FREE2'], ['TAKEN2'], ['FREE3']]);
  });

  it('are none where none are wanted', async () => {
    const findTaken = async () => [];
    expect(await unusedCodes({ count: 0, generate: generator(), findTaken })).toEqual([]);
  });
});
