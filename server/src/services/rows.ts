import type { MembershipTerm } from '../../../contracts/membership-end';
import type { CodeAvailability } from '../../../contracts/status';

/** Rows as `strapi.db.query` returns them; instants are ISO 8601 texts in UTC. */

export interface OrganizationRow {
  id: number;
  documentId: string;
  name: string;
}

export interface TeamRow {
  id: number;
  documentId: string;
  name: string;
  organization: OrganizationRow | null;
  role: { id: number } | null;
}

export interface AdministratorRow {
  id: number;
  firstname?: string;
  lastname?: string;
  username?: string;
}

export interface InviteCodeRow extends CodeAvailability, MembershipTerm {
  id: number;
  documentId: string;
  code: string;
  name: string;
  allowedEmails: string[] | null;
  note: string | null;
  batch: string | null;
  createdAt: string;
  updatedAt: string;
  team?: TeamRow | null;
  createdBy?: AdministratorRow | null;
}

/** What the gate and the panel need of a code's team. */
export const TEAM_POPULATE = { populate: ['organization', 'role'] };
