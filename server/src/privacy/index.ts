import type { Core } from '@strapi/strapi';

import { retryDeadlocks } from '../services/retry-deadlocks';
import { subscribeToDeletedAccounts } from './deleted-accounts';

const USER = 'plugin::users-permissions.user';

/**
 * Puts a transaction around each call, and tries again where the database broke it off. Where one
 * is under way the call joins it, and trying again is for those who began it.
 */
const inTransaction =
  <Parameters extends unknown[], Result>(
    strapi: Core.Strapi,
    statements: (...parameters: Parameters) => Promise<Result>
  ) =>
  async (...parameters: Parameters): Promise<Result> => {
    const transaction = async () => strapi.db.transaction(() => statements(...parameters));
    return strapi.db.inTransaction() ? transaction() : retryDeadlocks(transaction);
  };

/**
 * What holds when an account is deleted, whoever deletes it: where the settings say so, its e-mail
 * address goes with it. `strapi.db.query(uid)`, which users-permissions deletes with, opens no
 * transaction: with one around it, either both go or neither does.
 */
export const watchDeletedAccounts = (strapi: Core.Strapi) => {
  const users = strapi.db.query(USER);
  users.delete = inTransaction(strapi, users.delete.bind(users));
  users.deleteMany = inTransaction(strapi, users.deleteMany.bind(users));
  subscribeToDeletedAccounts(strapi);
};
