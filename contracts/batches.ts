import * as yup from 'yup';

import { createCodeSchema, updateCodeSchema } from './code-schema';
import { canonicalCode, CODE_TEXT, displayCode, generateCode } from './code-text';
import type { InviteCode, InviteCodeInput } from './codes';
import { validationMessage as message } from './validation-messages';
import { wholeNumber } from './whole-number';

/** Codes that are generated or imported together share a batch. */

/** How many codes one order or one file may have. */
export const MAX_CODES = 10_000;
const MAX_NUMBER = 1_000_000;
const MAX_NAME = 255;
/** What `-XXXX-XXXX-XXXX` leaves of a code's length. */
const MAX_PREFIX = CODE_TEXT.maxLength - '-XXXX-XXXX-XXXX'.length;

const NUMBER = /\{n\}/g;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Whether a text can name a batch. */
export const isBatch = (text: string): boolean => UUID.test(text);

/** Names a new batch; also where a page is not served over TLS and has no crypto.randomUUID. */
export const newBatch = (): string =>
  Array.from(globalThis.crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, '0')
  )
    .join('')
    .replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');

/** `Partner {n}` → `Partner 7` */
export const nameOf = (pattern: string, number: number): string =>
  pattern.replace(NUMBER, String(number)).trim();

/** The prefix as it is shown: `acme 2027` → `ACME-2027`; empty where there is none. */
export const displayPrefix = (prefix?: string | null): string => displayCode(prefix ?? '');

const isPrefix = (prefix: string) => {
  const shown = displayPrefix(prefix);
  return canonicalCode(shown) !== null && shown.length <= MAX_PREFIX;
};

/** A new code behind a prefix, `ACME-7KQ2-M9XD-0R4T`: the prefix takes nothing of its 60 bits. */
export const generatePrefixedCode = (prefix?: string | null): string =>
  [displayPrefix(prefix), generateCode()].filter(Boolean).join('-');

const isFilled = (text?: string | null) => Boolean(text?.trim());

export const batchField = yup
  .string()
  .typeError(message('batch'))
  .test('uuid', message('batch'), (value) => value === undefined || isBatch(value));

/** What `POST /codes/bulk` takes; what is said of each code obeys the rules of a single one. */
export const generateSchema = createCodeSchema
  .omit(['name', 'code'])
  .shape({
    quota: updateCodeSchema.fields.quota,
    count: wholeNumber('codeCount', { max: MAX_CODES }).required(message('required')),
    firstNumber: wholeNumber('firstNumber', { max: MAX_NUMBER }),
    namePattern: createCodeSchema.fields.name.test(
      'name-length',
      message('tooLong'),
      (value) => !value || nameOf(value, MAX_NUMBER + MAX_CODES).length <= MAX_NAME
    ),
    prefix: yup
      .string()
      .typeError(message('text'))
      .nullable()
      .test('prefix', message('prefix'), (value) => !isFilled(value) || isPrefix(value ?? '')),
    batch: batchField,
  })
  .noUnknown(true, message('unknown'));

/** What is the same in every code of an order. */
type Shared = Omit<InviteCodeInput, 'name' | 'code' | 'quota'>;

/** `POST /invite-codes/codes/bulk` */
export declare namespace GenerateCodes {
  interface Body extends Shared {
    /** 1 to 10,000. */
    count: number;
    /** Seats of each code; left out: 1, null: unlimited. */
    quota?: number | null;
    /** `{n}` stands for the running number. */
    namePattern: string;
    /** Such as `ACME`. */
    prefix?: string | null;
    /** UUID of the batch that the codes join; left out: a new one. */
    batch?: string;
    /** The running number of the first code, 1 by default. A number is taken once in a batch. */
    firstNumber?: number;
  }
  interface Response {
    /** How many codes have the numbers that were asked for: the same where an order comes twice. */
    data: { batch: string; count: number };
  }
}

/** `GET /invite-codes/codes/batches/:batch` */
export declare namespace FindBatch {
  interface Result {
    batch: string;
    /** Codes of the batch that exist. */
    count: number;
    /** The first ten by number. */
    first: InviteCode[];
  }
  interface Response {
    data: Result;
  }
}
