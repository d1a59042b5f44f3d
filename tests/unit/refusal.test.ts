import { REASON_OF_STATUS, REFUSAL_REASONS } from '../../contracts/refusal';
import { STATUSES } from '../../contracts/status';
import { InviteCodeRefusal } from '../../server/src/errors';

describe('the reason of a refusal', () => {
  it.each([
    ['active', null],
    ['scheduled', 'invite_code_invalid'],
    ['inactive', 'invite_code_invalid'],
    ['expired', 'invite_code_expired'],
    ['exhausted', 'invite_code_exhausted'],
  ] as const)('that comes of the status %s is %s', (status, reason) => {
    expect(REASON_OF_STATUS[status]).toBe(reason);
  });

  it('is known for every status, and is one of those that front ends know', () => {
    expect(Object.keys(REASON_OF_STATUS).sort()).toEqual([...STATUSES].sort());
    for (const reason of Object.values(REASON_OF_STATUS)) {
      if (reason !== null) expect(REFUSAL_REASONS).toContain(reason);
    }
  });

  it.each(REFUSAL_REASONS)('%s is told in the details, with a message of its own', (reason) => {
    const { details, message } = new InviteCodeRefusal(reason);
    const messages = REFUSAL_REASONS.map((other) => new InviteCodeRefusal(other).message);

    expect(details).toEqual({ reason });
    expect(messages.filter((other) => other === message)).toHaveLength(1);
  });
});
