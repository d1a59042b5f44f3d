import type { Core } from '@strapi/strapi';

import { EVENTS, UID } from '../../../contracts/plugin';
import { endOf } from '../../../contracts/membership-end';
import { seatsLeftOf } from '../../../contracts/status';
import type { InviteCodeRow } from '../services/rows';
import type { CompleteCode } from './admission';

interface Redemption {
  /** As it stands after the claim. */
  code: CompleteCode;
  user: { id: number; email: string };
  /** `local`, or the OAuth provider. */
  provider: string;
}

export const summary = ({ documentId, name }: { documentId: string; name: string }) => ({
  documentId,
  name,
});

export const codePayload = (code: InviteCodeRow) => ({
  ...summary(code),
  code: code.code,
  quota: code.quota,
  uses: code.uses,
});

/** What listeners and webhooks receive. */
const payload = ({ code, user, provider }: Redemption) => ({
  inviteCode: codePayload(code),
  team: summary(code.team),
  organization: summary(code.team.organization),
  user: { id: user.id, email: user.email },
  provider,
});

/** A listener that throws is its own problem, not that of the person who registers. */
export const emit = (strapi: Core.Strapi, event: string, info: object) => {
  strapi.eventHub.emit(event, info).catch((error: unknown) => {
    strapi.log.error(`A listener of ${event} failed`, error);
  });
};

/**
 * Records one claimed seat in the transaction of the claim, and tells about it once that has
 * committed.
 */
export const recordRedemption = async (strapi: Core.Strapi, redemption: Redemption) => {
  const { code, user, provider } = redemption;
  const createdAt = new Date();
  await strapi.db.transaction(async ({ onCommit }) => {
    await strapi.db.query(UID.redemption).create({
      data: {
        inviteCode: code.id,
        user: user.id,
        team: code.team.id,
        organization: code.team.organization.id,
        code: code.code,
        email: user.email,
        provider,
        createdAt,
        endsAt: endOf(code, createdAt),
      },
    });
    onCommit(() => {
      const info = payload(redemption);
      emit(strapi, EVENTS.redeemed, info);
      if (seatsLeftOf(code) === 0) emit(strapi, EVENTS.exhausted, info);
    });
  });
};

/** Lets webhooks subscribe to the events. */
export const allowWebhooks = (strapi: Core.Strapi) => {
  const webhooks = strapi.get('webhookStore');
  webhooks.addAllowedEvent('INVITE_CODE_REDEEMED', EVENTS.redeemed);
  webhooks.addAllowedEvent('INVITE_CODE_EXHAUSTED', EVENTS.exhausted);
  webhooks.addAllowedEvent('INVITE_CODE_RELEASED', EVENTS.released);
  webhooks.addAllowedEvent('INVITE_CODE_MEMBERSHIP_ENDED', EVENTS.membershipEnded);
};
