import type { Core } from '@strapi/strapi';

import { latestEnd } from '../../../contracts/membership-end';
import { UID } from '../../../contracts/plugin';
import { type FindMembers, type Member, MEMBER_SORTABLE } from '../../../contracts/teams';
import { parseListQuery } from './list-query';
import { LIVE } from './redemption-view';
import { teamStore } from './team-store';

interface UserRow {
  id: number;
  documentId: string;
  username: string;
  email: string;
  confirmed: boolean | null;
  blocked: boolean | null;
  role: { name: string } | null;
}

interface RedemptionRow {
  createdAt: string;
  code: string | null;
  endsAt: string | null;
  user: { id: number };
}

type Arrival = Pick<Member, 'since' | 'code' | 'until'>;

const USER = 'plugin::users-permissions.user';
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
      const { id: teamId } = await teamStore(strapi).get(documentId);
      const contains = { $containsi: search };
      const { results, pagination } = await strapi.db.query(USER).findPage({
        page,
        pageSize,
        orderBy: [{ [sortedBy]: order }, { id: order }],
        where: {
          team: { id: teamId },
          ...(search && { $or: [{ username: contains }, { email: contains }] }),
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
          ...arrivalIn(user),
        })),
        pagination,
      };
    },
  };
};
