import type { Core } from '@strapi/strapi';

import { UID } from '../../../contracts/plugin';
import { movesUser } from './follow-user';

type Statements<Parameters extends unknown[], Result> = (
  ...parameters: Parameters
) => Promise<Result>;

/**
 * Puts a transaction around what changes or deletes a team or an organization, and around what
 * puts users into teams, so that the hooks here and the change itself are one. The document service
 * opens one; `strapi.db.query(uid)`, which scripts and other plugins use, does not. There is one
 * repository per type and process.
 */
export const changeInTransactions = (strapi: Core.Strapi) => {
  const inTransaction =
    <Parameters extends unknown[], Result>(statements: Statements<Parameters, Result>) =>
    async (...parameters: Parameters): Promise<Result> =>
      strapi.db.transaction(() => statements(...parameters));

  for (const uid of [UID.team, UID.organization]) {
    const rows = strapi.db.query(uid);
    rows.create = inTransaction(rows.create.bind(rows));
    rows.update = inTransaction(rows.update.bind(rows));
    rows.delete = inTransaction(rows.delete.bind(rows));
    rows.deleteMany = inTransaction(rows.deleteMany.bind(rows));
  }

  /** Other changes of users, of which there are many, are none of our business. */
  const whereMoved = <Params extends { data?: object }, Result>(
    statements: Statements<[Params], Result>
  ): Statements<[Params], Result> => {
    const whole = inTransaction(statements);
    return (params) => (movesUser(params.data) ? whole(params) : statements(params));
  };
  const users = strapi.db.query('plugin::users-permissions.user');
  users.create = whereMoved(users.create.bind(users));
  users.update = whereMoved(users.update.bind(users));
};
