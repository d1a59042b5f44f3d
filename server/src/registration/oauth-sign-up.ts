import { AsyncLocalStorage } from 'node:async_hooks';

import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';

import { USER } from '../../../contracts/plugin';
import { service } from '../services';

/** An OAuth callback under way: the user it creates, if any, is an account that signs up. */
interface OauthSignUp {
  inviteCode: string | null;
  /** Why the account was not created. */
  error?: unknown;
}

const signUps = new AsyncLocalStorage<OauthSignUp | null>();

/**
 * Runs an OAuth callback. users-permissions answers whatever fails in it with a bare message;
 * errors that say more to the client, such as the reason of a refused code, are thrown as they
 * were.
 */
export const runAsOauthSignUp = async <Result>(
  { inviteCode }: { inviteCode: string | null },
  callback: () => Promise<Result>
): Promise<Result> => {
  const signUp: OauthSignUp = { inviteCode };
  try {
    return await signUps.run(signUp, callback);
  } catch (error) {
    throw signUp.error instanceof errors.ApplicationError ? signUp.error : error;
  }
};

/**
 * Puts the gate before the user that OAuth creates, and a transaction around it, so that user,
 * claim and redemption are there together or not at all. users-permissions creates the user with
 * `strapi.db.query(uid).create`, which opens none; the repository is one per type and process.
 * Users created elsewhere, or by hooks of this one, are created as before.
 *
 * The whole callback must not be one transaction: it waits for the provider, and a transaction
 * holds a connection, on SQLite the only one.
 */
export const guardOauthSignUp = (strapi: Core.Strapi) => {
  const users = strapi.db.query(USER);
  const create = users.create.bind(users);

  users.create = async (params) => {
    const signUp = signUps.getStore();
    if (!signUp) return create(params);

    const { inviteCode } = signUp;
    const { email } = params.data;
    const createAccount = () => signUps.run(null, () => create(params));
    try {
      return await service(strapi, 'registration').run({ inviteCode, email }, () =>
        strapi.db.transaction(createAccount)
      );
    } catch (error) {
      signUp.error = error;
      throw error;
    }
  };
};
