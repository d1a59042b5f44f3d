import * as yup from 'yup';

import { normalizeAllowedEmail } from './allowed-emails';
import { isCodeText } from './code-text';
import { isInstant, isLater } from './instant';
import { type State, STATES } from './status';
import { validationMessage as message } from './validation-messages';
import { MAX_DAYS, wholeNumber } from './whole-number';

/** The rules of an invite code, the same in the form and on the server. */

const MAX_QUOTA = 1_000_000;
export const MAX_ALLOWED_EMAILS = 1000;
const isStorable = (text: string) => !text.includes('\u0000');

/** A text that every database can store. */
export const text = (maxLength: number) =>
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

/** Forms empty a text to null, which is as little a value as no characters. */
export const isPresent = (value?: string | null) => Boolean(value?.trim());

const isAfterStart = (
  end: string | null | undefined,
  { parent }: { parent: { startsAt?: unknown } }
) => !end || typeof parent.startsAt !== 'string' || isLater(end, parent.startsAt);

const fields = {
  name: text(255).nullable(),
  code: text(255)
    .nullable()
    .test(
      'code-text',
      message('codeText'),
      (value) => !isPresent(value) || isCodeText(value ?? '')
    ),
  quota: wholeNumber('quota', { max: MAX_QUOTA }).nullable(),
  startsAt: instant(),
  expiresAt: instant().test('after-start', message('expiresBeforeStart'), isAfterStart),
  membershipDays: wholeNumber('membershipDays', { max: MAX_DAYS }).nullable(),
  membershipUntil: instant()
    .test('after-start', message('membershipBeforeStart'), isAfterStart)
    .test(
      'no-days',
      message('membershipTwice'),
      (until, { parent }: { parent: { membershipDays?: unknown } }) =>
        !until || parent.membershipDays === null || parent.membershipDays === undefined
    ),
  state: yup.mixed<State>().oneOf([...STATES], message('state')),
  team: text(255),
  allowedEmails: yup
    .array()
    .typeError(message('allowedEmail'))
    .max(MAX_ALLOWED_EMAILS, message('tooManyEntries'))
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
    name: fields.name.test('present', message('required'), isPresent),
    quota: fields.quota.defined(message('required')),
    state: fields.state.required(message('required')),
    team: fields.team.required(message('required')),
  })
  .noUnknown(true, message('unknown'));

/** Left out, a field stays as it is; emptied, it is missing. */
export const isNotEmptied = (value?: string | null) => value === undefined || isPresent(value);

/** What changes a code: any of its fields. */
export const updateCodeSchema = yup
  .object({
    ...fields,
    name: fields.name.test('present', message('required'), isNotEmptied),
    code: fields.code.test('present', message('required'), isNotEmptied),
    team: fields.team.test('present', message('required'), isNotEmptied),
    /** The version that the change was made from; left out, any version is changed. */
    updatedAt: instant(),
  })
  .noUnknown(true, message('unknown'));

/** The rules that hold for the defaults of new codes too. */
export const { quota: quotaField, state: stateField } = fields;
