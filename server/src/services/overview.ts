import type { Core } from '@strapi/strapi';

import {
  type LatestRedemption,
  type Overview,
  OVERVIEW_DAYS,
  OVERVIEW_LENGTH,
  type OverviewCode,
  type OverviewCodes,
} from '../../../contracts/overview';
import { UID } from '../../../contracts/plugin';
import { expiryOf } from '../../../contracts/status';
import {
  expiringBefore,
  NEARLY_FULL_FIRST,
  nearlyFull,
  NEXT_TO_EXPIRE_FIRST,
} from './overview-codes';
import type { InviteCodeRow } from './rows';

const DAY = 24 * 60 * 60 * 1000;

/** A row of the query below: what it populates is null once it was deleted. */
interface LatestRow extends Omit<LatestRedemption, 'redeemedAt'> {
  createdAt: string;
}

const toOverviewCode = (row: InviteCodeRow): OverviewCode => ({
  documentId: row.documentId,
  name: row.name,
  quota: row.quota,
  uses: row.uses,
  expiresAt: expiryOf(row),
});

const toLatest = ({ documentId, email, createdAt, ...row }: LatestRow): LatestRedemption => ({
  documentId,
  email,
  redeemedAt: createdAt,
  inviteCode: row.inviteCode && {
    documentId: row.inviteCode.documentId,
    name: row.inviteCode.name,
  },
  team: row.team && { name: row.team.name },
  user: row.user && { documentId: row.user.documentId },
});

/** What the home page of the panel shows. */
export default ({ strapi }: { strapi: Core.Strapi }) => {
  const redemptions = () => strapi.db.query(UID.redemption);
  const codes = () => strapi.db.query(UID.inviteCode);

  const seatsTaken = (from: Date, to: Date): Promise<number> =>
    redemptions().count({
      where: { createdAt: { $gt: from, $lte: to }, releasedAt: { $null: true } },
    });

  /** @param order SQL: Strapi's query layer cannot order by a calculation. */
  const firstCodes = async (where: object, order: string): Promise<OverviewCodes> => {
    const first: Promise<Array<{ id: number }>> = strapi.db
      .queryBuilder(UID.inviteCode)
      .select('id')
      .where(where)
      .getKnexQuery()
      .orderByRaw(order)
      .limit(OVERVIEW_LENGTH);
    const [total, ids] = await Promise.all([codes().count({ where }), first]);
    const found: InviteCodeRow[] = await codes().findMany({
      where: { id: { $in: ids.map(({ id }) => id) } },
    });
    const inOrder = ids.flatMap(({ id }) => found.find((row) => row.id === id) ?? []);
    return { total, codes: inOrder.map(toOverviewCode) };
  };

  const latest = async (): Promise<LatestRedemption[]> => {
    const rows: LatestRow[] = await redemptions().findMany({
      where: { releasedAt: { $null: true } },
      // Both downwards: in this order MySQL reads them from the index.
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      limit: OVERVIEW_LENGTH,
      populate: ['inviteCode', 'team', 'user'],
    });
    return rows.map(toLatest);
  };

  return {
    /** @param withPeople whether to tell who redeemed codes. */
    async get({ withPeople }: { withPeople: boolean }): Promise<Overview> {
      const now = new Date();
      const daysOn = (days: number) => new Date(now.getTime() + days * DAY);

      const weekAgo = daysOn(-OVERVIEW_DAYS);
      return {
        seatsThisWeek: {
          count: await seatsTaken(weekAgo, now),
          previous: await seatsTaken(daysOn(-2 * OVERVIEW_DAYS), weekAgo),
        },
        expiringSoon: await firstCodes(
          expiringBefore(strapi, { now, until: daysOn(OVERVIEW_DAYS) }),
          NEXT_TO_EXPIRE_FIRST
        ),
        nearlyFull: await firstCodes(nearlyFull(strapi, now), NEARLY_FULL_FIRST),
        latest: withPeople ? await latest() : null,
      };
    },
  };
};
