import type { Core } from '@strapi/strapi';

import { UID } from '../../../contracts/plugin';
import { service } from '../services';
import { type CompleteCode, isComplete, reasonAgainst } from './admission';
import { codeStore } from '../services/code-store';
import type { InviteCodeRow } from '../services/rows';
import { holdTeam } from './hold-team';

/**
 * Takes one seat of a code, inside the transaction that creates or moves the member.
 *
 * One guarded UPDATE decides, so the quota is exact however many registrations and Strapi
 * processes run at once; its row lock lasts until the transaction ends.
 * @returns the code as it stands after the claim.
 * @throws InviteCodeRefusal
 */
export const claimSeat = async (
  strapi: Core.Strapi,
  { id, documentId, team }: InviteCodeRow,
  { email }: { email: string }
): Promise<CompleteCode> => {
  const held = await holdTeam(strapi, team);

  const now = new Date();
  const codes = strapi.db.queryBuilder(UID.inviteCode);
  const claimed: number = await codes
    .increment('uses')
    .where({
      id,
      state: 'active',
      $and: [
        { $or: [{ startsAt: { $null: true } }, { startsAt: { $lte: now } }] },
        { $or: [{ expiresAt: { $null: true } }, { expiresAt: { $gt: now } }] },
        { $or: [{ membershipUntil: { $null: true } }, { membershipUntil: { $gt: now } }] },
        { $or: [{ quota: { $null: true } }, { uses: { $lt: codes.ref('quota') } }] },
      ],
    })
    .execute();

  const store = codeStore(strapi);
  const { refusal } = service(strapi, 'gate');
  if (claimed !== 1) {
    // Read under lock: others may have taken the last seat since the first look.
    const current = await store.findLocked(documentId);
    throw await refusal(reasonAgainst(current, { now }) ?? 'invite_code_invalid');
  }

  const stored = await store.get(documentId);
  const code = { ...stored, team: stored.team?.id === held?.id ? held : stored.team };
  // The seat is ours, so only what the UPDATE did not ask can stand against it now.
  const reason = reasonAgainst({ ...code, uses: code.uses - 1 }, { email, now });
  if (reason || !isComplete(code)) throw await refusal(reason ?? 'invite_code_invalid');
  return code;
};
