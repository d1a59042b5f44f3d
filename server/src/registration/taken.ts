import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';

import { USER } from '../../../contracts/plugin';
import { signUpSettings } from './sign-up-settings';

interface NewUser {
  email: string;
  username: string;
  provider?: string;
}

/**
 * Refuses an e-mail address or user name that somebody took since users-permissions looked: a
 * double-clicked sign-up arrives twice at once, and `up_users` has no unique index.
 *
 * Registrations with one code come here one after the other, because the claim holds the lock of
 * its row. The read locks too, because on MySQL only a locking read sees what the one before has
 * committed.
 * @throws ApplicationError in the words of users-permissions.
 */
export const refuseTaken = async (
  strapi: Core.Strapi,
  { email, username, provider = 'local' }: NewUser
): Promise<void> => {
  const { unique_email: isUnique } = await signUpSettings(strapi);
  const taken = await strapi.db
    .queryBuilder(USER)
    .select('id')
    .where({
      $or: [{ email }, { username: email }, { username }, { email: username }],
      ...(!isUnique && { provider }),
    })
    .forUpdate()
    .first()
    .execute<object | null>();
  if (taken) throw new errors.ApplicationError('Email or Username are already taken');
};
