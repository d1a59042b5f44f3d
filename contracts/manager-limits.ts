import * as yup from 'yup';

import { validationMessage as message } from './validation-messages';
import { MAX_DAYS, wholeNumber } from './whole-number';

/** What the codes that managers make may come to, for each team on its own. */
export interface ManagerLimits {
  /** Delegated codes that are live (active or scheduled) at once. */
  liveCodes: number;
  /** Seats in all: the quotas of the live delegated codes, and the seats used of the others. */
  seats: number;
  /** Days from now within which a delegated code expires. */
  days: number;
}

export const DEFAULT_MANAGER_LIMITS: ManagerLimits = { liveCodes: 5, seats: 100, days: 30 };

/** Some or all of the limits. */
export const managerLimitsSchema = yup
  .object({
    liveCodes: wholeNumber('managerLiveCodes', { min: 0, max: 1000 }),
    seats: wholeNumber('managerSeats', { min: 0, max: 1_000_000 }),
    days: wholeNumber('managerDays', { max: MAX_DAYS }),
  })
  .typeError(message('managerLimits'))
  .noUnknown(true, message('unknown'));
