import { statusOf } from '../../../contracts/status';
import { nameOf } from './code-view';
import type { CsvColumns } from './csv';
import type { InviteCodeRow } from './rows';

/** The columns of an export of codes; instants are UTC in ISO 8601, empty = no bound. */
export const codeColumns = (now: Date): CsvColumns<InviteCodeRow> => ({
  Code: ({ code }) => code,
  Name: ({ name }) => name,
  Team: ({ team }) => team?.name ?? null,
  Organization: ({ team }) => team?.organization?.name ?? null,
  Status: (row) => statusOf(row, now),
  'Seats used': ({ uses }) => uses,
  Quota: ({ quota }) => quota ?? 'unlimited',
  'Starts (UTC)': ({ startsAt }) => startsAt,
  'Expires (UTC)': ({ expiresAt }) => expiresAt,
  'Membership days': ({ membershipDays }) => membershipDays,
  'Membership until (UTC)': ({ membershipUntil }) => membershipUntil,
  State: ({ state }) => state,
  'Allowed e-mails': ({ allowedEmails }) => allowedEmails?.join(' ') ?? null,
  Note: ({ note }) => note,
  'Created by': ({ createdBy }) => (createdBy ? nameOf(createdBy) : null),
  'Created at (UTC)': ({ createdAt }) => createdAt,
});
