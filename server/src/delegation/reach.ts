import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';

import { isDocumentId } from '../../../contracts/document-id';
import { teamForbidden } from '../errors';
import { rowsIn } from '../membership/tables';
import { codeStore } from '../services/code-store';
import type { InviteCodeRow } from '../services/rows';
import { findTeams, managedTeamIds, type ManagedTeamRow } from './managed-teams';

/** A users-permissions user: what they manage is asked of the database each time. */
export interface Caller {
  id: number;
}

type ManagedCodeRow = InviteCodeRow & { team: ManagedTeamRow };

export const codeNotFound = () => new errors.NotFoundError('Invite code not found');

/** What a user reaches as a manager: teams, and delegated codes of these. */
export const reachOf = (strapi: Core.Strapi) => {
  const teams = async (user: Caller): Promise<ManagedTeamRow[]> => {
    const ids = await strapi.db.transaction(({ trx }): Promise<number[]> =>
      managedTeamIds(rowsIn(strapi, trx), user.id).pluck('team_id')
    );
    return findTeams(strapi, ids);
  };

  return {
    /** By name. */
    teams,

    /** @throws PolicyError for a team that the user does not manage, or that does not exist. */
    async team(user: Caller, documentId: string): Promise<ManagedTeamRow> {
      const team = (await teams(user)).find((managed) => managed.documentId === documentId);
      if (!team) throw teamForbidden();
      return team;
    },

    /** @throws NotFoundError for what is no delegated code of a team that the user manages. */
    async code(user: Caller, documentId: string): Promise<ManagedCodeRow> {
      if (!isDocumentId(documentId)) throw codeNotFound();
      const code = await codeStore(strapi).get(documentId);
      const team = (await teams(user)).find(({ id }) => id === code.team?.id);
      if (!code.delegated || !team) throw codeNotFound();
      return { ...code, team };
    },
  };
};
