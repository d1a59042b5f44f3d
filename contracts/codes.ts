import type { CodeFilters } from './code-filters';
import type { MembershipTerm } from './membership-end';
import type { CodeAvailability, Status } from './status';

/** An organization as part of another answer. */
export interface OrganizationSummary {
  documentId: string;
  name: string;
}

/** A team as part of another answer; `organization` is null once it was deleted. */
export interface TeamSummary {
  documentId: string;
  name: string;
  organization: OrganizationSummary | null;
}

/** An invite code as the admin API answers it. Instants are UTC in ISO 8601. */
export interface InviteCode extends CodeAvailability, MembershipTerm {
  documentId: string;
  code: string;
  name: string;
  note: string | null;
  /** The same for all codes that were generated or imported together. */
  batch: string | null;
  allowedEmails: string[];
  seatsLeft: number | null;
  status: Status;
  /** null once the team was deleted; such a code is refused at registration. */
  team: TeamSummary | null;
  createdBy: { id: number; name: string } | null;
  createdAt: string;
  updatedAt: string;
}

/** What creates a code; the rules are in code-schema.ts. */
export interface InviteCodeInput {
  name: string;
  /** Left out, null or empty: generated. */
  code?: string | null;
  quota: number | null;
  startsAt?: string | null;
  expiresAt?: string | null;
  /** For how many days it makes somebody a member; null or left out, with membershipUntil: for good. */
  membershipDays?: number | null;
  /** Until when it does; one of the two at most. */
  membershipUntil?: string | null;
  state: CodeAvailability['state'];
  /** documentId of the team. */
  team: string;
  allowedEmails?: string[];
  note?: string | null;
}

/** What changes a code: any of its fields. */
export interface InviteCodeChanges extends Partial<InviteCodeInput> {
  /**
   * The `updatedAt` of the code that the changes were made from. Where somebody has changed the
   * code since, the change is refused with `changedMeanwhile`; left out, it is made all the same.
   */
  updatedAt?: string;
}

export const SORTABLE = [
  'name',
  'code',
  'uses',
  'quota',
  'startsAt',
  'expiresAt',
  'state',
  'status',
  'team',
  'organization',
  'createdBy',
  'batch',
  'note',
  'createdAt',
  'updatedAt',
] as const;
export type SortField = (typeof SORTABLE)[number];

export const PAGE_SIZE = { default: 10, max: 100 } as const;

export interface Pagination {
  page: number;
  pageSize: number;
  pageCount: number;
  total: number;
}

/** `GET /invite-codes/codes` */
export declare namespace FindCodes {
  interface Query {
    page?: number;
    /** Clamped to 100. */
    pageSize?: number;
    /** `field:asc` or `field:desc`, field one of SORTABLE. */
    sort?: string;
    /** Looked for in code, name, note, team and organization. */
    _q?: string;
    /** Conditions that all hold, as Strapi writes them; which there are is in code-filters.ts. */
    filters?: CodeFilters;
  }
  interface Response {
    results: InviteCode[];
    pagination: Pagination;
  }
}

/** `GET`, `PUT` and `DELETE /invite-codes/codes/:documentId`, `POST /invite-codes/codes` */
export declare namespace OneCode {
  interface Response {
    data: InviteCode;
  }
}

/** `GET /invite-codes/code-teams`: the teams a code can be for. */
export declare namespace FindTeams {
  interface Query {
    _q?: string;
    /** documentIds of teams that are answered whatever `_q` is: those chosen already. */
    chosen?: string[];
  }
  interface Response {
    results: TeamSummary[];
  }
}
