/** What the administrator set. */
export const STATES = ['active', 'inactive'] as const;
export type State = (typeof STATES)[number];

/** What follows from state, clock and seats. */
export const STATUSES = ['active', 'scheduled', 'inactive', 'expired', 'exhausted'] as const;
export type Status = (typeof STATUSES)[number];

export interface CodeAvailability {
  state: State;
  /** UTC instants in ISO 8601; null = no bound. */
  startsAt: string | null;
  expiresAt: string | null;
  /** Until when the code gives a membership: afterwards it gives none. */
  membershipUntil: string | null;
  /** Seats in all; null = unlimited. */
  quota: number | null;
  /** Seats used. */
  uses: number;
}

/** Seats that can still be claimed; null = unlimited. */
export const seatsLeftOf = ({ quota, uses }: Pick<CodeAvailability, 'quota' | 'uses'>) =>
  quota === null ? null : Math.max(quota - uses, 0);

/** When a code stops letting people in: it expires, or it has no membership left to give. */
export const expiryOf = ({
  expiresAt,
  membershipUntil,
}: Pick<CodeAvailability, 'expiresAt' | 'membershipUntil'>): string | null => {
  if (expiresAt === null || membershipUntil === null) return expiresAt ?? membershipUntil;
  return Date.parse(membershipUntil) < Date.parse(expiresAt) ? membershipUntil : expiresAt;
};

/**
 * The status of a code at an instant. Where several hold, the one an administrator would have to
 * mend first is told: a deactivated code stays deactivated however much quota is added.
 * A code is good from `startsAt` (included) until it expires (excluded).
 */
export const statusOf = (code: CodeAvailability, now: Date): Status => {
  const at = now.getTime();
  if (code.state === 'inactive') return 'inactive';
  const expiry = expiryOf(code);
  if (expiry !== null && at >= Date.parse(expiry)) return 'expired';
  if (seatsLeftOf(code) === 0) return 'exhausted';
  if (code.startsAt !== null && at < Date.parse(code.startsAt)) return 'scheduled';
  return 'active';
};
