import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import * as yup from 'yup';

import { PAGE_SIZE } from '../../../contracts/codes';
import type { RecipientResult } from '../../../contracts/invitations';
import {
  createManagedCodeSchema,
  type FindManagedCodes,
  type FindManagedTeams,
  type ManagedCode,
  sendManagedCodeSchema,
  updateManagedCodeSchema,
} from '../../../contracts/managed-codes';
import type { CodeAvailability } from '../../../contracts/status';
import { teamForbidden } from '../errors';
import { type Rows, rowsIn, TABLE } from '../membership/tables';
import { generatedCodeFields, toFields } from '../services/code-fields';
import { codeStore } from '../services/code-store';
import { isDocumentId } from '../services/document-id';
import { service } from '../services/index';
import type { InviteCodeRow } from '../services/rows';
import { validate } from '../services/validate';
import { inManagedTeam } from './in-team';
import { refuseBeyondLimits } from './limits';
import { findTeams, managedTeamIds, type ManagedTeamRow } from './managed-teams';
import { toManagedCode } from './managed-view';
import { reserveAddresses } from './reserve-addresses';
import { usageOfTeams } from './usage';

/** A users-permissions user: what they manage is asked of the database each time. */
interface Caller {
  id: number;
}

const querySchema = yup.object({
  page: yup.number().integer().min(1).max(1_000_000).default(1),
  pageSize: yup.number().integer().min(1).default(PAGE_SIZE.default),
  team: yup.string().typeError('team must be a text'),
});

const notFound = () => new errors.NotFoundError('Invite code not found');

/** The codes that managers make for their teams. */
export default ({ strapi }: { strapi: Core.Strapi }) => {
  const store = codeStore(strapi);
  const settings = () => service(strapi, 'settings').get();

  const teamsOf = async (user: Caller): Promise<ManagedTeamRow[]> => {
    const ids = await strapi.db.transaction(({ trx }): Promise<number[]> =>
      managedTeamIds(rowsIn(strapi, trx), user.id).pluck('team_id')
    );
    return findTeams(strapi, ids);
  };

  /** @throws PolicyError */
  const teamOf = async (user: Caller, documentId: string): Promise<ManagedTeamRow> => {
    const team = (await teamsOf(user)).find((managed) => managed.documentId === documentId);
    if (!team) throw teamForbidden();
    return team;
  };

  /** @throws NotFoundError for what is no delegated code of a team that the user manages. */
  const codeOf = async (user: Caller, documentId: string) => {
    if (!isDocumentId(documentId)) throw notFound();
    const code = await store.get(documentId);
    const team = (await teamsOf(user)).find(({ id }) => id === code.team?.id);
    if (!code.delegated || !team) throw notFound();
    return { ...code, team };
  };

  const view = async (user: Caller, row: InviteCodeRow): Promise<ManagedCode> =>
    toManagedCode(row, { userId: user.id, signUpUrl: (await settings()).signUpUrl });

  /** @throws ApplicationError; called with the team locked. */
  const admit = async (rows: Rows, teamId: number, code: Omit<CodeAvailability, 'state'>) => {
    const usageOf = await usageOfTeams(rows, [teamId]);
    const { managers: limits } = await settings();
    refuseBeyondLimits(code, { limits, used: usageOf(teamId), now: new Date() });
  };

  return {
    /** The teams that the user manages, by name, with what their managers may still do. */
    async teams(user: Caller): Promise<FindManagedTeams.Result[]> {
      const teams = await teamsOf(user);
      const ids = teams.map(({ id }) => id);
      const usageOf = await strapi.db.transaction(({ trx }) =>
        usageOfTeams(rowsIn(strapi, trx), ids)
      );
      const { managers: limits } = await settings();
      return teams.map(({ id, documentId, name, organization }) => ({
        documentId,
        name,
        organization: { documentId: organization.documentId, name: organization.name },
        limits,
        used: usageOf(id),
      }));
    },

    /**
     * A page of the delegated codes of the user's teams, the newest first.
     * @throws ValidationError; PolicyError for another team.
     */
    async find(user: Caller, input: unknown): Promise<FindManagedCodes.Response> {
      const query = await validate(querySchema, input, { cast: true });
      const teams = query.team ? [await teamOf(user, query.team)] : await teamsOf(user);
      const { results, pagination } = await store.findPage({
        page: query.page,
        pageSize: Math.min(query.pageSize, PAGE_SIZE.max),
        where: { delegated: true, team: { id: { $in: teams.map(({ id }) => id) } } },
        orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      });
      const { signUpUrl } = await settings();
      return {
        data: results.map((row) => toManagedCode(row, { userId: user.id, signUpUrl })),
        meta: { pagination },
      };
    },

    /**
     * Makes a code from a CreateManagedCode.Body.
     * @throws ValidationError; PolicyError for a team that the user does not manage;
     * ApplicationError beyond the limits.
     */
    async create(user: Caller, input: unknown): Promise<ManagedCode> {
      const { team: documentId, ...valid } = await validate(createManagedCodeSchema, input);
      const { id: teamId } = await teamOf(user, documentId);
      const { quota, ...fields } = toFields(valid);
      const { startsAt = null, expiresAt = null } = fields;

      const created = await inManagedTeam(strapi, { teamId, userId: user.id }, async (rows) => {
        const code = { startsAt, expiresAt, membershipUntil: null, quota: quota ?? null, uses: 0 };
        await admit(rows, teamId, code);
        return store.create({
          ...fields,
          ...generatedCodeFields(),
          quota,
          state: 'active',
          team: teamId,
          delegated: true,
          manager: user.id,
        });
      });
      return view(user, await store.get(created.documentId));
    },

    /**
     * Renames a code, pauses or activates it: an UpdateManagedCode.Body.
     * @throws ValidationError; NotFoundError; ApplicationError beyond the limits.
     */
    async update(user: Caller, documentId: string, input: unknown): Promise<ManagedCode> {
      const { id, team } = await codeOf(user, documentId);
      const changes = toFields(await validate(updateManagedCodeSchema, input));

      await inManagedTeam(strapi, { teamId: team.id, userId: user.id }, async (rows) => {
        const code = await store.findLocked(documentId);
        // An administrator may have moved it to another team meanwhile.
        const inTeam = { id, team_id: team.id };
        if (!code || !(await rows(TABLE.codes).where(inTeam).forShare().first('id'))) {
          throw notFound();
        }
        if (changes.state === 'active' && code.state !== 'active') {
          await admit(rows, team.id, code);
        }
        await store.update(documentId, changes);
      });
      return view(user, await store.get(documentId));
    },

    /**
     * Sends a code with the administrator's template, to no more addresses than it has seats.
     * @throws ValidationError; NotFoundError; ApplicationError for a code that nobody can use, and
     * beyond the limit.
     */
    async send(user: Caller, documentId: string, input: unknown): Promise<RecipientResult[]> {
      await codeOf(user, documentId);
      const { emails } = await validate(sendManagedCodeSchema, input);
      const { managers: limits } = await settings();
      return service(strapi, 'invitations').send(documentId, { emails }, (addresses) =>
        reserveAddresses(strapi, { ...addresses, otherwise: limits.seats })
      );
    },
  };
};
