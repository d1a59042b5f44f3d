import type { Core } from '@strapi/strapi';

import type { InvitationState } from '../../../contracts/invitations';
import { UID } from '../../../contracts/plugin';
import type { Reason } from './mail-problem';

export interface InvitationRow {
  id: number;
  email: string;
  state: InvitationState;
  triedAt: string;
  sentAt: string | null;
  failure: Reason | null;
}

const SECOND = 1000;

/** Who was sending for longer has crashed: a single e-mail never takes that long. */
const SENDING_FOR = 5 * 60 * SECOND;

/** Who was mailed less long ago was mailed by the same double click, however it was asked for. */
const AGAIN_AFTER = 10 * SECOND;

const ago = (milliseconds: number) => new Date(Date.now() - milliseconds);

/** Whether its e-mail was being sent when the process that sent it ended. */
export const isInterrupted = ({ state, triedAt }: Pick<InvitationRow, 'state' | 'triedAt'>) =>
  state === 'sending' && Date.parse(triedAt) < ago(SENDING_FOR).getTime();

interface Address {
  /** id of the code's row. */
  codeId: number;
  email: string;
}

/** How invitations are read and written; one row per code and address. */
export const invitationStore = (strapi: Core.Strapi) => {
  const rows = () => strapi.db.query(UID.invitation);

  const find = ({ codeId, email }: Address): Promise<InvitationRow | null> =>
    rows().findOne({ where: { inviteCode: codeId, email } });

  const isCodeGone = async (id: number) =>
    (await strapi.db.query(UID.inviteCode).count({ where: { id } })) === 0;

  /** @returns null where there is a row of this code and address already, or no code any more. */
  const insert = async ({ codeId, email }: Address): Promise<InvitationRow | null> => {
    try {
      return await rows().create({
        data: { inviteCode: codeId, email, state: 'sending', triedAt: new Date() },
      });
    } catch (error) {
      if ((await find({ codeId, email })) || (await isCodeGone(codeId))) return null;
      throw error;
    }
  };

  return {
    /**
     * Takes the right to mail an address, so that of several who try at once one does. What
     * decides is the unique index for a new address and one guarded UPDATE for a known one; the
     * claim is in the database before anybody waits for the mail server.
     * @param again also an address that was mailed before.
     * @returns the claimed row; the row as it is where there is nothing to send, null where the
     * code was deleted meanwhile.
     */
    async claim({ again, ...address }: Address & { again: boolean }) {
      const seen = await find(address);
      const inserted = seen ? null : await insert(address);
      if (inserted) return { claimed: true, row: inserted };

      const known = seen ?? (await find(address));
      if (!known) return { claimed: false, row: null };

      // Columns of this row alone: with a join, PostgreSQL would decide by what it saw first.
      const { count } = await rows().updateMany({
        where: {
          id: known.id,
          $and: [
            { $or: [{ state: { $ne: 'sending' } }, { triedAt: { $lt: ago(SENDING_FOR) } }] },
            again
              ? { $or: [{ sentAt: { $null: true } }, { sentAt: { $lt: ago(AGAIN_AFTER) } }] }
              : { sentAt: { $null: true } },
          ],
        },
        data: { state: 'sending', triedAt: new Date() },
      });
      return count === 1
        ? { claimed: true, row: known }
        : { claimed: false, row: await find(address) };
    },

    /** Records how it went. */
    async settle({ id }: Pick<InvitationRow, 'id'>, failure: Reason | null) {
      await rows().updateMany({
        where: { id },
        data: failure
          ? { state: 'failed', failure }
          : { state: 'sent', sentAt: new Date(), failure: null },
      });
    },

    findPage: (codeId: number, { page, pageSize }: { page: number; pageSize: number }) =>
      rows().findPage({
        where: { inviteCode: codeId },
        page,
        pageSize,
        orderBy: [{ triedAt: 'desc' }, { id: 'desc' }],
      }),

    /** Deletes those whose code was deleted: what is left are addresses of people. */
    deleteOrphans: () => rows().deleteMany({ where: { inviteCode: { $null: true } } }),
  };
};
