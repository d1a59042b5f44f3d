import { createCodeSchema } from '../../contracts/code-schema';
import {
  canonicalCode,
  CODE_TEXT,
  displayCode,
  generateCode,
  isCodeText,
} from '../../contracts/code-text';
import { pick, randomBelow, randomText, readTheSame, typedLike } from './spellings';

const times = <Result>(count: number, make: () => Result) => Array.from({ length: count }, make);

describe('a generated code', () => {
  const codes = times(1000, generateCode);

  it('is three groups of four characters without look-alikes', () => {
    for (const code of codes) {
      expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){2}[0-9A-HJKMNP-TV-Z]{4}$/);
    }
  });

  it('is another one each time', () => {
    expect(new Set(codes).size).toBe(codes.length);
  });

  it('uses each of the 32 characters about equally often', () => {
    const counts = new Map<string, number>();
    for (const character of codes.join('').replace(/-/g, '')) {
      counts.set(character, (counts.get(character) ?? 0) + 1);
    }

    // 12,000 characters: 375 of each, with a standard deviation of 19.
    expect(counts.size).toBe(32);
    expect(Math.min(...counts.values())).toBeGreaterThan(250);
    expect(Math.max(...counts.values())).toBeLessThan(500);
  });

  it('is a text that an administrator could have chosen, and shown as it is', () => {
    for (const code of codes) {
      expect(isCodeText(code)).toBe(true);
      expect(displayCode(code)).toBe(code);
    }
  });
});

describe('a code that somebody types', () => {
  it('meets the generated code, whatever case, separators and look-alikes they use', () => {
    for (const code of times(1000, generateCode)) {
      const typed = typedLike(code);
      expect({ typed, canonical: canonicalCode(typed) }).toEqual({
        typed,
        canonical: code.replace(/-/g, ''),
      });
    }
  });

  it('meets the chosen code, whatever case, separators and look-alikes they use', () => {
    for (const code of times(1000, () => randomText(4 + randomBelow(20)))) {
      const typed = typedLike(code);
      expect({ typed, canonical: canonicalCode(typed) }).toEqual({
        typed,
        canonical: canonicalCode(code),
      });
    }
  });

  it.each([
    'hackathon-2026',
    'HACKATHON 2026',
    'HACKATH0N2O26',
    '  Hackathon_2026\n',
    'hackathon–2026',
    'hackathon — 2026',
    'hackathon‑2026',
    'hackathon\u22122026',
    'hack\u00adathon2026',
    'hackathon\u200b2026\u200b',
    '\ufeffhackathon2026',
    'ＨＡＣＫＡＴＨＯＮ２０２６',
  ])('meets HACKATHON2026 as %j', (typed) => {
    expect(canonicalCode(typed)).toBe('HACKATH0N2026');
  });

  it('meets a code with I and L as 1', () => {
    expect(canonicalCode('will-i-am')).toBe(canonicalCode('W111-1-AM'));
  });
});

describe('the canonical form', () => {
  it('is its own canonical form', () => {
    for (const text of times(1000, () => typedLike(randomText(12)))) {
      const canonical = canonicalCode(text) ?? '';
      expect(canonical).toMatch(/^[0-9A-Z]{12}$/);
      expect(canonicalCode(canonical)).toBe(canonical);
    }
  });

  it('is the same for exactly those codes that read the same', () => {
    // Few characters, so that both outcomes are met often.
    const confusing = () => times(4, () => pick('0O1ILA')).join('');
    const outcomes = new Set<boolean>();

    for (const [one, other] of times(3000, () => [confusing(), confusing()])) {
      const same = readTheSame(one, other);
      outcomes.add(same);
      expect({ one, other, same: canonicalCode(one) === canonicalCode(other) }).toEqual({
        one,
        other,
        same,
      });
    }
    expect(outcomes.size).toBe(2);
  });

  it.each([
    ['nothing', ''],
    ['separators only', ' -–_ '],
    ['a NUL', 'HACKATHON\u00002026'],
    ['an emoji', 'HACKATHON🎉'],
    ['letters beyond A to Z', 'MÜNCHEN'],
    ['Cyrillic letters that look like Latin ones', 'НАСКАТНОN'],
    ['punctuation', 'HACKATHON2026!'],
    ['a wildcard of SQL', 'HACK%'],
    ['half a surrogate pair', 'HACK\ud83c'],
    ['far too much', 'A'.repeat(257)],
    ['a megabyte', 'A'.repeat(1_000_000)],
  ])('does not exist for %s', (_, text) => {
    expect(canonicalCode(text)).toBeNull();
  });
});

describe('a chosen code', () => {
  it.each([
    ['hackathon 2026', 'HACKATHON-2026'],
    ['  spring — hack_2026 ', 'SPRING-HACK-2026'],
    ['-VIP-', 'VIP'],
    ['Oslo', 'OSLO'],
    ['spring\u22122026', 'SPRING-2026'],
  ])('%j is shown as %s', (text, shown) => {
    expect(displayCode(text)).toBe(shown);
  });

  it('keeps its canonical form when it is shown', () => {
    for (const text of times(1000, () => typedLike(randomText(4 + randomBelow(30))))) {
      expect(canonicalCode(displayCode(text))).toBe(canonicalCode(text));
      expect(displayCode(displayCode(text))).toBe(displayCode(text));
    }
  });

  it.each([
    ['of four characters', 'VIP1', true],
    ['of three characters', 'VIP', false],
    ['of three characters and separators', 'V-I-P-', false],
    ['of 64 characters', 'A'.repeat(CODE_TEXT.maxLength), true],
    ['of 65 characters', 'A'.repeat(CODE_TEXT.maxLength + 1), false],
    ['of 64 characters with the hyphens', 'A-'.repeat(31) + 'AA', true],
    ['of 65 characters with the hyphens', 'A-'.repeat(32) + 'A', false],
    ['of digits', '20262026', true],
    ['with an umlaut', 'MÜNCHEN', false],
    ['with a NUL', 'HACK\u0000', false],
    ['with an emoji', 'HACK🎉', false],
    ['with a full stop', 'HACK.2026', false],
    ['of separators', '-- --', false],
    ['of nothing', '', false],
  ])(
    '%s is allowed or not, by the same rule in the form and on the server',
    async (_, code, allowed) => {
      const input = { name: 'A code', code, quota: null, state: 'active', team: 'team1' };

      expect(isCodeText(code)).toBe(allowed);
      // Empty means generated.
      expect(await createCodeSchema.isValid(input, { strict: true })).toBe(allowed || code === '');
    }
  );

  it('that is allowed always has a canonical form', () => {
    for (const text of times(1000, () => typedLike(randomText(1 + randomBelow(80))))) {
      if (isCodeText(text)) expect(canonicalCode(displayCode(text))).not.toBeNull();
    }
  });
});
