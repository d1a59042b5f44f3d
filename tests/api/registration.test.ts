import { type Campaign, startCampaign } from '../support/campaign';
import { newPerson } from '../support/portal';

describe('registering with an invite code', () => {
  let campaign: Campaign;

  beforeAll(async () => {
    campaign = await startCampaign();
  });
  afterAll(() => campaign.portal.stop());

  it('puts the new account into the team, its organization and its role', async () => {
    const { portal, hackathon } = campaign;
    const code = await portal.admin.createCode({ team: hackathon, quota: 5 });

    const { status, body } = await portal.register({ inviteCode: code.code });

    expect(status).toBe(200);
    expect(await portal.standingOf(body.user)).toEqual([
      { team: 'Hackathon', organization: 'Acme Partners', role: 'Hackathon developer' },
    ]);
    expect(await portal.seatsOf(code)).toEqual({ uses: 1, redemptions: 1 });
    expect(newPerson()).toBeDefined();
  });
});
