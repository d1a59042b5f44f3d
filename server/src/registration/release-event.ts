import type { Core } from '@strapi/strapi';

import { EVENTS } from '../../../contracts/plugin';
import type { RedemptionRow } from '../services/redemption-view';
import type { InviteCodeRow } from '../services/rows';
import { codePayload, emit, summary } from './redemption';

interface Released {
  /** As it stands after the release. */
  code: InviteCodeRow;
  redemption: RedemptionRow;
  removedFromTeam: boolean;
}

/**
 * What listeners and webhooks receive of a redemption; `email` is there also where the account is
 * gone, unless it was anonymised.
 */
export const redemptionPayload = (redemption: RedemptionRow) => ({
  team: redemption.team && summary(redemption.team),
  organization: redemption.team?.organization ? summary(redemption.team.organization) : null,
  user: redemption.user && { id: redemption.user.id, email: redemption.user.email },
  email: redemption.email,
  provider: redemption.provider,
});

const payload = ({ code, redemption, removedFromTeam }: Released) => ({
  inviteCode: codePayload(code),
  ...redemptionPayload(redemption),
  releasedBy: redemption.releasedBy,
  reason: redemption.releaseReason,
  removedFromTeam,
});

/** Tells about a seat given back once the surrounding transaction has committed. */
export const announceRelease = async (strapi: Core.Strapi, released: Released) => {
  const info = payload(released);
  await strapi.db.transaction(({ onCommit }) =>
    Promise.resolve(onCommit(() => emit(strapi, EVENTS.released, info)))
  );
};
