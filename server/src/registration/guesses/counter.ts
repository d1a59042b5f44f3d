import type { RateLimiterAbstract } from 'rate-limiter-flexible';

/** Counts the guesses of each network in the window that began with its first. */
export type GuessCounter = Pick<RateLimiterAbstract, 'get' | 'penalty'>;
