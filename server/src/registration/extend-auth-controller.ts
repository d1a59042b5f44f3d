import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context, Next } from 'koa';

import { service } from '../services';

type Action = (ctx: Context, next: Next) => Promise<unknown>;

/** The text of the code; null where there is none, as an empty form field sends it. */
const inviteCodeOf = (value: unknown): string | null => {
  if (value === undefined || value === null) return null;
  if (typeof value !== 'string') {
    throw new errors.ValidationError('inviteCode must be a text', {
      reason: 'invite_code_invalid',
    });
  }
  return value.trim() || null;
};

/**
 * The part of the gate before users-permissions, on `POST /api/auth/local/register` and on the
 * GraphQL mutation, which calls the same controller. users-permissions refuses body keys that it
 * does not know, so `inviteCode` is taken out before it looks.
 *
 * Must run in register(): routes are bound to their controllers right after it.
 */
export const extendAuthController = (strapi: Core.Strapi) => {
  strapi
    .get('controllers')
    .extend('plugin::users-permissions.auth', (controller: { register: Action }) => ({
      ...controller,

      register(ctx: Context, next: Next) {
        const { inviteCode, ...body } = ctx.request.body ?? {};
        ctx.request.body = body;
        return service(strapi, 'registration').run(
          { inviteCode: inviteCodeOf(inviteCode), email: body.email },
          () => controller.register(ctx, next)
        );
      },
    }));
};
