import { toInviteCode, toTeamSummary } from '../../server/src/services/code-view';
import { inviteCodeRow, teamRow } from './rows';

const now = new Date('2026-11-23T12:00:00.000Z');

describe('an invite code as the admin API answers it', () => {
  it('has seats left, status, team and organization, and no database ids of them', () => {
    expect(toInviteCode(inviteCodeRow(), now)).toEqual({
      documentId: 'code1',
      code: 'HACKATHON-2026',
      name: 'Spring hackathon',
      note: null,
      batch: null,
      quota: 20,
      uses: 5,
      seatsLeft: 15,
      status: 'active',
      state: 'active',
      startsAt: null,
      expiresAt: null,
      membershipDays: null,
      membershipUntil: null,
      allowedEmails: [],
      team: {
        documentId: 'team1',
        name: 'Hackathon',
        organization: { documentId: 'organization1', name: 'Acme Partners' },
      },
      createdBy: null,
      createdAt: '2026-11-01T08:00:00.000Z',
      updatedAt: '2026-11-02T08:00:00.000Z',
    });
  });

  it('has the status of the moment', () => {
    const row = inviteCodeRow({ expiresAt: now.toISOString() });
    expect(toInviteCode(row, new Date(now.getTime() - 1)).status).toBe('active');
    expect(toInviteCode(row, now).status).toBe('expired');
  });

  it('has no end of seats without a quota', () => {
    expect(toInviteCode(inviteCodeRow({ quota: null }), now).seatsLeft).toBeNull();
  });

  it('has no team once that was deleted', () => {
    expect(toInviteCode(inviteCodeRow({ team: null }), now).team).toBeNull();
    expect(toInviteCode(inviteCodeRow({ team: undefined }), now).team).toBeNull();
  });

  it('keeps the allowed e-mails', () => {
    const allowedEmails = ['@acme.example'];
    expect(toInviteCode(inviteCodeRow({ allowedEmails }), now).allowedEmails).toEqual(
      allowedEmails
    );
  });

  it.each([
    [{ firstname: 'Ada', lastname: 'Admin', username: 'ada' }, 'Ada Admin'],
    [{ firstname: 'Ada' }, 'Ada'],
    [{ username: 'ada' }, 'ada'],
    [{}, ''],
  ])('names its author %j as %j, and tells nothing else of them', (author, name) => {
    const secret = { email: 'ada@portal.example', password: 'hash' };
    const row = inviteCodeRow({ createdBy: { id: 1, ...author, ...secret } });
    expect(toInviteCode(row, now).createdBy).toEqual({ id: 1, name });
  });
});

it('a team without its organization says so', () => {
  expect(toTeamSummary(teamRow({ organization: null }))).toEqual({
    documentId: 'team1',
    name: 'Hackathon',
    organization: null,
  });
});
