import type { Core } from '@strapi/strapi';
import { registerMembers } from './members';
import { inviteCodesPlugin } from './plugin-services';
import type { Roles } from './roles';
import { sampleCodes } from './sample-codes';
import type { Teams } from './teams';

export const createInviteCodes = async (
  strapi: Core.Strapi,
  { roles, teams }: { roles: Roles; teams: Teams }
): Promise<void> => {
  const { codes } = inviteCodesPlugin(strapi);

  for (const { input, emails = [], expiredAt } of sampleCodes(teams)) {
    const { documentId, code } = await codes.create(input);
    await registerMembers(strapi, { inviteCode: code, emails, roles });
    if (expiredAt) await codes.update(documentId, { expiresAt: expiredAt });
  }
};
