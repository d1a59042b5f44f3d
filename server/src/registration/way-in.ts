import type { Core } from '@strapi/strapi';

import { UID } from '../../../contracts/plugin';
import { LIVE, type RedemptionRow } from '../services/redemption-view';

/** Whether the user is in the team by this redemption, and by no other that still holds. */
export const isWayIn = async (
  strapi: Core.Strapi,
  { id, user, team }: RedemptionRow
): Promise<boolean> => {
  if (!user || !team || user.team?.id !== team.id) return false;
  const others = { user: user.id, team: team.id, ...LIVE, id: { $ne: id } };
  return (await strapi.db.query(UID.redemption).count({ where: others })) === 0;
};
