import type { Core } from '@strapi/strapi';

import type { TeamSummary } from '../../../contracts/codes';
import { UID } from '../../../contracts/plugin';
import { optionsSchema } from './code-options';
import { createTeamSchema, updateTeamSchema } from '../../../contracts/team-schema';
import type { FindAllTeams, Team } from '../../../contracts/teams';
import { rowsIn, TABLE } from '../membership/tables';
import { toTeamSummary } from './code-view';
import type { Author } from './codes';
import { service } from './index';
import { isNameTaken } from './name-taken';
import type { TeamRow } from './rows';
import { parseTeamQuery } from './team-query';
import { teamStore } from './team-store';
import { invalidField, validate } from './validate';

const MAX_TEAMS = 100;

interface Placed {
  name: string;
  organizationId: number | null;
  /** The team itself, once there is one. */
  id?: number;
}

/** Teams, as administrators see them and as codes lead to them. */
export default ({ strapi }: { strapi: Core.Strapi }) => {
  const store = teamStore(strapi);
  const rows = () => strapi.db.query(UID.team);
  /** What a code can be for. */
  const inOrganization = { organization: { id: { $notNull: true } } };

  /**
   * Runs a write that gives a team its name. The organization is locked meanwhile, so that of two
   * administrators who take one name at once the second is refused.
   */
  const writeNamed = <Result>({ name, organizationId, id }: Placed, write: () => Promise<Result>) =>
    strapi.db.transaction(async ({ trx }) => {
      const organizations = rowsIn(strapi, trx)(TABLE.organizations);
      await organizations.select('id').where({ id: organizationId }).forUpdate();
      const where = { organization: { id: organizationId }, ...(id && { id: { $ne: id } }) };
      if (await isNameTaken(strapi, { uid: UID.team, name, where })) {
        throw invalidField('name', 'teamName');
      }
      return write();
    });

  const organizationIdOf = (documentId: string) =>
    service(strapi, 'organizations').idOf(documentId);
  const managerIdsOf = (documentIds?: string[]) => service(strapi, 'managers').idsOf(documentIds);
  const checkRole = (role?: number | null) =>
    role ? service(strapi, 'teamRoles').check(role) : undefined;

  return {
    /**
     * A page of teams.
     * @throws ValidationError
     */
    find: async (query: unknown): Promise<FindAllTeams.Response> =>
      store.findPage(await parseTeamQuery(query)),

    /** @throws NotFoundError */
    findOne: store.view,

    /**
     * Creates a team from a TeamInput.
     * @throws ValidationError
     */
    async create(input: unknown, { userId }: Author = {}): Promise<Team> {
      const { name, organization, managers, ...valid } = await validate(createTeamSchema, input);
      await checkRole(valid.role);
      const data = {
        ...valid,
        name: name.trim(),
        organization: await organizationIdOf(organization),
        ...(await managerIdsOf(managers)),
      };
      const { documentId } = await writeNamed(
        { name: data.name, organizationId: data.organization },
        () => store.create({ ...data, createdBy: userId, updatedBy: userId })
      );
      return store.view(documentId);
    },

    /**
     * Changes the fields that the input names. With the organization or the role its members
     * change theirs.
     * @throws ValidationError, NotFoundError
     */
    async update(documentId: string, input: unknown, { userId }: Author = {}): Promise<Team> {
      const saved = await store.get(documentId);
      const { name, organization, managers, ...valid } = await validate(updateTeamSchema, input);
      await checkRole(valid.role);
      const data = {
        ...valid,
        ...(name && { name: name.trim() }),
        ...(organization && { organization: await organizationIdOf(organization) }),
        ...(await managerIdsOf(managers)),
        updatedBy: userId,
      };
      const placed = {
        id: saved.id,
        name: data.name ?? saved.name,
        organizationId: data.organization ?? saved.organization?.id ?? null,
      };
      const isPlacedAnew =
        placed.name !== saved.name || placed.organizationId !== (saved.organization?.id ?? null);
      const write = () => store.update(documentId, data);
      await (isPlacedAnew ? writeNamed(placed, write) : write());
      const changed = await store.view(documentId);
      store.tellUpdate(changed);
      return changed;
    },

    /**
     * Deletes a team. Codes that nobody can use any more stay, without a team.
     * @throws NotFoundError; ApplicationError `teamInUse`
     */
    async delete(documentId: string): Promise<Team> {
      const deleted = await store.view(documentId);
      await store.delete(documentId);
      return deleted;
    },

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
