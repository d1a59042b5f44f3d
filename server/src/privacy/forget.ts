import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';

import { chunksOf } from '../services/batch/chunks';
import { forgetInvited } from './forget-invited';

/** How many redemptions are looked at in one statement. */
const AT_ONCE = 500;

interface Redemption {
  id: number;
  email: string | null;
}

/** Where the plugin has the e-mail address of an account. */
export interface Trace {
  userId: number;
  /** The account's own: another one than when it registered, where it was changed. */
  email: string | null;
  redemptions: Redemption[];
}

const rowsOf = (strapi: Core.Strapi, trx: Knex.Transaction) => (table: string) =>
  strapi.db.getConnection(table).transacting(trx);

/**
 * The traces of accounts, whose rows are locked from then on. The reads lock, because on MySQL only
 * those see what others committed since the transaction began.
 */
export const tracesOf = async (
  strapi: Core.Strapi,
  trx: Knex.Transaction,
  userIds: number[]
): Promise<Trace[]> => {
  const rows = rowsOf(strapi, trx);
  const users: Array<{ id: number; email: string | null }> = await rows('up_users')
    .select('id', 'email')
    .whereIn('id', userIds)
    .orderBy('id')
    .forUpdate();
  const redemptions: Array<Redemption & { user_id: number }> = await rows('ic_redemptions')
    .select('id', 'email', 'user_id')
    .whereIn('user_id', userIds)
    .forUpdate();
  return users.map(({ id: userId, email }) => ({
    userId,
    email,
    redemptions: redemptions.filter(({ user_id: owner }) => owner === userId),
  }));
};

const anonymise = async (
  strapi: Core.Strapi,
  trx: Knex.Transaction,
  redemptions: Redemption[]
): Promise<void> => {
  const ids = redemptions.map(({ id }) => id);
  for (const chunk of chunksOf(ids)) {
    await rowsOf(strapi, trx)('ic_redemptions').whereIn('id', chunk).update({ email: null });
  }
};

/** Takes the e-mail address of deleted accounts out of their redemptions, and forgets the invited. */
export const forget = async (
  strapi: Core.Strapi,
  trx: Knex.Transaction,
  traces: Array<Pick<Trace, 'email' | 'redemptions'>>
): Promise<void> => {
  const redemptions = traces.flatMap((trace) => trace.redemptions);
  const emails = [...traces, ...redemptions].map(({ email }) => email);
  await anonymise(strapi, trx, redemptions);
  await forgetInvited(strapi, trx, emails);
};

/** The same for all accounts that are gone already. */
export const forgetDeletedAccounts = async (strapi: Core.Strapi): Promise<void> =>
  strapi.db.transaction(async ({ trx }) => {
    let last = 0;
    for (;;) {
      const redemptions: Redemption[] = await rowsOf(
        strapi,
        trx
      )('ic_redemptions')
        .select('id', 'email')
        .whereNull('user_id')
        .whereNotNull('email')
        .where('id', '>', last)
        .orderBy('id')
        .limit(AT_ONCE)
        .forUpdate();
      if (redemptions.length === 0) return;
      await forget(strapi, trx, [{ email: null, redemptions }]);
      last = redemptions[redemptions.length - 1].id;
    }
  });
