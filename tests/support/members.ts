import { randomBytes } from 'node:crypto';

import type { InviteCode } from '../../contracts/codes';
import type { Portal } from './portal';

const ROWS_AT_ONCE = 100;

const documentId = () => randomBytes(12).toString('hex');

interface Members {
  code: InviteCode;
  count: number;
}

/** Members by a code for good, written past Strapi: registering a thousand takes minutes of hashing. */
export const addMembers = async (
  { db }: Portal,
  { code: { code }, count }: Members
): Promise<void> => {
  const { id: codeId, team_id: teamId } = await db('ic_invite_codes').where({ code }).first();
  const ofTeam = (table: string) => db(table).where({ team_id: teamId }).first();
  const { organization_id: organizationId } = await ofTeam('ic_teams_organization_lnk');
  const { role_id: roleId } = await ofTeam('ic_teams_role_lnk');
  const now = new Date();
  const row = () => ({
    document_id: documentId(),
    created_at: now,
    updated_at: now,
    published_at: now,
  });

  for (let start = 0; start < count; start += ROWS_AT_ONCE) {
    const emails = Array.from(
      { length: Math.min(ROWS_AT_ONCE, count - start) },
      () => `${documentId()}@members.example`
    );
    await db('up_users').insert(
      emails.map((email) => ({ ...row(), email, username: email, provider: 'local' }))
    );
    const users: Array<{ id: number; email: string }> = await db('up_users')
      .whereIn('email', emails)
      .select('id', 'email');
    const link = (table: string, columns: object) =>
      db(table).insert(users.map(({ id }) => ({ user_id: id, ...columns })));
    await link('up_users_team_lnk', { team_id: teamId });
    await link('up_users_organization_lnk', { organization_id: organizationId });
    await link('up_users_role_lnk', { role_id: roleId });
    await db('ic_redemptions').insert(
      users.map(({ id, email }) => ({
        ...row(),
        invite_code_id: codeId,
        user_id: id,
        team_id: teamId,
        organization_id: organizationId,
        code,
        email,
        provider: 'local',
      }))
    );
    await db('ic_invite_codes').where({ id: codeId }).increment('uses', emails.length);
  }
};
