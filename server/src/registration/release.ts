import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';

import { isDocumentId } from '../../../contracts/document-id';
import { UID } from '../../../contracts/plugin';
import { type Redemption, releaseSchema } from '../../../contracts/redemptions';
import { leaveTeam } from '../membership/leave-team';
import { codeStore } from '../services/code-store';
import { REDEMPTION_POPULATE, type RedemptionRow, toRedemption } from '../services/redemption-view';
import { TEAM_POPULATE } from '../services/rows';
import { retryDeadlocks } from '../services/retry-deadlocks';
import { refused, validate } from '../services/validate';
import { holdSeat } from './hold-seat';
import { announceRelease } from './release-event';
import { isWayIn } from './way-in';

const POPULATE = { ...REDEMPTION_POPULATE, team: TEAM_POPULATE };

/** Which redemption of which code: documentIds. */
interface Seat {
  code: string;
  redemption: string;
}

/** Gives seats back. */
export default ({ strapi }: { strapi: Core.Strapi }) => {
  const store = codeStore(strapi);
  const redemptions = () => strapi.db.query(UID.redemption);

  const find = async (codeId: number, documentId: string): Promise<RedemptionRow> => {
    const where = { documentId, inviteCode: codeId };
    const row: RedemptionRow | null = isDocumentId(documentId)
      ? await redemptions().findOne({ where, populate: POPULATE })
      : null;
    if (!row) throw new errors.NotFoundError('Redemption not found');
    return row;
  };

  /** @throws ApplicationError where it was released before. */
  const mark = async (
    row: RedemptionRow,
    release: { releaseReason: string; releasedBy: string }
  ) => {
    const { count } = await redemptions().updateMany({
      where: { id: row.id, releasedAt: null },
      data: { ...release, releasedAt: new Date() },
    });
    if (count !== 1) throw refused('alreadyReleased');
  };

  const giveBack = (codeId: number) =>
    strapi.db
      .queryBuilder(UID.inviteCode)
      .decrement('uses')
      .where({ id: codeId, uses: { $gt: 0 } })
      .execute();

  return {
    /**
     * Gives one seat back: the code can be used once more, and the redemption stays as history.
     * With `removeFromTeam` the user leaves the team, if this redemption alone has led there.
     * @param by the administrator's name.
     * @throws NotFoundError, ValidationError; ApplicationError for a seat that was released before.
     */
    async release(seat: Seat, body: unknown, { by }: { by: string }): Promise<Redemption> {
      const { reason, removeFromTeam = true } = await validate(releaseSchema, body);
      const { id, documentId } = await store.get(seat.code);
      const found = await find(id, seat.redemption);

      const giveSeatBack = async () => {
        await holdSeat(strapi, found, id);

        const row = await find(id, seat.redemption);
        await mark(row, { releaseReason: reason.trim(), releasedBy: by });
        await giveBack(id);
        // Who is in the team though the membership has ended is there by an administrator's hand.
        const isIn = row.endedAt === null && (await isWayIn(strapi, row));
        const leaver = removeFromTeam && isIn ? row.user : null;
        if (leaver && row.team) await leaveTeam(strapi, { teamId: row.team.id, users: [leaver] });

        await announceRelease(strapi, {
          code: await store.get(documentId),
          redemption: await find(id, seat.redemption),
          removedFromTeam: leaver !== null,
        });
      };
      await retryDeadlocks(() => strapi.db.transaction(giveSeatBack));
      return toRedemption(await find(id, seat.redemption));
    },
  };
};
