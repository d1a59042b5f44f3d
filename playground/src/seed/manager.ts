import type { Core } from '@strapi/strapi';
// A JSON file, because `npm run demo` prints the same credentials before this is compiled.
import account from './manager.json';
import { registerMembers } from './members';
import { inviteCodesPlugin } from './plugin-services';
import type { Roles } from './roles';
import type { Teams } from './teams';

const DAY = 24 * 60 * 60 * 1000;
const inDays = (days: number): string => new Date(Date.now() + days * DAY).toISOString();

/** A member of the partners who makes codes for the team, on the page /manage and by the API. */
export const createManager = async (
  strapi: Core.Strapi,
  { roles, teams }: { roles: Roles; teams: Teams }
): Promise<void> => {
  const { managedCodes } = inviteCodesPlugin(strapi);
  const team = teams.partners;
  const manager = await strapi
    .plugin('users-permissions')
    .service('user')
    .add({ ...account, provider: 'local', confirmed: true, role: roles.partner.id, team });
  const data: object = { managers: [manager.documentId] };
  await strapi.documents('plugin::invite-codes.team').update({ documentId: team, data });

  const colleagues = await managedCodes.create(manager, {
    team,
    name: 'New colleagues in spring',
    quota: 12,
    expiresAt: inDays(20),
  });
  await registerMembers(strapi, {
    inviteCode: colleagues.code,
    emails: ['marvin.kovac@acme.example', 'tweety.nakamura@acme.example'],
    roles,
  });
  const trainees = await managedCodes.create(manager, {
    team,
    name: 'Trainees',
    quota: 5,
    expiresAt: inDays(10),
  });
  await managedCodes.update(manager, trainees.documentId, { state: 'inactive' });
};
