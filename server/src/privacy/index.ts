import type { Core } from '@strapi/strapi';

import { USER } from '../../../contracts/plugin';
import { inTransaction } from '../services/in-transaction';
import { retryDeadlocks } from '../services/retry-deadlocks';
import { subscribeToDeletedAccounts } from './deleted-accounts';

/** Where a transaction is under way, trying again is for those who began it. */
const retrying =
  <Parameters extends unknown[], Result>(
    strapi: Core.Strapi,
    transaction: (...parameters: Parameters) => Promise<Result>
  ) =>
  async (...parameters: Parameters): Promise<Result> =>
    strapi.db.inTransaction()
      ? transaction(...parameters)
      : retryDeadlocks(() => transaction(...parameters));

/**
 * What holds when an account is deleted, whoever deletes it: where the settings say so, its e-mail
 * address goes with it. `strapi.db.query(uid)`, which users-permissions deletes with, opens no
 * transaction: with one around it, either both go or neither does.
 */
export const watchDeletedAccounts = (strapi: Core.Strapi) => {
  const users = strapi.db.query(USER);
  users.delete = retrying(strapi, inTransaction(strapi, users.delete.bind(users)));
  users.deleteMany = retrying(strapi, inTransaction(strapi, users.deleteMany.bind(users)));
  subscribeToDeletedAccounts(strapi);
};
