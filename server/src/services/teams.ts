import type { Core } from '@strapi/strapi';
import * as yup from 'yup';

import type { TeamSummary } from '../../../contracts/codes';
import { UID } from '../../../contracts/plugin';
import { toTeamSummary } from './code-view';
import type { TeamRow } from './rows';
import { invalidField, validate } from './validate';

const MAX_TEAMS = 100;

const querySchema = yup.object({
  _q: yup
    .string()
    .max(255)
    .test('storable', '_q has characters that cannot be looked for', (q) => !q?.includes('\u0000')),
});

/** Teams that a code can be for: those that belong to an organization. */
export default ({ strapi }: { strapi: Core.Strapi }) => {
  const rows = () => strapi.db.query(UID.team);
  const inOrganization = { organization: { id: { $notNull: true } } };

  return {
    /** The first hundred teams by name, of those whose name or organization contains `_q`. */
    async options(query: unknown): Promise<TeamSummary[]> {
      const { _q = '' } = await validate(querySchema, query, { cast: true });
      const contains = { $containsi: _q.trim() };
      const found: TeamRow[] = await rows().findMany({
        where: {
          $and: [
            inOrganization,
            { $or: [{ name: contains }, { organization: { name: contains } }] },
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
