import { refused } from '../services/validate';
import { type Rows, TABLE } from './tables';

/** The id of an organization's default team, as it is now; null where it has none. */
export const defaultTeamOf = async (rows: Rows, organizationId: number): Promise<number | null> => {
  const link = await rows(TABLE.defaultTeam)
    .where({ organization_id: organizationId })
    .forShare()
    .first('team_id');
  return link?.team_id ?? null;
};

/** A team that has moved stops being the default of the organization that it has left. */
export const dropForeignDefault = async (
  rows: Rows,
  { teamId, organizationId }: { teamId: number; organizationId: number | null }
): Promise<void> => {
  const links = rows(TABLE.defaultTeam).where({ team_id: teamId });
  if (organizationId !== null) void links.whereNot({ organization_id: organizationId });
  await links.delete();
};

/** @throws ApplicationError `defaultTeam` where the default team is one of another organization. */
export const refuseForeignDefault = async (rows: Rows, organizationId: number): Promise<void> => {
  const teamId = await defaultTeamOf(rows, organizationId);
  if (teamId === null) return;
  const own = await rows(TABLE.teamOrganization)
    .where({ team_id: teamId, organization_id: organizationId })
    .forShare()
    .first('id');
  if (!own) throw refused('defaultTeam');
};
