import { errors } from '@strapi/utils';
import * as yup from 'yup';

import { validationMessage } from '../../contracts/validation-messages';
import { invalidField, validate } from '../../server/src/services/validate';
import { problemsOf } from './problems';

const schema = yup.object({
  seats: yup.number().typeError(validationMessage('quota')).min(1, validationMessage('quota')),
  people: yup.array().of(yup.object({ email: yup.string().required('An e-mail is missing') })),
});

describe('validation', () => {
  it('gives back what obeys the schema', async () => {
    const input = { seats: 5, people: [{ email: 'ada@acme.example' }] };
    await expect(validate(schema, input)).resolves.toEqual(input);
  });

  it('reads a text as a number only where it is told to', async () => {
    await expect(validate(schema, { seats: '5' }, { cast: true })).resolves.toEqual({ seats: 5 });
    expect(await problemsOf(validate(schema, { seats: '5' }))).toHaveLength(1);
  });

  it('takes a request without a body for one without fields', async () => {
    await expect(validate(schema, undefined)).resolves.toEqual({});
    await expect(validate(schema, null)).resolves.toEqual({});
  });

  it('names every problem, with its path and the English text', async () => {
    const input = { seats: 0, people: [{ email: 'ada@acme.example' }, {}] };
    expect(await problemsOf(validate(schema, input))).toEqual(
      expect.arrayContaining([
        { path: ['seats'], message: validationMessage('quota').defaultMessage },
        { path: ['people', '1', 'email'], message: 'An e-mail is missing' },
      ])
    );
  });

  it('answers with 400 in the shape of Strapi', async () => {
    const refused = validate(schema, { seats: 0 });
    const message = validationMessage('quota').defaultMessage;

    await expect(refused).rejects.toBeInstanceOf(errors.ValidationError);
    await expect(refused).rejects.toMatchObject({
      message,
      details: { errors: [{ path: ['seats'], message, name: 'ValidationError' }] },
    });
  });

  it('does not hide other errors', async () => {
    const broken = yup.string().test('broken', () => {
      throw new TypeError('A bug');
    });
    await expect(validate(broken, 'a text')).rejects.toThrow('A bug');
    await expect(validate(broken, 'a text')).rejects.not.toBeInstanceOf(errors.ValidationError);
  });
});

it('a problem that only the database can tell looks like one of the schema', async () => {
  expect(await problemsOf(Promise.reject(invalidField('code', 'codeTaken')))).toEqual([
    { path: ['code'], message: validationMessage('codeTaken').defaultMessage },
  ]);
});
