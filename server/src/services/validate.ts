import { errors } from '@strapi/utils';
import * as yup from 'yup';

import {
  englishText,
  type MessageReference,
  type MessageValues,
  VALIDATION_MESSAGES,
  type ValidationMessage,
  type ValidationMessageId,
  validationMessage,
} from '../../../contracts/validation-messages';

interface Problem extends MessageReference {
  path: string[];
  message: string;
}

const invalid = (problems: Problem[]) =>
  new errors.ValidationError(problems.map(({ message }) => message).join(' '), {
    errors: problems.map((problem) => ({ ...problem, name: 'ValidationError' })),
  });

/** A problem with one field that only the database can tell. */
export const invalidField = (field: string, id: ValidationMessageId, values?: MessageValues) =>
  invalid([{ path: [field], message: englishText(id, values), id, values }]);

/** A part of a query string that cannot be answered, for those who write such. */
export const malformed = (parameter: string, reason: string) =>
  invalid([{ path: [parameter], message: `${parameter}: ${reason}` }]);

/** A refusal that is about no single field: 400 with `details: { id, values }`. */
export const refused = (id: ValidationMessageId, values?: MessageValues) =>
  new errors.ApplicationError(englishText(id, values), { id, values });

/** `allowedEmails[2]` → `['allowedEmails', '2']` */
const pathOf = (path = '') => path.split(/[.[\]]+/).filter(Boolean);

const ids = Object.keys(VALIDATION_MESSAGES) as ValidationMessageId[];

/** yup's own messages are texts; ours say by which id the panel translates them. */
const problemOf = ({ path, message }: { path?: string; message: string | ValidationMessage }) => {
  if (typeof message === 'string') return { path: pathOf(path), message };
  const id = ids.find((known) => validationMessage(known).id === message.id);
  return { path: pathOf(path), message: message.defaultMessage, id };
};

/** The input where it obeys the schema, and everything that is wrong with it where it does not. */
export const judge = async <Schema extends yup.AnySchema>(
  schema: Schema,
  input: unknown,
  { cast = false } = {}
): Promise<{ valid: yup.Asserts<Schema> } | { problems: Problem[] }> => {
  try {
    return { valid: await schema.validate(input ?? {}, { strict: !cast, abortEarly: false }) };
  } catch (error) {
    if (!(error instanceof yup.ValidationError)) throw error;
    return { problems: (error.inner.length > 0 ? error.inner : [error]).map(problemOf) };
  }
};

/**
 * The input, if it obeys the schema.
 * @param options.cast whether texts may stand for numbers, as in a query string.
 * @throws ValidationError (400) with `details.errors: [{ path, message, name, id? }]`.
 */
export const validate = async <Schema extends yup.AnySchema>(
  schema: Schema,
  input: unknown,
  options: { cast?: boolean } = {}
): Promise<yup.Asserts<Schema>> => {
  const judged = await judge(schema, input, options);
  if ('problems' in judged) throw invalid(judged.problems);
  return judged.valid;
};
