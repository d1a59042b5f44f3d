import { createCodeSchema, quotaField, updateCodeSchema } from './code-schema';
import type { InviteCode, OrganizationSummary, Pagination } from './codes';
import { isLater } from './instant';
import { type RecipientResult, sendSchema } from './invitations';
import type { ManagerLimits } from './manager-limits';
import { validationMessage as message } from './validation-messages';

/**
 * Delegated codes: those that a team's managers, who are users of the portal, make for it through
 * the content API, within limits that administrators set.
 */

/** Why a manager was refused: `error.details.reason`. */
export const MANAGER_REFUSALS = [
  /** No team that the caller manages, whether it exists or not; 403. */
  'managed_team_forbidden',
  'managed_limit_live_codes',
  'managed_limit_seats',
  'managed_limit_days',
  /** More addresses than the code has seats. */
  'managed_limit_recipients',
] as const;
export type ManagerRefusalReason = (typeof MANAGER_REFUSALS)[number];

/** A team that the caller manages, by itself or with all of its organization. */
export interface ManagedTeam {
  documentId: string;
  name: string;
  organization: OrganizationSummary;
}

const newExpiry = createCodeSchema.fields.expiresAt
  .required(message('required'))
  .test(
    'future',
    message('expiryPast'),
    (value) => !value || isLater(value, new Date().toISOString())
  );

/** What makes a delegated code: its text, role and organization are not for managers to choose. */
export const createManagedCodeSchema = createCodeSchema
  .pick(['name', 'startsAt', 'allowedEmails', 'team'])
  .shape({
    quota: quotaField.required(message('required')),
    expiresAt: newExpiry,
  })
  .noUnknown(true, message('unknown'));

/** What changes a delegated code. */
export const updateManagedCodeSchema = updateCodeSchema
  .pick(['name', 'state'])
  .noUnknown(true, message('unknown'));

/** Whom a delegated code is sent to; subject and text are the administrator's. */
export const sendManagedCodeSchema = sendSchema
  .pick(['emails'])
  .noUnknown(true, message('unknown'));

/** A delegated code as its managers see it: nobody who used it, and nobody it is for. */
export interface ManagedCode extends Pick<
  InviteCode,
  | 'documentId'
  | 'code'
  | 'name'
  | 'quota'
  | 'uses'
  | 'seatsLeft'
  | 'status'
  | 'state'
  | 'startsAt'
  | 'expiresAt'
  | 'team'
  | 'createdAt'
> {
  /** Where to sign up with it; null where no sign-up address is set. */
  signUpLink: string | null;
  /** Whether the caller made it. */
  mine: boolean;
}

/** `GET /api/invite-codes/managed-teams` */
export declare namespace FindManagedTeams {
  interface Result extends ManagedTeam {
    limits: ManagerLimits;
    used: Pick<ManagerLimits, 'liveCodes' | 'seats'>;
  }
  interface Response {
    data: Result[];
  }
}

/** `GET /api/invite-codes/managed-codes`, the newest first */
export declare namespace FindManagedCodes {
  interface Query {
    page?: number;
    /** Clamped to 100. */
    pageSize?: number;
    /** documentId of a team. */
    team?: string;
  }
  interface Response {
    data: ManagedCode[];
    meta: { pagination: Pagination };
  }
}

/** `POST /api/invite-codes/managed-codes` */
export declare namespace CreateManagedCode {
  interface Body {
    /** documentId of a team that the caller manages. */
    team: string;
    name: string;
    quota: number;
    /** UTC instants in ISO 8601. */
    expiresAt: string;
    startsAt?: string | null;
    allowedEmails?: string[];
  }
}

/** `PUT /api/invite-codes/managed-codes/:documentId` */
export declare namespace UpdateManagedCode {
  interface Body {
    name?: string;
    state?: InviteCode['state'];
  }
}

export declare namespace OneManagedCode {
  interface Response {
    data: ManagedCode;
  }
}

/** `POST /api/invite-codes/managed-codes/:documentId/invitations` */
export declare namespace SendManagedCode {
  interface Body {
    /** 1 to 500. */
    emails: string[];
  }
  interface Response {
    data: { results: RecipientResult[] };
  }
}
