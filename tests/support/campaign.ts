import { Portal } from './portal';

/** The portal with one organization and two teams: one with a role of its own, one without. */
export const startCampaign = async (env: Record<string, string> = {}) => {
  const portal = await Portal.start(env);
  const { admin } = portal;
  await admin.grant('public', ['plugin::invite-codes.invite-codes.check']);
  await admin.grant('authenticated', ['plugin::invite-codes.invite-codes.membership']);

  const role = await admin.createRole('Hackathon developer', [
    'api::product.product.find',
    'plugin::invite-codes.invite-codes.membership',
  ]);
  const organization = await admin.createOrganization('Acme Partners');
  const hackathon = await admin.createTeam('Hackathon', organization, role);
  const guests = await admin.createTeam('Guests', organization);
  return { portal, organization, hackathon: hackathon.documentId, guests: guests.documentId };
};

export type Campaign = Awaited<ReturnType<typeof startCampaign>>;
