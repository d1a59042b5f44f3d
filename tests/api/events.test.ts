import { setTimeout as sleep } from 'node:timers/promises';

import type { FindRedemptions } from '../../contracts/redemptions';
import { type Campaign, startCampaign } from '../support/campaign';
import { eventually } from '../support/eventually';
import { brokenInvariants } from '../support/invariants';
import { Receiver } from '../support/receiver';

interface WebhookBody {
  event: string;
  inviteCode: { code: string; uses: number };
}

describe('the events of invite codes', () => {
  let campaign: Campaign;
  let receiver: Receiver<WebhookBody>;

  beforeAll(async () => {
    campaign = await startCampaign();
    receiver = await Receiver.of(campaign.portal.admin, [
      'invite-code.redeemed',
      'invite-code.exhausted',
      'invite-code.released',
    ]);
  });
  afterEach(async () => expect(await brokenInvariants(campaign.portal)).toEqual([]));
  afterAll(async () => {
    receiver.close();
    await campaign.portal.stop();
  });

  const eventsOf = async (code: string, count: number) => {
    const events = () => receiver.received.filter(({ inviteCode }) => inviteCode.code === code);
    for (let wait = 0; wait < 50 && events().length < count; wait += 1) await sleep(100);
    // What should not come would come about now.
    await sleep(300);
    return events();
  };

  it('reach a webhook once the registration has committed', async () => {
    const { portal, hackathon } = campaign;
    const { code } = await portal.admin.createCode({ team: hackathon, quota: 2, name: 'Two' });

    const { body } = await portal.register({ inviteCode: code });
    expect(await eventsOf(code, 1)).toMatchObject([
      {
        event: 'invite-code.redeemed',
        inviteCode: { code, name: 'Two', quota: 2, uses: 1 },
        team: { name: 'Hackathon' },
        organization: { name: 'Acme Partners' },
        user: { id: body.user.id, email: body.user.email },
        provider: 'local',
      },
    ]);

    await portal.register({ inviteCode: code });
    expect((await eventsOf(code, 3)).map(({ event }) => event).sort()).toEqual([
      'invite-code.exhausted',
      'invite-code.redeemed',
      'invite-code.redeemed',
    ]);
  });

  it('tell of a seat that was released', async () => {
    const { portal, hackathon } = campaign;
    const { code, documentId } = await portal.admin.createCode({ team: hackathon, quota: 5 });
    const { body } = await portal.register({ inviteCode: code });
    const path = `/invite-codes/codes/${documentId}/redemptions`;
    const found = await portal.admin.call<FindRedemptions.Response>(path);
    const [redemption] = found.body.results;
    const release = () =>
      portal.admin.call(`${path}/${redemption.documentId}/release`, {
        method: 'POST',
        body: { reason: 'Left the company' },
      });

    await release();
    // A release that is refused is none.
    await release();

    const { id, email } = body.user;
    expect(await eventsOf(code, 2)).toMatchObject([
      { event: 'invite-code.redeemed' },
      {
        event: 'invite-code.released',
        inviteCode: { documentId, code, quota: 5, uses: 0 },
        team: { name: 'Hackathon' },
        organization: { name: 'Acme Partners' },
        user: { id, email },
        email,
        provider: 'local',
        releasedBy: 'Ada Admin',
        reason: 'Left the company',
        removedFromTeam: true,
      },
    ]);
  });

  it('do not tell of a registration that failed', async () => {
    const { portal, hackathon } = campaign;
    const { code } = await portal.admin.createCode({ team: hackathon, quota: 1 });

    await portal.register({ inviteCode: code, email: 'fails.after.insert@people.example' });

    expect(await eventsOf(code, 1)).toEqual([]);
  });

  it('do not fail a registration where a listener throws', async () => {
    const { portal, hackathon } = campaign;
    const { code } = await portal.admin.createCode({ team: hackathon, name: 'Listener throws' });

    expect((await portal.register({ inviteCode: code })).status).toBe(200);
    expect(await portal.seatsOf({ code })).toEqual({ uses: 1, redemptions: 1 });

    // The process that the listener runs in goes on, and says what happened.
    await eventually(() => portal.log().includes('A listener of invite-code.redeemed failed'));
    expect((await portal.register({ inviteCode: code })).status).toBe(200);
  });
});
