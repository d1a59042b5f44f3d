import type { CompleteCode } from './admission';

/** What a user gets with a code: a team without a role leaves the role as it is. */
export const memberOf = ({ team }: CompleteCode) => ({
  team: team.id,
  organization: team.organization.id,
  ...(team.role && { role: team.role.id }),
});
