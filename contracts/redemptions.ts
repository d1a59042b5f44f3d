import * as yup from 'yup';

import { text } from './code-schema';
import type { Pagination } from './codes';
import { validationMessage as message } from './validation-messages';

/** The account of a redemption as it is now. */
export interface RedemptionUser {
  id: number;
  documentId: string;
  username: string;
  email: string;
  confirmed: boolean;
  blocked: boolean;
  /** Name of the team that the user is in now; null = none. */
  team: string | null;
}

/** That a seat was given back. */
export interface Release {
  /** UTC instant. */
  at: string;
  /** The administrator's name as it was. */
  by: string;
  reason: string;
}

/** One claimed seat as the admin API answers it. Instants are UTC in ISO 8601. */
export interface Redemption {
  documentId: string;
  /** As it was when the seat was claimed; null once it was anonymised. */
  email: string | null;
  /** `local`, or the OAuth provider. */
  provider: string;
  createdAt: string;
  /** Name of the team that the redemption led to, as it is now; null once it was deleted. */
  team: string | null;
  /** null once the account was deleted. */
  user: RedemptionUser | null;
  /** Whether the user is still in the team that this redemption led to. */
  isMember: boolean;
  /** null while the seat is spent. */
  release: Release | null;
  /** When the membership by this redemption ends; null = never. */
  endsAt: string | null;
  /** When it was ended; null = not yet. */
  endedAt: string | null;
}

export const REDEMPTION_SORTABLE = ['createdAt', 'email', 'provider', 'username'] as const;

/** `GET /invite-codes/codes/:documentId/redemptions`; `…/export` takes the same `_q`. */
export declare namespace FindRedemptions {
  interface Query {
    page?: number;
    /** Clamped to 100. */
    pageSize?: number;
    /** `field:asc` or `field:desc`, field one of REDEMPTION_SORTABLE. */
    sort?: string;
    /** Looked for in e-mail address and user name. */
    _q?: string;
  }
  interface Response {
    results: Redemption[];
    pagination: Pagination;
  }
}

/** What happened on one day; `day` is a calendar date such as `2026-03-29`. */
export interface DayOfRedemptions {
  day: string;
  redeemed: number;
  released: number;
}

/** How many days of a history are told at most: the last of them. */
export const TIMELINE_DAYS = 366;

/** `GET /invite-codes/codes/:documentId/redemptions/timeline` */
export declare namespace RedemptionTimeline {
  interface Query {
    /** The IANA time zone in which days begin and end, such as `Europe/Berlin`. Default: UTC. */
    timeZone?: string;
  }
  interface Response {
    data: {
      timeZone: string;
      /** Seats used before the first of the days. */
      before: number;
      /** The days on which something happened, in order. */
      days: DayOfRedemptions[];
    };
  }
}

/** What releases a seat. */
export const releaseSchema = yup
  .object({
    reason: text(1000)
      .required(message('required'))
      .test('present', message('required'), (reason) => !reason || reason.trim() !== ''),
    removeFromTeam: yup.boolean().typeError(message('boolean')),
  })
  .noUnknown(true, message('unknown'));

/** `POST /invite-codes/codes/:documentId/redemptions/:redemption/release` */
export declare namespace ReleaseSeat {
  interface Body {
    reason: string;
    /**
     * Whether the user leaves the team and its organization, and gets the portal's default role.
     * Default: true.
     */
    removeFromTeam?: boolean;
  }
  interface Response {
    data: Redemption;
  }
}
