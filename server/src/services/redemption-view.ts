import type { Redemption, RedemptionUser } from '../../../contracts/redemptions';
import type { TeamRow } from './rows';

interface RedemptionUserRow extends Omit<RedemptionUser, 'team' | 'confirmed' | 'blocked'> {
  confirmed: boolean | null;
  blocked: boolean | null;
  team: TeamRow | null;
}

/** A row with REDEMPTION_POPULATE. */
export interface RedemptionRow extends Pick<
  Redemption,
  'documentId' | 'email' | 'provider' | 'createdAt' | 'endsAt' | 'endedAt'
> {
  id: number;
  releasedAt: string | null;
  releasedBy: string | null;
  releaseReason: string | null;
  team: TeamRow | null;
  user: RedemptionUserRow | null;
}

/** The condition that a redemption still makes its user a member. */
export const LIVE = { releasedAt: null, endedAt: null };

export const REDEMPTION_POPULATE = { team: true, user: { populate: ['team'] } };

const toUser = ({ team, confirmed, blocked, ...user }: RedemptionUserRow): RedemptionUser => ({
  id: user.id,
  documentId: user.documentId,
  username: user.username,
  email: user.email,
  confirmed: Boolean(confirmed),
  blocked: Boolean(blocked),
  team: team?.name ?? null,
});

const releaseOf = ({ releasedAt, releasedBy, releaseReason }: RedemptionRow) =>
  releasedAt && { at: releasedAt, by: releasedBy ?? '', reason: releaseReason ?? '' };

/** As the admin API answers it. */
export const toRedemption = (row: RedemptionRow): Redemption => ({
  documentId: row.documentId,
  email: row.email,
  provider: row.provider,
  createdAt: row.createdAt,
  team: row.team?.name ?? null,
  user: row.user && toUser(row.user),
  isMember: Boolean(row.team && row.user?.team?.id === row.team.id),
  release: releaseOf(row) || null,
  endsAt: row.endsAt,
  endedAt: row.endedAt,
});
