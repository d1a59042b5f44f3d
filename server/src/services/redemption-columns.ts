import type { Redemption } from '../../../contracts/redemptions';
import type { CsvColumns } from './csv';

const yesOrNo = (is: boolean) => (is ? 'yes' : 'no');

/** Redemptions as a CSV file has them: instants in UTC; what is not known of a deleted account is empty. */
export const redemptionColumns: CsvColumns<Redemption> = {
  email: ({ email }) => email,
  username: ({ user }) => user?.username ?? null,
  provider: ({ provider }) => provider,
  redeemedAt: ({ createdAt }) => createdAt,
  team: ({ team }) => team,
  isMember: ({ isMember }) => yesOrNo(isMember),
  confirmed: ({ user }) => user && yesOrNo(user.confirmed),
  blocked: ({ user }) => user && yesOrNo(user.blocked),
  releasedAt: ({ release }) => release && release.at,
  releasedBy: ({ release }) => release && release.by,
  releaseReason: ({ release }) => release && release.reason,
  endsAt: ({ endsAt }) => endsAt,
  endedAt: ({ endedAt }) => endedAt,
};
