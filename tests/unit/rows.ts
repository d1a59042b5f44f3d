import type { InviteCodeRow, TeamRow } from '../../server/src/services/rows';

/** Rows as the database gives them, for tests that need no database. */

export const teamRow = (changes: Partial<TeamRow> = {}): TeamRow => ({
  id: 1,
  documentId: 'team1',
  name: 'Hackathon',
  organization: { id: 2, documentId: 'organization1', name: 'Acme Partners' },
  role: null,
  ...changes,
});

export const inviteCodeRow = (changes: Partial<InviteCodeRow> = {}): InviteCodeRow => ({
  id: 3,
  documentId: 'code1',
  code: 'HACKATHON-2026',
  name: 'Spring hackathon',
  state: 'active',
  startsAt: null,
  expiresAt: null,
  membershipDays: null,
  membershipUntil: null,
  quota: 20,
  uses: 5,
  allowedEmails: null,
  note: null,
  batch: null,
  createdAt: '2026-11-01T08:00:00.000Z',
  updatedAt: '2026-11-02T08:00:00.000Z',
  team: teamRow(),
  createdBy: null,
  ...changes,
});
