/** Days that count as a week: the seats of the last seven, the codes that expire in the next. */
export const OVERVIEW_DAYS = 7;
/** From which share of its quota a code is nearly full, in per cent. */
export const NEARLY_FULL = 80;
/** How many codes or redemptions each list has at most. */
export const OVERVIEW_LENGTH = 5;

/** A code as the overview tells of it: without its text, which lets people in. */
export interface OverviewCode {
  documentId: string;
  name: string;
  /** Seats in all; null = unlimited. */
  quota: number | null;
  /** Seats used. */
  uses: number;
  /** UTC instant in ISO 8601; null = never. */
  expiresAt: string | null;
}

/** The first few codes of those that `total` counts. */
export interface OverviewCodes {
  total: number;
  codes: OverviewCode[];
}

export interface LatestRedemption {
  documentId: string;
  /** As it was at registration; null once it was anonymised. */
  email: string | null;
  /** UTC instant in ISO 8601. */
  redeemedAt: string;
  /** null once it was deleted. */
  inviteCode: { documentId: string; name: string } | null;
  /** null once it was deleted. */
  team: { name: string } | null;
  /** The developer's account; null once it was deleted. */
  user: { documentId: string } | null;
}

/** What an administrator sees at a glance. Seats that were given back do not count. */
export interface Overview {
  /** Seats taken in the last seven days, and in the seven before. */
  seatsThisWeek: { count: number; previous: number };
  /** Active codes that expire within seven days, the next one first. */
  expiringSoon: OverviewCodes;
  /** Active codes with 80 % of their seats used or more, the fullest first. */
  nearlyFull: OverviewCodes;
  /** Latest first; null for those who may not read redemptions. */
  latest: LatestRedemption[] | null;
}

/** `GET /invite-codes/overview` */
export declare namespace OverviewApi {
  interface Response {
    data: Overview;
  }
}
