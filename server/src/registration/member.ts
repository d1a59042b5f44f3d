import type { CompleteCode } from './admission';

/** What a new user gets with a code: a team without a role leaves the portal's default role. */
export const memberOf = ({ team }: CompleteCode) => ({
  team: team.id,
  organization: team.organization.id,
  ...(team.role && { role: team.role.id }),
});
