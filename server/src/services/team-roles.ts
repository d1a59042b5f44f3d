import type { Core } from '@strapi/strapi';

import type { TeamRole } from '../../../contracts/teams';
import { invalidField } from './validate';

/** The users-permissions roles that a team can have: all but that of visitors. */
export default ({ strapi }: { strapi: Core.Strapi }) => {
  const rows = () => strapi.db.query('plugin::users-permissions.role');
  const ofMembers = { type: { $ne: 'public' } };

  return {
    /** By name. */
    async find(): Promise<TeamRole[]> {
      const roles: TeamRole[] = await rows().findMany({
        where: ofMembers,
        orderBy: { name: 'asc' },
      });
      return roles.map(({ id, name, description }) => ({ id, name, description }));
    },

    /** @throws ValidationError at `role` */
    async check(id: number): Promise<void> {
      const found = await rows().count({ where: { $and: [{ id }, ofMembers] } });
      if (found === 0) throw invalidField('role', 'role');
    },
  };
};
