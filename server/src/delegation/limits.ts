import type { ManagerLimits } from '../../../contracts/manager-limits';
import { type CodeAvailability, statusOf } from '../../../contracts/status';
import { beyondLimit } from '../errors';
import type { Usage } from './usage';

const DAY = 24 * 60 * 60 * 1000;

interface Standing {
  limits: ManagerLimits;
  /** What the delegated codes of the team come to, without the code in question being live. */
  used: Usage;
  now: Date;
}

const left = (limit: number, used: number) => ({ limit, left: Math.max(limit - used, 0) });

/**
 * Judges a code that a manager is about to make or to activate.
 * @throws ApplicationError where the team would have more than its limits once the code is live;
 * what nobody could use counts for nothing.
 */
export const refuseBeyondLimits = (
  code: Omit<CodeAvailability, 'state'>,
  { limits, used, now }: Standing
): void => {
  const status = statusOf({ ...code, state: 'active' }, now);
  if (status !== 'active' && status !== 'scheduled') return;

  const latest = new Date(now.getTime() + limits.days * DAY);
  if (code.expiresAt === null || Date.parse(code.expiresAt) > latest.getTime()) {
    const details = { limit: limits.days, latest: latest.toISOString() };
    throw beyondLimit('managed_limit_days', details);
  }
  if (used.liveCodes >= limits.liveCodes) {
    throw beyondLimit('managed_limit_live_codes', left(limits.liveCodes, used.liveCodes));
  }
  // The seats that are used count already.
  const more = code.quota === null ? Infinity : code.quota - code.uses;
  if (used.seats + more > limits.seats) {
    throw beyondLimit('managed_limit_seats', left(limits.seats, used.seats));
  }
};
