import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';

import { normalizeEmail } from '../../../contracts/email-address';
import { chunksOf } from '../services/batch/chunks';

/** Those of the addresses that an account still has. */
const inUse = async (
  strapi: Core.Strapi,
  trx: Knex.Transaction,
  emails: string[]
): Promise<Set<string>> => {
  const accounts: Array<{ email: string }> = await strapi.db
    .getConnection('up_users')
    .transacting(trx)
    .select('email')
    .whereRaw(`lower(??) in (${emails.map(() => '?').join(', ')})`, ['email', ...emails]);
  return new Set(accounts.map(({ email }) => email.toLowerCase()));
};

/**
 * Deletes the record of e-mails to addresses, in the transaction that forgets their accounts. An
 * address that another account has stays.
 *
 * The rows are deleted and not emptied: what a mail server answered has the address too, and
 * without it a row neither tells anything nor keeps anybody from being mailed twice. Who is
 * forgotten is mailed again only where an administrator brings the address along.
 * @param emails as accounts and redemptions have them.
 */
export const forgetInvited = async (
  strapi: Core.Strapi,
  trx: Knex.Transaction,
  emails: Array<string | null>
): Promise<void> => {
  const invitations = () => strapi.db.getConnection('ic_invitations').transacting(trx);
  const addresses = new Set(emails.flatMap((email) => normalizeEmail(email ?? '') ?? []));

  for (const chunk of chunksOf([...addresses])) {
    const found: Array<{ id: number; email: string }> = await invitations()
      .select('id', 'email')
      .whereIn('email', chunk);
    // To MySQL, addresses that differ in an accent are the same.
    const invited = found.filter(({ email }) => addresses.has(email));
    if (invited.length === 0) continue;

    const kept = await inUse(strapi, trx, chunk);
    const forgotten = invited.filter(({ email }) => !kept.has(email)).map(({ id }) => id);
    for (const ids of chunksOf(forgotten)) await invitations().whereIn('id', ids).delete();
  }
};
