import type { Core } from '@strapi/strapi';

import type { TeamSummary } from '../../../contracts/codes';
import { UID } from '../../../contracts/plugin';
import { optionsSchema } from './code-options';
import { toTeamSummary } from './code-view';
import type { TeamRow } from './rows';
import { invalidField, validate } from './validate';

const MAX_TEAMS = 100;

/** Teams that a code can be for: those that belong to an organization. */
export default ({ strapi }: { strapi: Core.Strapi }) => {
  const rows = () => strapi.db.query(UID.team);
  const inOrganization = { organization: { id: { $notNull: true } } };

  return {
    /**
     * The first hundred teams by name, of those whose name or organization contains `_q`, and of
     * those whose documentIds are `chosen`.
     */
    async options(query: unknown): Promise<TeamSummary[]> {
      const { _q = '', chosen = [] } = await validate(optionsSchema, query, { cast: true });
      const contains = { $containsi: _q.trim() };
      const found: TeamRow[] = await rows().findMany({
        where: {
          $and: [
            inOrganization,
            {
              $or: [
                { name: contains },
                { organization: { name: contains } },
                { documentId: { $in: chosen } },
              ],
            },
          ],
        },
        orderBy: { name: 'asc' },
        limit: MAX_TEAMS,
        populate: ['organization'],
      });
      return found.map(toTeamSummary);
    },

    /**
     * The id that a plain team_id column takes.
     * @throws ValidationError at `team`
     */
    async idOf(documentId: string): Promise<number> {
      const team: TeamRow | null = await rows().findOne({
        where: { $and: [{ documentId }, inOrganization] },
      });
      if (!team) throw invalidField('team', 'team');
      return team.id;
    },
  };
};
