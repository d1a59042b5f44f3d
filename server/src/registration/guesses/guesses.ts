import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';

import { PLUGIN_ID } from '../../../../contracts/plugin';
import type { GuessesConfig } from '../../config/options';
import { networkOf } from './network-of';
import { openCounter } from './open-counter';

/** The answer 429, told in the header for machines and in the message for people. */
const tooManyGuesses = (ctx: Context, milliseconds: number) => {
  const seconds = Math.max(Math.ceil(milliseconds / 1000), 1);
  ctx.set('Retry-After', String(seconds));
  return new errors.RateLimitError(
    `Too many wrong invite codes have come from your network: try again in ${seconds} seconds`,
    { retryAfter: seconds }
  );
};

/**
 * The limit on guessing codes, per client address: what is limited, and why, is told in
 * `config/options.ts`.
 *
 * A guess is an attempt with a code that does not exist. A code that is switched off or waits for
 * its start is refused with the same reason, but is none: a hall that is a minute early would be
 * refused when the code opens. That somebody can tell such a code from one that does not exist,
 * by whether it was counted, gives nothing away that is not as hard to find as a code that works:
 * every wrong text on the way to it is counted.
 */
export default ({ strapi }: { strapi: Core.Strapi }) => {
  const config = strapi.plugin(PLUGIN_ID).config<GuessesConfig>('guesses');
  let opened: Awaited<ReturnType<typeof openCounter>> | null = null;

  /** Null where nothing is limited; scripts and jobs come without a request. */
  const visitor = () => {
    const ctx = strapi.requestContext.get();
    return config.enabled && opened && ctx
      ? { ctx, counter: opened.counter, network: networkOf(ctx.request.ip) }
      : null;
  };

  const warn = (ctx: Context, network: string) => {
    // The proxy's address is then everybody's, and one visitor uses up the guesses of all.
    const behindUnknownProxy = ctx.get('X-Forwarded-For') !== '' && !ctx.app.proxy;
    const hint = behindUnknownProxy
      ? ' The requests came through a proxy that Strapi does not know of: set `proxy` in config/server.'
      : '';
    strapi.log.warn(
      `[invite-codes] ${network} has tried ${config.limit} codes that do not exist: whatever comes from there with a code is refused for a while.${hint}`
    );
  };

  return {
    /** @throws Error where the configuration asks for Redis and ioredis is not installed. */
    async open(): Promise<void> {
      if (config.enabled) opened = await openCounter(strapi.log, config);
    },

    close(): void {
      opened?.close();
      opened = null;
    },

    /**
     * Lets nobody on whose address has used up its guesses, whatever the code: if right codes
     * passed, guessing would go on.
     * @throws RateLimitError (429); the response gets a `Retry-After` in seconds.
     */
    async refuseWhenSpent(): Promise<void> {
      const from = visitor();
      const made = await from?.counter.get(from.network);
      if (!from || !made || made.msBeforeNext <= 0) return;
      if (made.consumedPoints >= config.limit) throw tooManyGuesses(from.ctx, made.msBeforeNext);
    },

    /**
     * Notes a code that does not exist.
     * @throws RateLimitError where guesses sent at once have passed the limit together.
     */
    async count(): Promise<void> {
      const from = visitor();
      if (!from) return;
      const made = await from.counter.penalty(from.network);
      if (made.consumedPoints === config.limit) warn(from.ctx, from.network);
      if (made.consumedPoints > config.limit) throw tooManyGuesses(from.ctx, made.msBeforeNext);
    },
  };
};
