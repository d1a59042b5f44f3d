import type { Core } from '@strapi/strapi';

import { UID, USER } from '../../../contracts/plugin';
import { inTransaction } from '../services/in-transaction';
import { movesUser } from './follow-user';

/**
 * Puts a transaction around what changes or deletes a team or an organization, and around what
 * puts users into teams, so that the hooks here and the change itself are one. The document service
 * opens one; `strapi.db.query(uid)`, which scripts and other plugins use, does not. There is one
 * repository per type and process.
 */
export const changeInTransactions = (strapi: Core.Strapi) => {
  for (const uid of [UID.team, UID.organization]) {
    const rows = strapi.db.query(uid);
    rows.create = inTransaction(strapi, rows.create.bind(rows));
    rows.update = inTransaction(strapi, rows.update.bind(rows));
    rows.delete = inTransaction(strapi, rows.delete.bind(rows));
    rows.deleteMany = inTransaction(strapi, rows.deleteMany.bind(rows));
  }

  /** Other changes of users, of which there are many, are none of our business. */
  const whereMoved = <Params extends { data?: object }, Result>(
    statements: (params: Params) => Promise<Result>
  ): ((params: Params) => Promise<Result>) => {
    const whole = inTransaction(strapi, statements);
    return (params) => (movesUser(params.data) ? whole(params) : statements(params));
  };
  const users = strapi.db.query(USER);
  users.create = whereMoved(users.create.bind(users));
  users.update = whereMoved(users.update.bind(users));
};
