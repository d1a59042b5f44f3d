import type { Core } from '@strapi/strapi';

import { UID } from '../../../contracts/plugin';
import { InviteCodeRefusal } from '../errors';
import { type CompleteCode, isComplete, reasonAgainst } from '../services/admission';
import { codeStore } from '../services/code-store';
import { service } from '../services';

/**
 * Takes one seat of a code, inside the transaction that creates the account.
 *
 * One guarded UPDATE decides, so the quota is exact however many registrations and Strapi
 * processes run at once; its row lock lasts until the transaction ends.
 * @returns the code as it stands after the claim.
 * @throws InviteCodeRefusal
 */
export const claimSeat = async (
  strapi: Core.Strapi,
  { inviteCode, email }: { inviteCode: string; email: string }
): Promise<CompleteCode> => {
  const found = await service(strapi, 'gate').find(inviteCode);
  if (!found) throw new InviteCodeRefusal('invite_code_invalid');

  const now = new Date();
  const codes = strapi.db.queryBuilder(UID.inviteCode);
  const claimed: number = await codes
    .increment('uses')
    .where({
      id: found.id,
      state: 'active',
      $and: [
        { $or: [{ startsAt: { $null: true } }, { startsAt: { $lte: now } }] },
        { $or: [{ expiresAt: { $null: true } }, { expiresAt: { $gt: now } }] },
        { $or: [{ quota: { $null: true } }, { uses: { $lt: codes.ref('quota') } }] },
      ],
    })
    .execute();

  if (claimed !== 1) throw await refusalOf(strapi, found.documentId, now);

  const code = await codeStore(strapi).get(found.documentId);
  // The seat is ours, so only what the UPDATE did not ask can stand against it now.
  const reason = reasonAgainst({ ...code, uses: code.uses - 1 }, { email, now });
  if (reason || !isComplete(code)) throw new InviteCodeRefusal(reason ?? 'invite_code_invalid');
  return code;
};

/** Read under lock: other registrations may have taken the last seat since the first look. */
const refusalOf = async (strapi: Core.Strapi, documentId: string, now: Date) => {
  const current = await codeStore(strapi).getLocked(documentId);
  return new InviteCodeRefusal(reasonAgainst(current, { now }) ?? 'invite_code_invalid');
};
