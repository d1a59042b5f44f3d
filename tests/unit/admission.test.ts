import { reasonAgainst } from '../../server/src/registration/admission';
import { inviteCodeRow, teamRow } from './rows';

const now = new Date('2026-11-23T12:00:00.000Z');
const yesterday = '2026-11-22T12:00:00.000Z';

describe('what stands against a code', () => {
  it('is nothing for an active code with a team and an organization', () => {
    expect(reasonAgainst(inviteCodeRow(), { email: 'ada@acme.example', now })).toBeNull();
  });

  it('is that there is none', () => {
    expect(reasonAgainst(null, { now })).toBe('invite_code_invalid');
  });

  it.each([
    ['team was deleted', { team: null }],
    ['organization was deleted', { team: teamRow({ organization: null }) }],
    ['team was not read', { team: undefined }],
  ])('is that its %s, whatever else is wrong with it', (_, changes) => {
    const row = inviteCodeRow({ expiresAt: yesterday, ...changes });
    expect(reasonAgainst(row, { now })).toBe('invite_code_invalid');
  });

  it('is its status before its e-mail rules', () => {
    const row = inviteCodeRow({ expiresAt: yesterday, allowedEmails: ['@acme.example'] });
    expect(reasonAgainst(row, { email: 'ada@other.example', now })).toBe('invite_code_expired');
  });

  it('is an address outside of its e-mail rules', () => {
    const row = inviteCodeRow({ allowedEmails: ['@acme.example'] });
    expect(reasonAgainst(row, { email: 'ada@other.example', now })).toBe(
      'invite_code_email_not_allowed'
    );
    expect(reasonAgainst(row, { email: 'ada@acme.example', now })).toBeNull();
  });

  it('is not an address that is not known yet, but an empty one', () => {
    const row = inviteCodeRow({ allowedEmails: ['@acme.example'] });
    expect(reasonAgainst(row, { now })).toBeNull();
    expect(reasonAgainst(row, { email: '', now })).toBe('invite_code_email_not_allowed');
  });
});
