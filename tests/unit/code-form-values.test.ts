import { editSchema } from '../../admin/src/pages/codes/form/edit-schema';
import { duplicateOf, newCode } from '../../admin/src/pages/codes/form/new-code';
import { changesBetween, differences, valuesOf } from '../../admin/src/pages/codes/form/values';
import { createCodeSchema } from '../../contracts/code-schema';
import { toInviteCode } from '../../server/src/services/code-view';
import { validate } from '../../server/src/services/validate';
import { problemsOf } from './problems';
import { inviteCodeRow, teamRow } from './rows';

const GENERATED = /^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/;

const code = toInviteCode(
  inviteCodeRow({ team: teamRow(), allowedEmails: ['@acme.example'], note: 'For the booth' })
);
const values = valuesOf(code);

describe('the form of a new code', () => {
  it('starts from a generated text, another each time', () => {
    expect(newCode().code).toMatch(GENERATED);
    expect(newCode().code).not.toBe(newCode().code);
  });

  it('starts from the defaults', () => {
    expect(newCode({ quota: null, expiresInDays: null, state: 'inactive' })).toMatchObject({
      quota: null,
      expiresAt: null,
      state: 'inactive',
    });
    const { expiresAt } = newCode({ quota: 20, expiresInDays: 30, state: 'active' });
    const days = (Date.parse(expiresAt ?? '') - Date.now()) / 86_400_000;
    expect(days).toBeGreaterThan(29.9);
    expect(days).toBeLessThan(31.1);
  });

  it('takes all of a duplicated code but its text', async () => {
    const duplicate = duplicateOf(code, 'Copy of it');

    expect(duplicate).toEqual({
      ...values,
      name: 'Copy of it',
      code: expect.stringMatching(GENERATED),
    });
    await expect(validate(createCodeSchema, duplicate)).resolves.toEqual(duplicate);
  });
});

describe('the changes of a form', () => {
  it('are the fields that differ', () => {
    const changed = { ...values, name: 'Renamed', quota: null, allowedEmails: [] };

    expect(differences(values, changed)).toEqual(['name', 'quota', 'allowedEmails']);
    expect(changesBetween(values, changed)).toEqual({
      name: 'Renamed',
      quota: null,
      allowedEmails: [],
    });
  });

  it('are none where a text was emptied that was empty', () => {
    expect(changesBetween({ ...values, note: null }, { ...values, note: '' })).toEqual({});
    expect(changesBetween(values, { ...values, allowedEmails: ['@acme.example'] })).toEqual({});
  });

  it('see the order of the allowed e-mails', () => {
    const both = ['a@acme.example', 'b@acme.example'];
    expect(
      differences(
        { ...values, allowedEmails: both },
        { ...values, allowedEmails: [...both].reverse() }
      )
    ).toEqual(['allowedEmails']);
  });
});

describe('the form of a code with 5 seats used', () => {
  const problems = (changes: object) =>
    problemsOf(validate(editSchema(5), { ...values, ...changes }));
  const paths = async (changes: object) =>
    (await problems(changes)).map(({ path }) => path.join('.'));

  it('takes a quota of 5 and more, and no quota', async () => {
    for (const quota of [5, 6, null]) expect(await problems({ quota })).toEqual([]);
  });

  it('refuses a quota below, and an emptied one', async () => {
    expect(await paths({ quota: 4 })).toEqual(['quota']);
    expect(await paths({ quota: undefined })).toEqual(['quota']);
    await expect(editSchema(5).validate({ ...values, quota: 4 })).rejects.toMatchObject({
      errors: [expect.objectContaining({ values: { uses: 5 } })],
    });
  });

  it('keeps the other rules', async () => {
    expect(await paths({ name: '', code: 'x', expiresAt: 'soon' })).toEqual(
      expect.arrayContaining(['name', 'code', 'expiresAt'])
    );
    expect(await paths({ uses: 0 })).toEqual(['']);
  });
});
