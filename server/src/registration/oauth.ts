import type { Context, Next } from 'koa';

import { inviteCodeOf } from './invite-code-of';
import { codeOfDance, endDance, startDance } from './oauth-session';
import { runAsOauthSignUp } from './oauth-sign-up';

type Action = (ctx: Context, next: Next) => Promise<unknown>;

/** The actions of users-permissions' auth controller through which OAuth goes. */
export interface OauthActions {
  connect: Action;
  callback: Action;
}

/** The provider sends people back to `/api/connect/:provider/callback`, the same action. */
const isReturnFromProvider = ({ path }: Context): boolean =>
  /\/connect\/+[^/]+\/+callback(\/|$)/.test(path);

/**
 * The gate on OAuth. `GET /api/connect/:provider` sends people to the provider and keeps their
 * code; `GET /api/auth/:provider/callback` signs them in, and creates the account of those who
 * have none yet. Only then is a code needed, so only then can it be refused.
 */
export const withOauth = (controller: OauthActions): OauthActions => ({
  async connect(ctx, next) {
    if (isReturnFromProvider(ctx)) return controller.connect(ctx, next);

    const inviteCode = inviteCodeOf(ctx.query.inviteCode);
    await controller.connect(ctx, next);
    startDance(ctx, inviteCode);
  },

  async callback(ctx, next) {
    // The same action signs in with a password.
    if ((ctx.params.provider || 'local') === 'local') return controller.callback(ctx, next);

    const inviteCode = inviteCodeOf(ctx.query.inviteCode) ?? codeOfDance(ctx);
    await runAsOauthSignUp({ inviteCode }, () => controller.callback(ctx, next));
    endDance(ctx);
  },
});
