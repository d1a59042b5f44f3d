import type { Core } from '@strapi/strapi';

import { USER } from '../../../contracts/plugin';
import { place } from '../membership/placed';
import { service } from '../services';
import type { CompleteCode } from './admission';
import { claimSeat } from './claim';
import { takeRegistration } from './context';
import { defaultMembership } from './default-membership';
import { memberOf } from './member';
import { recordRedemption } from './redemption';
import { refuseTaken } from './taken';

interface NewUser {
  email: string;
  username: string;
  provider?: string;
}

interface CreateEvent {
  params: { data?: NewUser };
  /** Kept from beforeCreate to afterCreate of the same user. */
  state: { code?: CompleteCode };
  result?: { id: number };
}

const afterCommit = (strapi: Core.Strapi, callback: () => void) =>
  strapi.db.transaction(({ onCommit }) => Promise.resolve(onCommit(callback)));

/**
 * The part of the gate inside the transaction that creates a user: the claim before the INSERT,
 * the redemption after it. An error in either rolls back the other, and the user.
 */
export const subscribeToUsers = (strapi: Core.Strapi) => {
  strapi.db.lifecycles.subscribe({
    models: [USER],

    async beforeCreate(event: CreateEvent) {
      const { data } = event.params;
      const registration = data && takeRegistration();
      if (!registration) return;
      await afterCommit(strapi, registration.onCommitted);

      const gate = service(strapi, 'gate');
      if (registration.inviteCode === null) {
        await gate.admitWithoutCode();
        const membership = await defaultMembership(strapi);
        if (membership) place(data, membership);
        return;
      }

      const found = await gate.find(registration.inviteCode);
      if (!found) throw await gate.refusal('invite_code_invalid');

      const code = await claimSeat(strapi, found, data);
      await refuseTaken(strapi, data);
      place(data, memberOf(code));
      event.state.code = code;
    },

    async afterCreate({ state: { code }, params: { data }, result }: CreateEvent) {
      if (!code || !data || !result) return;

      const { email, provider = 'local' } = data;
      await recordRedemption(strapi, { code, user: { id: result.id, email }, provider });
    },
  });
};
