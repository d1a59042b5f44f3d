import * as yup from 'yup';

import { quotaField, stateField } from './code-schema';
import type { State } from './status';
import { validationMessage as message } from './validation-messages';
import { MAX_DAYS, wholeNumber } from './whole-number';

/** What the form for a new code starts with. */
export interface CodeDefaults {
  /** Seats in all; null = unlimited. */
  quota: number | null;
  /** Days from the making of a code until it expires; null = never. */
  expiresInDays: number | null;
  state: State;
}

export const DEFAULT_CODE_DEFAULTS: CodeDefaults = {
  quota: 100,
  expiresInDays: null,
  state: 'active',
};

/** Some or all of the defaults. */
export const codeDefaultsSchema = yup
  .object({
    quota: quotaField,
    expiresInDays: wholeNumber('expiresInDays', { max: MAX_DAYS }).nullable(),
    state: stateField,
  })
  .typeError(message('defaults'))
  .noUnknown(true, message('unknown'));

/** `GET /invite-codes/code-defaults`, for those who may create codes. */
export declare namespace CodeDefaultsApi {
  interface Response {
    data: CodeDefaults;
  }
}
