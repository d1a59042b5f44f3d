import type { Core } from '@strapi/strapi';
import type { Context, Next } from 'koa';

import { service } from '../services';
import { inviteCodeOf } from './invite-code-of';
import { type OauthActions, withOauth } from './oauth';

interface AuthController extends OauthActions {
  register(ctx: Context, next: Next): Promise<unknown>;
}

/**
 * The part of the gate before users-permissions: on `POST /api/auth/local/register`, on the routes
 * of OAuth, and on the GraphQL mutations, which call the same controller.
 *
 * Must run in register(): routes are bound to their controllers right after it.
 */
export const extendAuthController = (strapi: Core.Strapi) => {
  strapi
    .get('controllers')
    .extend('plugin::users-permissions.auth', (controller: AuthController) => ({
      ...controller,
      ...withOauth(controller),

      /** users-permissions refuses body keys it does not know, so it does not see `inviteCode`. */
      register(ctx: Context, next: Next) {
        const { inviteCode, ...body } = ctx.request.body ?? {};
        ctx.request.body = body;
        // users-permissions has yet to say what is wrong with any other.
        const email = typeof body.email === 'string' ? body.email : undefined;
        return service(strapi, 'registration').run(
          { inviteCode: inviteCodeOf(inviteCode), email },
          () => controller.register(ctx, next)
        );
      },
    }));
};
