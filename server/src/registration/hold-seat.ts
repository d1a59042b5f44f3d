import type { Core } from '@strapi/strapi';

import { USER } from '../../../contracts/plugin';
import { codeStore } from '../services/code-store';
import type { RedemptionRow } from '../services/redemption-view';
import { holdTeam } from './hold-team';

/**
 * Keeps everybody else from what hangs on a redemption until the transaction ends: team, code and
 * user are locked in the order in which registrations do it. Before it nothing is read in the
 * transaction: on MySQL, what a transaction reads first is what it sees.
 * @param codeId left out where the seats of the code stay as they are.
 */
export const holdSeat = async (
  strapi: Core.Strapi,
  { team, user }: RedemptionRow,
  codeId?: number
): Promise<void> => {
  await holdTeam(strapi, team);
  if (codeId !== undefined) await codeStore(strapi).lock(codeId);
  if (user) {
    const users = strapi.db.queryBuilder(USER).select('id').where({ id: user.id });
    await users.forUpdate().execute();
  }
};
