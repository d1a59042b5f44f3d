import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';

import { type Rows, rowsIn, TABLE } from '../membership/tables';
import { retryDeadlocks } from '../services/retry-deadlocks';
import { teamForbidden } from '../errors';
import { managedTeamIds } from './managed-teams';

interface Managing {
  teamId: number;
  userId: number;
}

/**
 * Runs what a manager does with the codes of a team in one transaction that holds the team's row:
 * of all who do something at once, in whichever process, each sees what those before have done.
 *
 * The team comes before the code, as in a registration. It is locked by the first statement of
 * all, so that plain reads see what is current on MySQL too, where a transaction goes on seeing
 * what its first one has seen; locking reads would lock the gaps beside the codes of the team.
 * @throws PolicyError for somebody who manages the team no more; UnauthorizedError for an
 * account that was deleted meanwhile.
 */
export const inManagedTeam = <Result>(
  strapi: Core.Strapi,
  { teamId, userId }: Managing,
  work: (rows: Rows) => Promise<Result>
): Promise<Result> =>
  retryDeadlocks(async () =>
    strapi.db.transaction(async ({ trx }) => {
      const rows = rowsIn(strapi, trx);
      await rows(TABLE.teams).select('id').where({ id: teamId }).forUpdate();
      const user = await rows(TABLE.users).where({ id: userId }).forShare().first('id');
      if (!user) throw new errors.UnauthorizedError('Invalid credentials');

      const managed = managedTeamIds(rows, userId).where({ team_id: teamId }).first();
      if (!(await managed)) throw teamForbidden();
      return work(rows);
    })
  );
