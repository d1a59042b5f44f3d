import * as yup from 'yup';

import { type ValidationMessageId, validationMessage as message } from './validation-messages';

/** Ten years: what is counted in days ends by then, or never. */
export const MAX_DAYS = 3650;

/** A whole number in a range; one message says all that is wrong with another. */
export const wholeNumber = (
  id: ValidationMessageId,
  { min = 1, max }: { min?: number; max: number }
) =>
  yup
    .number()
    .typeError(message(id))
    .integer(message(id))
    .min(min, message(id))
    .max(max, message(id));
