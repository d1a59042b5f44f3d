import config from '../../server/src/config';
import type { GuessesConfig } from '../../server/src/config/options';

const redis = { url: 'redis://127.0.0.1:6379', keyPrefix: 'portal' };

const withGuesses = (changes: object) => ({ guesses: { ...config.default.guesses, ...changes } });

/** What the boot fails with; null where it goes on. */
const problemOf = (input: unknown): string | null => {
  try {
    config.validator(input);
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
};

describe('the configuration', () => {
  it.each<[string, Partial<GuessesConfig>]>([
    ['the defaults', {}],
    ['the limit switched off', { enabled: false }],
    ['other bounds', { limit: 1, window: 86_400 }],
    ['Redis', { redis }],
    [
      'Redis over TLS, with a password',
      { redis: { url: 'rediss://me:p%40ss@redis.example:6380/2' } },
    ],
  ])('accepts %s', (_what, changes) => {
    expect(problemOf(withGuesses(changes))).toBeNull();
  });

  it.each([null, '* * * * *', '*/10 * * * * *', '0 3 * * MON'])(
    'accepts %j as the schedule of sweeps',
    (sweep) => {
      expect(problemOf({ ...config.default, memberships: { sweep } })).toBeNull();
    }
  );

  it.each<[string, unknown, string]>([
    ['a limit of none', withGuesses({ limit: 0 }), 'guesses.limit must be a whole number from 1'],
    ['half a guess', withGuesses({ limit: 1.5 }), 'guesses.limit must be a whole number'],
    ['a limit as a text', withGuesses({ limit: '100' }), 'guesses.limit must be a whole number'],
    ['a limit of NaN', withGuesses({ limit: NaN }), 'guesses.limit must be a whole number'],
    ['no limit', withGuesses({ limit: null }), 'guesses.limit must be a whole number'],
    [
      'a window over a day',
      withGuesses({ window: 86_401 }),
      'guesses.window must be a whole number',
    ],
    ['a switch as a text', withGuesses({ enabled: 'no' }), 'guesses.enabled must be true or false'],
    ['Redis without an address', withGuesses({ redis: {} }), 'guesses.redis.url is missing'],
    ['Redis as a text', withGuesses({ redis: redis.url }), 'guesses.redis must be an object'],
    [
      'an address of something else',
      withGuesses({ redis: { url: 'http://127.0.0.1' } }),
      'guesses.redis.url must start with redis://',
    ],
    [
      'an empty prefix',
      withGuesses({ redis: { ...redis, keyPrefix: '' } }),
      'guesses.redis.keyPrefix must not be empty',
    ],
    [
      'a misspelt key',
      withGuesses({ limits: 5 }),
      'guesses has no key limits: it has enabled, limit',
    ],
    [
      'a misspelt section',
      { ...config.default, guess: {} },
      'config has no key guess: it has guesses',
    ],
    ...['', 'hourly', '* * * *', '* * * * * * *', 60].map((sweep): [string, unknown, string] => [
      `${JSON.stringify(sweep)} as the schedule of sweeps`,
      { ...config.default, memberships: { sweep } },
      'memberships.sweep must be a',
    ]),
    ['guesses as a list', { guesses: [] }, 'guesses must be an object'],
    ['guesses as null', { guesses: null }, 'guesses must be an object'],
  ])('refuses %s and names the key', (_what, input, problem) => {
    expect(problemOf(input)).toContain(problem);
  });

  it('names every wrong key at once', () => {
    const problem = problemOf(withGuesses({ limit: -1, window: 'long' }));
    expect(problem).toContain('guesses.limit');
    expect(problem).toContain('guesses.window');
  });

  it('does not repeat the address of Redis, which may hold a password', () => {
    expect(problemOf(withGuesses({ redis: { url: 'http://me:secret@redis' } }))).not.toMatch(
      /secret/
    );
  });
});
