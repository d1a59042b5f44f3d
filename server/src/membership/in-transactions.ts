import type { Core } from '@strapi/strapi';

import { UID } from '../../../contracts/plugin';
import { inTransaction } from '../services/in-transaction';

/**
 * Puts a transaction around what changes or deletes a team or an organization, so that the hooks
 * here and the change itself are one. The document service opens one; `strapi.db.query(uid)`, which
 * scripts and other plugins use, does not. There is one repository per type and process.
 */
export const changeInTransactions = (strapi: Core.Strapi) => {
  for (const uid of [UID.team, UID.organization]) {
    const rows = strapi.db.query(uid);
    rows.create = inTransaction(strapi, rows.create.bind(rows));
    rows.update = inTransaction(strapi, rows.update.bind(rows));
    rows.delete = inTransaction(strapi, rows.delete.bind(rows));
    rows.deleteMany = inTransaction(strapi, rows.deleteMany.bind(rows));
  }
};
