import type { Pagination } from './codes';
import type { Occupancy } from './teams';

/** An organization as the admin API answers it. Instants are UTC in ISO 8601. */
export interface Organization extends Occupancy {
  documentId: string;
  name: string;
  description: string | null;
  teamCount: number;
  /** What those who register without a code come into, where the settings name this organization. */
  defaultTeam: { documentId: string; name: string } | null;
  createdAt: string;
  updatedAt: string;
}

/** What creates an organization; the rules are in team-schema.ts. */
export interface OrganizationInput {
  name: string;
  description?: string | null;
}

/** What changes an organization: any of its fields. */
export interface OrganizationChanges extends Partial<OrganizationInput> {
  /** documentId of one of its teams; null: none. */
  defaultTeam?: string | null;
}

export const ORGANIZATION_SORTABLE = ['name', 'createdAt'] as const;

/** `GET /invite-codes/organizations` */
export declare namespace FindOrganizations {
  interface Query {
    page?: number;
    /** Clamped to 100. */
    pageSize?: number;
    /** `field:asc` or `field:desc`. */
    sort?: string;
    /** Looked for in the name. */
    _q?: string;
  }
  interface Response {
    results: Organization[];
    pagination: Pagination;
  }
}

/**
 * `GET`, `PUT` and `DELETE /invite-codes/organizations/:documentId`,
 * `POST /invite-codes/organizations`
 */
export declare namespace OneOrganization {
  interface Response {
    data: Organization;
  }
}
