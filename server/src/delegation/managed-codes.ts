import type { Core } from '@strapi/strapi';
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
import { type Rows, rowsIn, TABLE } from '../membership/tables';
import { generatedCodeFields, toFields } from '../services/code-fields';
import { codeStore } from '../services/code-store';
import { service } from '../services/index';
import type { InviteCodeRow } from '../services/rows';
import { validate } from '../services/validate';
import { inManagedTeam } from './in-team';
import { refuseBeyondLimits } from './limits';
import { toManagedCode } from './managed-view';
import { type Caller, codeNotFound, reachOf } from './reach';
import { reserveAddresses } from './reserve-addresses';
import { usageOfTeams } from './usage';

const querySchema = yup.object({
  page: yup.number().integer().min(1).max(1_000_000).default(1),
  pageSize: yup.number().integer().min(1).default(PAGE_SIZE.default),
  team: yup.string().typeError('team must be a text'),
});

/** The codes that managers make for their teams. */
export default ({ strapi }: { strapi: Core.Strapi }) => {
  const store = codeStore(strapi);
  const reach = reachOf(strapi);
  const settings = () => service(strapi, 'settings').get();

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
      const teams = await reach.teams(user);
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
      const teams = query.team ? [await reach.team(user, query.team)] : await reach.teams(user);
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
      const { id: teamId } = await reach.team(user, documentId);
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
      const { id, team } = await reach.code(user, documentId);
      const changes = toFields(await validate(updateManagedCodeSchema, input));

      await inManagedTeam(strapi, { teamId: team.id, userId: user.id }, async (rows) => {
        const code = await store.findLocked(documentId);
        // An administrator may have moved it to another team meanwhile.
        const inTeam = { id, team_id: team.id };
        if (!code || !(await rows(TABLE.codes).where(inTeam).forShare().first('id'))) {
          throw codeNotFound();
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
      await reach.code(user, documentId);
      const { emails } = await validate(sendManagedCodeSchema, input);
      const { managers: limits } = await settings();
      return service(strapi, 'invitations').send(documentId, { emails }, (addresses) =>
        reserveAddresses(strapi, { ...addresses, otherwise: limits.seats })
      );
    },
  };
};
