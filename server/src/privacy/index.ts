import type { Core } from '@strapi/strapi';

import { inTransaction } from '../services/in-transaction';
import { subscribeToDeletedAccounts } from './deleted-accounts';

const USER = 'plugin::users-permissions.user';

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
