import type { Core } from '@strapi/strapi';

import { UID } from '../../../contracts/plugin';
import { beyondLimit } from '../errors';
import { retryClash } from '../services/batch/retry-clash';
import { codeStore } from '../services/code-store';
import type { InvitationRow } from '../services/invitation-store';

interface Addresses {
  /** id of the code's row. */
  codeId: number;
  /** Normalised, each once. */
  emails: string[];
  /** How many addresses a code without a quota may go to. */
  otherwise: number;
}

/**
 * Keeps a place for each address that a code has not gone to yet: all of them, or none. The places
 * are taken with the code locked, so that several who send at once do not take more than there are.
 * Until its e-mail is sent, an address is one whose sending was interrupted: it can be tried again.
 * @throws ApplicationError where the code would go to more addresses than it has seats.
 */
export const reserveAddresses = (
  strapi: Core.Strapi,
  { codeId, emails, otherwise }: Addresses
): Promise<void> =>
  // An administrator may send the code to one of the addresses at the same time.
  retryClash(async () =>
    strapi.db.transaction(async () => {
      const code = await codeStore(strapi).lock(codeId);
      if (!code) return;

      const rows = strapi.db.query(UID.invitation);
      const sent: Array<Pick<InvitationRow, 'email'>> = await rows.findMany({
        where: { inviteCode: codeId },
        select: ['email'],
      });
      const known = new Set(sent.map(({ email }) => email));
      const fresh = emails.filter((email) => !known.has(email));
      const limit = code.quota ?? otherwise;
      const left = Math.max(limit - known.size, 0);
      if (fresh.length > left) throw beyondLimit('managed_limit_recipients', { limit, left });

      for (const email of fresh) {
        await rows.create({
          data: {
            inviteCode: codeId,
            email,
            state: 'failed',
            failure: { id: 'mailInterrupted' },
            triedAt: new Date(),
          },
        });
      }
    })
  );
