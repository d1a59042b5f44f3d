import type { Core } from '@strapi/strapi';

import { EVENTS } from '../../../contracts/plugin';
import { codePayload, emit } from '../registration/redemption';
import { redemptionPayload } from '../registration/release-event';
import type { EndingRow } from './end-membership';

interface Ended {
  redemption: EndingRow;
  removedFromTeam: boolean;
}

/** What listeners and webhooks receive; `inviteCode` is null where the code was deleted. */
const payload = ({ redemption, removedFromTeam }: Ended) => ({
  inviteCode: redemption.inviteCode && codePayload(redemption.inviteCode),
  ...redemptionPayload(redemption),
  endsAt: redemption.endsAt,
  removedFromTeam,
});

/** Tells that a membership has ended once the surrounding transaction has committed. */
export const announceEnd = async (strapi: Core.Strapi, ended: Ended): Promise<void> => {
  const info = payload(ended);
  await strapi.db.transaction(({ onCommit }) =>
    Promise.resolve(onCommit(() => emit(strapi, EVENTS.membershipEnded, info)))
  );
};
