import type { Core } from '@strapi/strapi';
import * as yup from 'yup';

import { latestEnd } from '../../../contracts/membership-end';
import { UID, USER } from '../../../contracts/plugin';
import { type FindMembers, type Member, MEMBER_SORTABLE } from '../../../contracts/teams';
import { defaultRole } from '../membership/default-role';
import { parseListQuery } from './list-query';
import { LIVE } from './redemption-view';
import { teamStore } from './team-store';
import { validate } from './validate';

interface UserRow {
  id: number;
  documentId: string;
  username: string;
  email: string;
  confirmed: boolean | null;
  blocked: boolean | null;
  role: { id: number; name: string } | null;
}

interface RedemptionRow {
  createdAt: string;
  code: string | null;
  endsAt: string | null;
  user: { id: number };
}

type Arrival = Pick<Member, 'since' | 'code' | 'until'>;

const filtersSchema = yup.object({
  filters: yup
    .object({ roleByHand: yup.string().oneOf(['true', 'false']) })
    .typeError('filters are given by field')
    .noUnknown(true, 'Members are filtered by roleByHand'),
});

/**
 * Whose role is not the one that the team gives, or the others. Where that is the portal's default
 * role, and there is none, nobody's role is known to be set by hand.
 */
const whereByHand = (isByHand: boolean, given: number | null): object => {
  if (given === null) return isByHand ? { id: { $null: true } } : {};
  if (!isByHand) return { role: { id: given } };
  return { $or: [{ role: { id: { $ne: given } } }, { role: { id: { $null: true } } }] };
};

/** In the order in which they came. */
const arrivalOf = (redemptions: RedemptionRow[]): Arrival => ({
  since: redemptions.at(-1)?.createdAt ?? null,
  code: redemptions.at(-1)?.code ?? null,
  until: latestEnd(redemptions.map(({ endsAt }) => endsAt)),
});

/** The members of a team. */
export default ({ strapi }: { strapi: Core.Strapi }) => {
  /** How each of the users came into the team, the last time, and when they have to leave it. */
  const arrivals = async (
    teamId: number,
    users: UserRow[]
  ): Promise<(user: UserRow) => Arrival> => {
    const redemptions: RedemptionRow[] = await strapi.db.query(UID.redemption).findMany({
      where: { team: teamId, user: { id: { $in: users.map(({ id }) => id) } }, ...LIVE },
      orderBy: { createdAt: 'asc' },
      select: ['createdAt', 'code', 'endsAt'],
      populate: { user: { select: ['id'] } },
    });
    return ({ id }) => arrivalOf(redemptions.filter(({ user }) => user.id === id));
  };

  return {
    /**
     * A page of a team's members.
     * @throws NotFoundError, ValidationError
     */
    async find(documentId: string, query: unknown): Promise<FindMembers.Response> {
      const rules = { sortable: MEMBER_SORTABLE, sort: 'username:asc' };
      const { page, pageSize, sortedBy, order, search } = await parseListQuery(query, rules);
      const { filters } = await validate(filtersSchema, query);
      const { id: teamId, role } = await teamStore(strapi).get(documentId);
      const given = role?.id ?? (await defaultRole(strapi));
      const contains = { $containsi: search };
      const isByHand = filters?.roleByHand;
      const team = { id: teamId };
      const { results, pagination } = await strapi.db.query(USER).findPage({
        page,
        pageSize,
        orderBy: [{ [sortedBy]: order }, { id: order }],
        where: {
          team,
          $and: [
            search ? { $or: [{ username: contains }, { email: contains }] } : {},
            isByHand === undefined ? {} : whereByHand(isByHand === 'true', given),
          ],
        },
        populate: ['role'],
      });
      const users: UserRow[] = results;
      const arrivalIn = await arrivals(teamId, users);
      return {
        results: users.map((user) => ({
          id: user.id,
          documentId: user.documentId,
          username: user.username,
          email: user.email,
          confirmed: Boolean(user.confirmed),
          blocked: Boolean(user.blocked),
          role: user.role?.name ?? null,
          roleByHand: given !== null && user.role?.id !== given,
          ...arrivalIn(user),
        })),
        pagination,
        rolesByHand: await strapi.db
          .query(USER)
          .count({ where: { team, $and: [whereByHand(true, given)] } }),
      };
    },
  };
};
