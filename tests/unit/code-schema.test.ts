import type { AnySchema } from 'yup';

import { createCodeSchema, updateCodeSchema } from '../../contracts/code-schema';
import { VALIDATION_MESSAGES, type ValidationMessageId } from '../../contracts/validation-messages';
import { validate } from '../../server/src/services/validate';
import { problemsOf } from './problems';

/** The least that creates a code. */
const LEAST = { name: 'Spring hackathon', quota: null, state: 'active', team: 'team1' };

const problemsWith = (schema: AnySchema, input: unknown) => problemsOf(validate(schema, input));

const onlyProblem = (path: string, id: ValidationMessageId) => [
  { path: path.split('.').filter(Boolean), message: VALIDATION_MESSAGES[id] },
];

describe('creating a code', () => {
  it('takes a name, a quota, a state and a team', async () => {
    await expect(validate(createCodeSchema, LEAST)).resolves.toEqual(LEAST);
  });

  it('takes every field', async () => {
    const input = {
      ...LEAST,
      code: 'hackathon 2026',
      quota: 300,
      startsAt: '2026-11-23T12:00:00Z',
      expiresAt: '2026-11-23T14:00:00.000+01:00',
      state: 'inactive',
      allowedEmails: ['ada@acme.example', '@acme.example', '@*.acme.example'],
      note: 'For the spring hackathon',
    };
    await expect(validate(createCodeSchema, input)).resolves.toEqual(input);
  });

  it.each([
    ['code', null],
    ['code', ''],
    ['code', '   '],
    ['startsAt', null],
    ['startsAt', ''],
    ['expiresAt', null],
    ['expiresAt', ''],
    ['allowedEmails', []],
    ['note', null],
    ['note', ''],
  ])('takes %s left empty as %j', async (field, value) => {
    expect(await problemsWith(createCodeSchema, { ...LEAST, [field]: value })).toEqual([]);
  });

  it('names all that is missing at once', async () => {
    const problems = await problemsWith(createCodeSchema, {});
    expect(problems.map(({ path }) => path.join()).sort()).toEqual([
      'name',
      'quota',
      'state',
      'team',
    ]);
    for (const { message } of problems) expect(message).toBe(VALIDATION_MESSAGES.required);
  });

  it.each([undefined, null, 'a text', 5, [], [LEAST]])('refuses %j', async (input) => {
    expect(await problemsWith(createCodeSchema, input)).not.toEqual([]);
  });

  it.each(['uses', 'canonicalCode', 'documentId', 'createdBy', '__proto__x'])(
    'refuses %s, which is not for the administrator to set',
    async (field) => {
      expect(await problemsWith(createCodeSchema, { ...LEAST, [field]: 1 })).toEqual(
        onlyProblem('', 'unknown')
      );
    }
  );
});

/** Each value is refused with one message, when a code is created and when it is changed. */
const REFUSED: Array<[field: string, value: unknown, id: ValidationMessageId, path?: string]> = [
  ['name', null, 'required'],
  ['name', '', 'required'],
  ['name', '  \n', 'required'],
  ['name', 5, 'text'],
  ['name', 'n'.repeat(256), 'tooLong'],
  ['name', 'a\u0000b', 'controlCharacters'],
  ['code', 'VIP', 'codeText'],
  ['code', 'HACK.2026', 'codeText'],
  ['code', 'A'.repeat(65), 'codeText'],
  ['code', 2026, 'text'],
  ['quota', 0, 'quota'],
  ['quota', -1, 'quota'],
  ['quota', 1.5, 'quota'],
  ['quota', 1e7, 'quota'],
  ['quota', 1_000_001, 'quota'],
  ['quota', '5', 'quota'],
  ['quota', '', 'quota'],
  ['quota', true, 'quota'],
  ['quota', Number.NaN, 'quota'],
  ['quota', [5], 'quota'],
  ['startsAt', 'tomorrow', 'instant'],
  ['startsAt', 1_795_000_000_000, 'instant'],
  ['expiresAt', '2026-11-23', 'instant'],
  ['expiresAt', '2026-11-23T12:00:00', 'instant'],
  ['expiresAt', '2026-02-30T12:00:00Z', 'instant'],
  ['expiresAt', '2026-13-01T12:00:00Z', 'instant'],
  ['expiresAt', '2026-11-23T25:00:00Z', 'instant'],
  ['expiresAt', '2026-11-23T12:00:00+99:99', 'instant'],
  ['expiresAt', '0000-01-01T00:00:00Z', 'instant'],
  ['expiresAt', '9999-12-31T23:59:59-12:00', 'instant'],
  ['state', 'paused', 'state'],
  ['state', 'ACTIVE', 'state'],
  ['state', true, 'state'],
  ['team', '', 'required'],
  ['team', 7, 'text'],
  ['allowedEmails', 'ada@acme.example', 'allowedEmail'],
  ['allowedEmails', null, 'allowedEmail'],
  ['allowedEmails', ['@acme.example', 'acme'], 'allowedEmail', 'allowedEmails.1'],
  ['allowedEmails', [''], 'allowedEmail', 'allowedEmails.0'],
  ['allowedEmails', [5], 'text', 'allowedEmails.0'],
  ['allowedEmails', Array.from({ length: 1001 }, () => '@acme.example'), 'tooManyEntries'],
  ['note', 'n'.repeat(10_001), 'tooLong'],
  ['note', 'a\u0000b', 'controlCharacters'],
];

