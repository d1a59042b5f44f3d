import type { Core } from '@strapi/strapi';

import { UID } from '../../../contracts/plugin';
import type { CompleteCode } from '../services/admission';
import { claimSeat } from './claim';
import { takeRegistration } from './context';

interface CreateEvent {
  params: { data?: Record<string, unknown> };
  /** Kept from beforeCreate to afterCreate of the same user. */
  state: { code?: CompleteCode };
  result?: { id: number };
}

/**
 * The part of the gate inside the transaction that creates a user: the claim before the INSERT,
 * the redemption after it. An error in either rolls back the other, and the user.
 */
export const subscribeToUsers = (strapi: Core.Strapi) => {
  strapi.db.lifecycles.subscribe({
    models: ['plugin::users-permissions.user'],

    async beforeCreate(event: CreateEvent) {
      const registration = takeRegistration();
      const user = event.params.data;
      if (!registration || !user) return;

      const code = await claimSeat(strapi, { ...registration, email: String(user.email) });
      user.team = code.team.id;
      user.organization = code.team.organization.id;
      if (code.team.role) user.role = code.team.role.id;
      event.state.code = code;
    },

    async afterCreate({ state: { code }, params, result }: CreateEvent) {
      if (!code || !result) return;

      await strapi.db.query(UID.redemption).create({
        data: {
          inviteCode: code.id,
          user: result.id,
          team: code.team.id,
          organization: code.team.organization.id,
          email: params.data?.email,
          provider: params.data?.provider,
        },
      });
    },
  });
};
