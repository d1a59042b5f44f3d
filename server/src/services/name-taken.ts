import type { Core } from '@strapi/strapi';

import type { UID } from '../../../contracts/plugin';

interface Wanted {
  uid: typeof UID.team | typeof UID.organization;
  name: string;
  /** Among which. */
  where?: object;
}

/** Whether one of them has this name, in whichever case. */
export const isNameTaken = async (
  strapi: Core.Strapi,
  { uid, name, where = {} }: Wanted
): Promise<boolean> => {
  const others = await strapi.db
    .query(uid)
    .count({ where: { $and: [where, { name: { $eqi: name } }] } });
  return others > 0;
};