describe.each([
  ['creating', createCodeSchema, LEAST],
  ['changing', updateCodeSchema, {}],
] as Array<[string, AnySchema, object]>)('%s a code', (_, schema, least) => {
  it.each(REFUSED)('refuses the %s %j: %s', async (field, value, id, path = field) => {
    const problems = await problemsWith(schema, { ...least, [field]: value });
    expect(problems).toEqual(onlyProblem(path, id));
  });

  it.each([1, 2, 999_999, 1_000_000, null])('takes a quota of %s', async (quota) => {
    expect(await problemsWith(schema, { ...least, quota })).toEqual([]);
  });

  it.each([
    '2026-11-23T12:00Z',
    '2026-11-23T12:00:00Z',
    '2026-11-23T12:00:00.000Z',
    '2026-11-23T12:00:00.123456+05:30',
    '2028-02-29T00:00:00Z',
    '9999-12-31T23:59:59Z',
  ])('takes %s as an instant', async (expiresAt) => {
    expect(await problemsWith(schema, { ...least, expiresAt })).toEqual([]);
  });

  it.each([
    ['a minute before', '2026-11-23T11:59:00.000Z'],
    ['at', '2026-11-23T12:00:00.000Z'],
    ['at, in another time zone,', '2026-11-23T14:00:00.000+02:00'],
  ])('refuses an expiry %s the start', async (__, expiresAt) => {
    const startsAt = '2026-11-23T12:00:00.000Z';
    expect(await problemsWith(schema, { ...least, startsAt, expiresAt })).toEqual(
      onlyProblem('expiresAt', 'expiresBeforeStart')
    );
  });

  it('takes an expiry a millisecond after the start, or with an empty start', async () => {
    const expiresAt = '2026-11-23T12:00:00.001Z';
    for (const startsAt of ['2026-11-23T12:00:00.000Z', '', null]) {
      expect(await problemsWith(schema, { ...least, startsAt, expiresAt })).toEqual([]);
    }
  });

  it('tells a start that is no instant at the start only', async () => {
    const input = { ...least, startsAt: 'tomorrow', expiresAt: '2026-11-23T12:00:00Z' };
    expect(await problemsWith(schema, input)).toEqual(onlyProblem('startsAt', 'instant'));
  });
});

describe('changing a code', () => {
  it('takes any one field, and nothing at all', async () => {
    const changes = [{}, ...Object.entries(LEAST).map(([field, value]) => ({ [field]: value }))];
    for (const change of changes) {
      await expect(validate(updateCodeSchema, change)).resolves.toEqual(change);
    }
  });

  it.each([
    ['name', null],
    ['code', null],
    ['code', ''],
    ['code', '   '],
    ['team', '  '],
  ])('refuses to empty the %s with %j', async (field, value) => {
    expect(await problemsWith(updateCodeSchema, { [field]: value })).toEqual(
      onlyProblem(field, 'required')
    );
  });

  it('refuses the seats used', async () => {
    expect(await problemsWith(updateCodeSchema, { uses: 0 })).toEqual(onlyProblem('', 'unknown'));
  });
});
