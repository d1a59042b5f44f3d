import * as yup from 'yup';

import { normalizeAllowedEmail } from './allowed-emails';
import { isCodeText } from './code-text';
import { type State, STATES } from './status';
import { validationMessage as message } from './validation-messages';

/** The rules of an invite code, the same in the form and on the server. */

const MAX_QUOTA = 1_000_000;
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,6})?)?(Z|[+-]\d{2}:\d{2})$/;

const isInstant = (text: string) => INSTANT.test(text) && !Number.isNaN(Date.parse(text));
const isStorable = (text: string) => !text.includes('\u0000');

const text = (maxLength: number) =>
  yup
    .string()
    .typeError(message('text'))
    .max(maxLength, message('tooLong'))
    .test('storable', message('controlCharacters'), (value) => !value || isStorable(value));

const instant = () =>
  yup
    .string()
    .typeError(message('instant'))
    .nullable()
    .test('instant', message('instant'), (value) => !value || isInstant(value));

const fields = {
  name: text(255).required(message('required')).matches(/\S/, message('required')),
  code: text(255)
    .nullable()
    .test('code-text', message('codeText'), (value) => !value || isCodeText(value)),
  quota: yup
    .number()
    .typeError(message('quota'))
    .nullable()
    .integer(message('quota'))
    .min(1, message('quota'))
    .max(MAX_QUOTA, message('quota')),
  startsAt: instant(),
  expiresAt: instant().test(
    'after-start',
    message('expiresBeforeStart'),
    (expiresAt, { parent }: { parent: { startsAt?: unknown } }) =>
      !expiresAt ||
      typeof parent.startsAt !== 'string' ||
      Date.parse(expiresAt) > Date.parse(parent.startsAt)
  ),
  state: yup.mixed<State>().oneOf([...STATES], message('state')),
  team: text(255),
  allowedEmails: yup
    .array()
    .typeError(message('allowedEmail'))
    .max(1000, message('tooLong'))
    .of(
      text(320)
        .required(message('allowedEmail'))
        .test(
          'allowed-email',
          message('allowedEmail'),
          (value) => !value || normalizeAllowedEmail(value) !== null
        )
    ),
  note: text(10_000).nullable(),
};

/** What creates a code. */
export const createCodeSchema = yup
  .object({
    ...fields,
    quota: fields.quota.defined(message('required')),
    state: fields.state.required(message('required')),
    team: fields.team.required(message('required')),
  })
  .noUnknown(true, message('unknown'));

/** What changes a code: any of its fields; those left out stay as they are. */
export const updateCodeSchema = yup
  .object({ ...fields, name: fields.name.notRequired() })
  .noUnknown(true, message('unknown'));
