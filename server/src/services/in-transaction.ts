import type { Core } from '@strapi/strapi';

/** Puts a transaction around each call; it joins the one that is under way, if one is. */
export const inTransaction =
  <Parameters extends unknown[], Result>(
    strapi: Core.Strapi,
    statements: (...parameters: Parameters) => Promise<Result>
  ) =>
  async (...parameters: Parameters): Promise<Result> =>
    strapi.db.transaction(() => statements(...parameters));
