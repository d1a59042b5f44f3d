import type { Core } from '@strapi/strapi';

import { PLUGIN_ID } from '../../../contracts/plugin';
import type { MembershipsConfig } from '../config/options';
import { service } from '../services';

const TASK = `${PLUGIN_ID}.end-memberships`;

/**
 * Sweeps by Strapi's clock, and once when the server listens, for what became due while no process
 * ran. Commands such as `strapi export` do not listen.
 *
 * `server.cron.enabled` is about the tasks of `config/server` alone: Strapi runs those that code
 * adds whatever it says.
 * @throws Error where the configured schedule is none.
 */
export const scheduleSweeps = (strapi: Core.Strapi): void => {
  const { sweep: rule } = strapi.plugin(PLUGIN_ID).config<MembershipsConfig>('memberships');
  if (rule === null) return;

  const sweep = () => service(strapi, 'membershipEnds').sweep();
  strapi.cron.add({ [TASK]: { task: sweep, options: { rule } } });
  // Strapi only logs a schedule that it cannot read.
  if (!strapi.cron.jobs.some(({ name }) => name === TASK)) {
    throw new Error(`config memberships.sweep is no cron schedule: ${rule}`);
  }
  strapi.server.httpServer.once('listening', () => {
    sweep().catch((error: unknown) => strapi.log.error('The first sweep failed', error));
  });
};
