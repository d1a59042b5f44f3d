import type { Portal } from './portal';

interface Standing {
  email: string;
  teamId: number | null;
  organizationId: number | null;
  teamOrganizationId: number | null;
  roleId: number | null;
  teamRoleId: number | null;
}

interface Seats {
  code: string;
  uses: number | string;
  quota: number | string | null;
  redemptions: number | string;
}

const brokenSeats = async ({ db }: Portal): Promise<string[]> => {
  const codes: Seats[] = await db('ic_invite_codes as code')
    .leftJoin('ic_redemptions as redemption', (on) =>
      on.on('redemption.invite_code_id', 'code.id').onNull('redemption.released_at')
    )
    .groupBy('code.id', 'code.code', 'code.uses', 'code.quota')
    .select('code.code', 'code.uses', 'code.quota')
    .count({ redemptions: 'redemption.id' });

  return codes.flatMap(({ code, uses, quota, redemptions }) => [
    ...(Number(uses) === Number(redemptions)
      ? []
      : [`${code}: ${uses} seats used, ${redemptions} redemptions`]),
    ...(quota === null || Number(uses) <= Number(quota)
      ? []
      : [`${code}: ${uses} seats used of ${quota}`]),
  ]);
};

const brokenStandings = async (
  { db }: Portal,
  rolesByHand: readonly string[]
): Promise<string[]> => {
  const standings: Standing[] = await db('up_users as user')
    .leftJoin('up_users_team_lnk as tl', 'tl.user_id', 'user.id')
    .leftJoin('up_users_organization_lnk as ol', 'ol.user_id', 'user.id')
    .leftJoin('up_users_role_lnk as rl', 'rl.user_id', 'user.id')
    .leftJoin('ic_teams_organization_lnk as tol', 'tol.team_id', 'tl.team_id')
    .leftJoin('ic_teams_role_lnk as trl', 'trl.team_id', 'tl.team_id')
    .select({
      email: 'user.email',
      teamId: 'tl.team_id',
      organizationId: 'ol.organization_id',
      teamOrganizationId: 'tol.organization_id',
      roleId: 'rl.role_id',
      teamRoleId: 'trl.role_id',
    });

  return standings.flatMap(({ email, organizationId, teamOrganizationId, roleId, teamRoleId }) => [
    ...(organizationId === teamOrganizationId
      ? []
      : [`${email}: organization ${organizationId}, the team's is ${teamOrganizationId}`]),
    ...(teamRoleId === null || roleId === teamRoleId || rolesByHand.includes(email)
      ? []
      : [`${email}: role ${roleId}, the team's is ${teamRoleId}`]),
  ]);
};

/** Nothing is ended before its time, nor once the seat was given back. */
const brokenEnds = async ({ db }: Portal): Promise<string[]> => {
  const broken: Array<{ email: string }> = await db('ic_redemptions')
    .whereNotNull('ended_at')
    .where(
      (end) =>
        void end
          .whereNull('ends_at')
          .orWhereRaw('?? > ??', ['ends_at', 'ended_at'])
          .orWhereRaw('?? < ??', ['released_at', 'ended_at'])
    )
    .select('email');
  return broken.map(({ email }) => `${email}: the membership was ended, and was not due`);
};

/**
 * Which invariants of the data do not hold, in words; none where all is well: a code's uses are its
 * redemptions and no more than its quota, a member's organization and role are those of the team, and
 * no membership was ended that was not due.
 * @param rolesByHand e-mail addresses of members whose role an administrator has set.
 */
export const brokenInvariants = async (
  portal: Portal,
  { rolesByHand = [] }: { rolesByHand?: readonly string[] } = {}
): Promise<string[]> => [
  ...(await brokenSeats(portal)),
  ...(await brokenStandings(portal, rolesByHand)),
  ...(await brokenEnds(portal)),
];
