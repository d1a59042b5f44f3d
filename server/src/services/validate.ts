import { errors } from '@strapi/utils';
import * as yup from 'yup';

import { validationMessage, type ValidationMessage } from '../../../contracts/validation-messages';
import type { ValidationMessageId } from '../../../contracts/validation-messages';

const english = (message: string | ValidationMessage) =>
  typeof message === 'string' ? message : message.defaultMessage;

const invalid = (problems: Array<{ path: string[]; message: string }>) =>
  new errors.ValidationError(problems.map(({ message }) => message).join(' '), {
    errors: problems.map((problem) => ({ ...problem, name: 'ValidationError' })),
  });

/** A problem with one field that only the database can tell. */
export const invalidField = (field: string, id: ValidationMessageId) =>
  invalid([{ path: [field], message: validationMessage(id).defaultMessage }]);

/** `allowedEmails[2]` → `['allowedEmails', '2']` */
const pathOf = (path = '') => path.split(/[.[\]]+/).filter(Boolean);

/**
 * The input, if it obeys the schema.
 * @param options.cast whether texts may stand for numbers, as in a query string.
 * @throws ValidationError (400) with `details.errors: [{ path, message, name }]`.
 */
export const validate = async <Schema extends yup.AnySchema>(
  schema: Schema,
  input: unknown,
  { cast = false } = {}
): Promise<yup.Asserts<Schema>> => {
  try {
    return await schema.validate(input ?? {}, { strict: !cast, abortEarly: false });
  } catch (error) {
    if (!(error instanceof yup.ValidationError)) throw error;
    const problems = error.inner.length > 0 ? error.inner : [error];
    throw invalid(
      problems.map(({ path, message }) => ({ path: pathOf(path), message: english(message) }))
    );
  }
};
