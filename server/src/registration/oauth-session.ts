import type { Context } from 'koa';

import { canonicalCode, CODE_TEXT } from '../../../contracts/code-text';

/**
 * The code of an OAuth dance, in the session that users-permissions keeps the dance in: a signed
 * cookie. It stays until somebody is signed in, so that whoever is refused, or reloads the page
 * after a failure of the provider, is not registered without the code.
 */
interface Session {
  inviteCode?: string;
}

/** Undefined in an app without Strapi's session middleware, where users-permissions refuses. */
const sessionOf = (ctx: Context): Session | null | undefined => ctx.session;

/** No code has this text. */
const NO_CODE = '?';

/** Browsers drop a cookie above 4 KB, and with it the dance: a code is kept at its shortest. */
const shortest = (inviteCode: string): string => {
  const canonical = canonicalCode(inviteCode);
  return canonical && canonical.length <= CODE_TEXT.maxLength ? canonical : NO_CODE;
};

/** Keeps the code of a new dance, and drops that of one which was broken off. */
export const startDance = (ctx: Context, inviteCode: string | null): void => {
  endDance(ctx);
  const session = sessionOf(ctx);
  if (session && inviteCode !== null) session.inviteCode = shortest(inviteCode);
};

export const codeOfDance = (ctx: Context): string | null => sessionOf(ctx)?.inviteCode ?? null;

export const endDance = (ctx: Context): void => {
  const session = sessionOf(ctx);
  if (session) delete session.inviteCode;
};
