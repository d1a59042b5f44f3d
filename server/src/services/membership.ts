import type { Core } from '@strapi/strapi';

import { UID } from '../../../contracts/plugin';
import type { Membership } from '../../../contracts/public-api';
import type { OrganizationRow, TeamRow } from './rows';

interface MemberRow {
  team: TeamRow | null;
  organization: OrganizationRow | null;
}

interface RedemptionRow {
  createdAt: string;
  /** As it was when the user redeemed it. */
  code: string | null;
}

/** Where a users-permissions user belongs. */
export default ({ strapi }: { strapi: Core.Strapi }) => ({
  /** null for a user without a team. */
  async of(userId: number): Promise<Membership.Result | null> {
    const user: MemberRow | null = await strapi.db
      .query('plugin::users-permissions.user')
      .findOne({ where: { id: userId }, populate: ['team', 'organization'] });
    if (!user?.team) return null;

    const [redemption]: RedemptionRow[] = await strapi.db.query(UID.redemption).findMany({
      where: { user: userId, team: user.team.id, releasedAt: null },
      orderBy: { createdAt: 'desc' },
      limit: 1,
    });
    return {
      team: user.team.name,
      organization: user.organization?.name ?? null,
      since: redemption?.createdAt ?? null,
      code: redemption?.code ?? null,
    };
  },
});
