import { type Rows, TABLE, type Table } from './tables';

/** What a team gives its members, by id; null where it has none. */
export interface Standing {
  organizationId: number | null;
  roleId: number | null;
}

/**
 * What a team gives now. The reads lock, because on MySQL only those see what others committed
 * since the transaction began.
 */
export const standingOf = async (rows: Rows, teamId: number): Promise<Standing> => {
  const linked = async (table: Table, column: string): Promise<number | null> => {
    const link = await rows(table).where({ team_id: teamId }).forShare().first(column);
    return link?.[column] ?? null;
  };
  return {
    organizationId: await linked(TABLE.teamOrganization, 'organization_id'),
    roleId: await linked(TABLE.teamRole, 'role_id'),
  };
};
