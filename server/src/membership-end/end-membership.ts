import type { Core } from '@strapi/strapi';

import { UID } from '../../../contracts/plugin';
import { leaveTeam } from '../membership/leave-team';
import { holdSeat } from '../registration/hold-seat';
import { isWayIn } from '../registration/way-in';
import { LIVE, REDEMPTION_POPULATE, type RedemptionRow } from '../services/redemption-view';
import { retryDeadlocks } from '../services/retry-deadlocks';
import { type InviteCodeRow, TEAM_POPULATE } from '../services/rows';
import { announceEnd } from './ended-event';

export interface EndingRow extends RedemptionRow {
  inviteCode: InviteCodeRow | null;
}

const POPULATE = { ...REDEMPTION_POPULATE, team: TEAM_POPULATE, inviteCode: true };

/** The condition that the membership by a redemption is over and nobody has ended it. */
export const due = (now: Date) => ({ ...LIVE, endsAt: { $lte: now } });

/**
 * Ends the membership by one redemption, if it is due: the user leaves the team, if this redemption
 * alone has led there; who has moved on stays where they are. The seat stays spent.
 *
 * Several processes may try at once: one guarded UPDATE decides which of them does it.
 * @throws ApplicationError where the portal has no default role to go back to.
 */
export const endMembership = async (strapi: Core.Strapi, id: number, now: Date): Promise<void> => {
  const redemptions = strapi.db.query(UID.redemption);
  const where = { id, ...due(now) };
  const find = (condition: object): Promise<EndingRow | null> =>
    redemptions.findOne({ where: condition, populate: POPULATE });

  const found = await find(where);
  if (!found) return;

  const end = async () => {
    await holdSeat(strapi, found);

    const { count } = await redemptions.updateMany({ where, data: { endedAt: new Date() } });
    if (count !== 1) return;
    const redemption = await find({ id });
    if (!redemption) return;

    const leaver = (await isWayIn(strapi, redemption)) ? redemption.user : null;
    if (leaver && redemption.team) {
      await leaveTeam(strapi, { teamId: redemption.team.id, users: [leaver] });
    }
    await announceEnd(strapi, { redemption, removedFromTeam: leaver !== null });
  };
  await retryDeadlocks(() => strapi.db.transaction(end));
};
