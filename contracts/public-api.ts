import type { RefusalReason } from './refusal';

/** `POST /api/invite-codes/check`: claims nothing. */
export declare namespace Check {
  interface Body {
    code: string;
    /** Also asks whether this address may use the code. */
    email?: string;
  }
  type Result =
    | {
        valid: true;
        /** Name of the team. */
        team: string;
        /** Name of the organization. */
        organization: string;
        /** UTC instant; null = never. */
        expiresAt: string | null;
        /** null = unlimited. */
        seatsLeft: number | null;
        /** For how many days one becomes a member; null = see membershipUntil. */
        membershipDays: number | null;
        /** UTC instant until which one becomes a member; both null = without end. */
        membershipUntil: string | null;
      }
    | { valid: false; reason: RefusalReason };
  interface Response {
    data: Result;
  }
}

/** `GET /api/invite-codes/membership`, signed in; `data` is null for a user without a team. */
export declare namespace Membership {
  interface Result {
    /** Name of the team. */
    team: string;
    /** Name of the organization. */
    organization: string | null;
    /** Name of the users-permissions role. */
    role: string | null;
    /** UTC instant of the redemption; null where the membership came without a code. */
    since: string | null;
    /** The code by which the user became a member; null likewise. */
    code: string | null;
    /** UTC instant at which the membership ends; null = never. */
    until: string | null;
  }
  interface Response {
    data: Result | null;
  }
}
