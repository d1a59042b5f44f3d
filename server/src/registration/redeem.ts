import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Knex } from 'knex';
import * as yup from 'yup';

import { UID, USER } from '../../../contracts/plugin';
import { hold, type Places, placesOf, teamsOf } from '../membership/hold';
import { rowsIn } from '../membership/tables';
import { claimSeat } from './claim';
import { recordRedemption } from './redemption';
import { service } from '../services/index';
import { retryDeadlocks } from '../services/retry-deadlocks';
import type { InviteCodeRow } from '../services/rows';
import { validate } from '../services/validate';

const bodySchema = yup.object({ code: yup.string().typeError('code must be a text').nullable() });

export interface User {
  id: number;
  documentId: string;
  email: string;
  provider: string | null;
}

/**
 * Keeps the user from being deleted or moved by another code until the transaction ends. After the
 * code, as a registration does.
 * @throws UnauthorizedError where the user was deleted meanwhile.
 */
const holdUser = async (strapi: Core.Strapi, { id }: User): Promise<void> => {
  const users = strapi.db.queryBuilder(USER).select('id').where({ id });
  const held = await users.forUpdate().first().execute<object | null>();
  if (!held) throw new errors.UnauthorizedError('Invalid credentials');
};

/** Whose seat was released is not let in again by the same code: an administrator took it back. */
const redeemedAlready = ({ releasedAt }: { releasedAt: string | null }) =>
  new errors.ApplicationError(
    releasedAt
      ? 'Your seat of this invite code was released by an administrator'
      : 'You have redeemed this invite code already',
    { reason: 'invite_code_invalid' }
  );

/** The team that the user is in, and the one that the code leads to. */
const leftAndJoined = async (
  strapi: Core.Strapi,
  { user, code }: { user: User; code: InviteCodeRow }
): Promise<Places> => {
  const rows = rowsIn(strapi);
  const own = await teamsOf(rows, [user.id]);
  return placesOf(rows, code.team ? [...own, code.team.id] : own);
};

/** Moves people who have an account already. */
export default ({ strapi }: { strapi: Core.Strapi }) => ({
  /**
   * Claims a seat for an existing user and makes them a member of the code's team: team,
   * organization and role change in one transaction with the claim.
   * @throws InviteCodeRefusal; ApplicationError for a code that this user has redeemed already;
   * UnauthorizedError for a user who was deleted meanwhile.
   */
  async redeem(user: User, body: unknown): Promise<void> {
    const { code: text } = await validate(bodySchema, body);
    const gate = service(strapi, 'gate');
    if (!text?.trim()) throw await gate.refusal('invite_code_required');

    const found = await gate.findTyped(text);
    if (!found) throw await gate.refusal('invite_code_invalid');

    const move = async (places: Places, trx: Knex.Transaction) => {
      await hold(rowsIn(strapi, trx), places);
      const code = await claimSeat(strapi, found, user);
      await holdUser(strapi, user);
      const earlier: { releasedAt: string | null } | null = await strapi.db
        .query(UID.redemption)
        .findOne({ where: { inviteCode: code.id, user: user.id } });
      if (earlier) throw redeemedAlready(earlier);
      // Organization and role follow: see membership/follow-user.ts.
      const data: object = { team: code.team.id };
      await strapi.documents(USER).update({ documentId: user.documentId, data });
      await recordRedemption(strapi, { code, user, provider: user.provider ?? 'local' });
    };
    await retryDeadlocks(async () => {
      const places = await leftAndJoined(strapi, { user, code: found });
      await strapi.db.transaction(({ trx }) => move(places, trx));
    });
  },
});
