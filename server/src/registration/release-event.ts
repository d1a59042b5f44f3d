import type { Core } from '@strapi/strapi';

import { EVENTS } from '../../../contracts/plugin';
import type { RedemptionRow } from '../services/redemption-view';
import type { InviteCodeRow } from '../services/rows';
import { emit, summary } from './redemption';

interface Released {
  /** As it stands after the release. */
  code: InviteCodeRow;
  redemption: RedemptionRow;
  removedFromTeam: boolean;
}

/** What listeners and webhooks receive; `email` is there also where the account is gone, unless anonymised. */
const payload = ({ code, redemption, removedFromTeam }: Released) => ({
  inviteCode: { ...summary(code), code: code.code, quota: code.quota, uses: code.uses },
  team: redemption.team && summary(redemption.team),
  organization: redemption.team?.organization ? summary(redemption.team.organization) : null,
  user: redemption.user && { id: redemption.user.id, email: redemption.user.email },
  email: redemption.email,
  provider: redemption.provider,
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
