import type { InviteCode, TeamSummary } from '../../../contracts/codes';
import { seatsLeftOf, statusOf } from '../../../contracts/status';
import type { AdministratorRow, InviteCodeRow, TeamRow } from './rows';

export const toTeamSummary = ({ documentId, name, organization }: TeamRow): TeamSummary => ({
  documentId,
  name,
  organization: organization && {
    documentId: organization.documentId,
    name: organization.name,
  },
});

/** What an administrator is called; empty where there is no name. */
export const nameOf = ({ firstname, lastname, username }: AdministratorRow): string =>
  [firstname, lastname].filter(Boolean).join(' ') || username || '';

/** A row with `team` and `createdBy` populated, as the admin API answers it. */
export const toInviteCode = (row: InviteCodeRow, now = new Date()): InviteCode => ({
  documentId: row.documentId,
  code: row.code,
  name: row.name,
  note: row.note,
  batch: row.batch,
  quota: row.quota,
  uses: row.uses,
  seatsLeft: seatsLeftOf(row),
  status: statusOf(row, now),
  state: row.state,
  startsAt: row.startsAt,
  expiresAt: row.expiresAt,
  membershipDays: row.membershipDays,
  membershipUntil: row.membershipUntil,
  allowedEmails: row.allowedEmails ?? [],
  team: row.team ? toTeamSummary(row.team) : null,
  createdBy: row.createdBy ? { id: row.createdBy.id, name: nameOf(row.createdBy) } : null,
  createdAt: row.createdAt,
  updatedAt: row.updatedAt,
});
