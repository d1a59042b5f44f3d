/** What `config/plugins.ts` may say under `'invite-codes': { config }`. Everything has a default. */
export interface Config {
  guesses: GuessesConfig;
  email: EmailConfig;
  memberships: MembershipsConfig;
}

/**
 * The limit on wrong codes: how many codes that do not exist may be tried from one client address
 * (one /64 network in IPv6) before everything with a code is refused from there with 429.
 *
 * The default is for a hackathon: some hundred people sign up within a quarter of an hour behind
 * one address, and a form that checks the code while it is typed asks for a few halves of it. A
 * thousand wrong codes leave a hall of 300 three each, so that nobody there is refused because of
 * the others' slips. To somebody who guesses it gives 96,000 codes a day from one address, which
 * takes 16 billion years to come across a generated code (60 bits) by chance, and decades for six
 * characters chosen at random. No limit that lets a hall in saves a code that is easily thought
 * of, such as HACKATHON2026: there quota, dates and allowed e-mail addresses do.
 */
export interface GuessesConfig {
  /** False leaves the limit to something in front of the portal, such as a WAF. Default: true. */
  enabled: boolean;
  /** Wrong codes from one address in one window. Default: 1000. */
  limit: number;
  /** Seconds from the first wrong code until the address is free again. Default: 900. */
  window: number;
  /**
   * Where several Strapi processes share the load: one count for all of them, in Redis. Without
   * it each process counts in its own memory. Needs the package `ioredis` in the portal.
   * Default: null.
   */
  redis: RedisConfig | null;
}

export interface RedisConfig {
  /** `redis://user:password@host:port/database`, or `rediss://…` for TLS. */
  url: string;
  /** What the keys begin with, where several portals share a Redis. Default: `invite-codes`. */
  keyPrefix?: string;
}

/** How invite codes are sent by e-mail, through Strapi's email plugin. */
export interface EmailConfig {
  /** How many e-mails one request sends at once. Default: 5. */
  atOnce: number;
  /** Seconds after which an e-mail that the mail server has not taken has failed. Default: 30. */
  timeout: number;
}

/** When memberships that codes give for a time are ended. */
export interface MembershipsConfig {
  /**
   * How often each process looks for those that are over, as a cron schedule of five fields, or
   * six with seconds. null: this process never does; some process must. Default: every minute.
   */
  sweep: string | null;
}

export const DEFAULTS: Config = {
  guesses: { enabled: true, limit: 1000, window: 15 * 60, redis: null },
  email: { atOnce: 5, timeout: 30 },
  memberships: { sweep: '* * * * *' },
};
