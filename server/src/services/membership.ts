import type { Core } from '@strapi/strapi';

import { latestEnd } from '../../../contracts/membership-end';
import { UID, USER } from '../../../contracts/plugin';
import type { Membership } from '../../../contracts/public-api';
import { LIVE } from './redemption-view';
import type { OrganizationRow, TeamRow } from './rows';

interface MemberRow {
  role: { name: string } | null;
  team: TeamRow | null;
  organization: OrganizationRow | null;
}

interface RedemptionRow {
  createdAt: string;
  /** As it was when the user redeemed it. */
  code: string | null;
  endsAt: string | null;
}

/** Where a users-permissions user belongs. */
export default ({ strapi }: { strapi: Core.Strapi }) => ({
  /** null for a user without a team. */
  async of(userId: number): Promise<Membership.Result | null> {
    const user: MemberRow | null = await strapi.db
      .query(USER)
      .findOne({ where: { id: userId }, populate: ['team', 'organization', 'role'] });
    if (!user?.team) return null;

    const redemptions: RedemptionRow[] = await strapi.db.query(UID.redemption).findMany({
      where: { user: userId, team: user.team.id, ...LIVE },
      orderBy: { createdAt: 'desc' },
    });
    const [last] = redemptions;
    return {
      team: user.team.name,
      organization: user.organization?.name ?? null,
      role: user.role?.name ?? null,
      since: last?.createdAt ?? null,
      code: last?.code ?? null,
      until: latestEnd(redemptions.map(({ endsAt }) => endsAt)),
    };
  },
});
