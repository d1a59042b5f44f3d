import { type Rows, type Table, TABLE } from './tables';

/** Teams with the organizations that they are in, by id. */
export interface Places {
  teamIds: number[];
  organizationIds: number[];
}

export const placesOf = async (rows: Rows, teamIds: number[]): Promise<Places> => {
  const links: Array<{ organization_id: number }> = await rows(TABLE.teamOrganization)
    .select('organization_id')
    .whereIn('team_id', teamIds);
  return { teamIds, organizationIds: links.map(({ organization_id: id }) => id) };
};

/**
 * Keeps teams and their organizations from being deleted or changed until the transaction ends.
 * Organizations come first, whatever the teams, as everywhere: so nobody waits for ever.
 */
export const hold = async (rows: Rows, { teamIds, organizationIds }: Places): Promise<void> => {
  const share = (table: Table, ids: number[]) =>
    rows(table).select('id').whereIn('id', ids).orderBy('id').forShare();
  await share(TABLE.organizations, organizationIds);
  await share(TABLE.teams, teamIds);
};

/**
 * The same for a transaction that has read something already. One that has not asks where the teams
 * are before it begins: on MySQL, what it reads first is what it sees.
 */
export const holdTeams = async (rows: Rows, teamIds: number[]): Promise<void> =>
  hold(rows, await placesOf(rows, teamIds));

/** Locks teams for who changes them. */
export const lockTeams = async (rows: Rows, teamIds: number[]): Promise<void> => {
  await rows(TABLE.teams).select('id').whereIn('id', teamIds).orderBy('id').forUpdate();
};

/** The teams of users, by id. */
export const teamsOf = async (rows: Rows, userIds: number[]): Promise<number[]> => {
  const links: Array<{ team_id: number }> = await rows(TABLE.userTeam)
    .distinct('team_id')
    .whereIn('user_id', userIds);
  return links.map(({ team_id: id }) => id);
};
