import type { CodeAvailability } from './status';

/** When a membership by an invite code ends. */

const DAY = 24 * 60 * 60 * 1000;

/** What a code says of it: a number of days, or a date, or neither: without end. */
export interface MembershipTerm extends Pick<CodeAvailability, 'membershipUntil'> {
  /** Days of 24 hours from the redemption. */
  membershipDays: number | null;
}

/**
 * When a membership ends that begins at an instant; null = never.
 * @returns a UTC instant in ISO 8601.
 */
export const endOf = (
  { membershipDays, membershipUntil }: MembershipTerm,
  since: Date
): string | null =>
  membershipDays === null
    ? membershipUntil
    : new Date(since.getTime() + membershipDays * DAY).toISOString();

/** The end of a membership by several redemptions: the last of theirs; null where one has none. */
export const latestEnd = (ends: Array<string | null>): string | null =>
  ends.reduce<string | null>((latest, end) => {
    if (latest === null || end === null) return null;
    return Date.parse(end) > Date.parse(latest) ? end : latest;
  }, ends[0] ?? null);
