import type { ManagedCode } from '../../../contracts/managed-codes';
import { signUpLink } from '../../../contracts/sign-up-link';
import { toInviteCode } from '../services/code-view';
import type { InviteCodeRow } from '../services/rows';

interface Viewer {
  userId: number;
  signUpUrl: string | null;
}

/** A code as a manager of its team sees it. */
export const toManagedCode = (row: InviteCodeRow, { userId, signUpUrl }: Viewer): ManagedCode => {
  const code = toInviteCode(row);
  return {
    documentId: code.documentId,
    code: code.code,
    name: code.name,
    quota: code.quota,
    uses: code.uses,
    seatsLeft: code.seatsLeft,
    status: code.status,
    state: code.state,
    startsAt: code.startsAt,
    expiresAt: code.expiresAt,
    team: code.team,
    createdAt: code.createdAt,
    signUpLink: signUpLink(signUpUrl, code.code),
    mine: row.manager?.id === userId,
  };
};
