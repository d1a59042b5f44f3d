import type { Browser, Page } from 'playwright-core';

import type { InviteCode } from '../../contracts/codes';
import { Administrator } from '../support/administrator';
import { type Campaign, startCampaign } from '../support/campaign';
import { eventually } from '../support/eventually';
import { launchBrowser, Panel } from '../support/panel';

const LIST = '/plugins/invite-codes/codes';

describe('a membership that ends, in the panel', () => {
  let campaign: Campaign;
  let browser: Browser;
  let panel: Panel;
  let page: Page;

  beforeAll(async () => {
    [campaign, browser] = await Promise.all([
      startCampaign({ INVITE_CODES_SWEEP: '* * * * * *' }),
      launchBrowser(),
    ]);
    const { url } = campaign.portal;
    panel = await Panel.signIn({ browser, url, ...Administrator.account });
    page = panel.page;
  });
  afterEach(() => {
    expect(panel.problems.splice(0)).toEqual([]);
  });
  afterAll(async () => {
    await browser?.close();
    await campaign?.portal.stop();
  });

  const term = () => page.getByRole('combobox', { name: 'How long it lasts' });
  const choose = async (option: string) => {
    await term().click();
    await page.getByRole('option', { name: option }).click();
  };
  const days = () => page.getByLabel('Number of days');
  const until = () => page.getByLabel('Member until: date');
  const text = (words: string) => page.getByText(words, { exact: true });
  const save = () => page.getByRole('button', { name: 'Save', exact: true }).click();
  const row = (words: string) => page.getByRole('row').filter({ hasText: words });
  /** Scrolls there and takes the pointer away: Strapi's buttons have less contrast under it. */
  const look = async (name: string, at: ReturnType<Page['locator']>) => {
    await at.scrollIntoViewIfNeeded();
    await page.mouse.move(0, 0);
    await panel.look(name);
  };
  const codeCalled = async (name: string): Promise<InviteCode> => {
    const { body } = await campaign.portal.admin.call<{ results: InviteCode[] }>(
      `/invite-codes/codes?_q=${name}`
    );
    return body.results[0];
  };

  it('is chosen in the form: days, a date, or none', async () => {
    await panel.open(`${LIST}/create`);
    await page.getByLabel('Name').fill('Thirty days');
    await page.getByRole('combobox', { name: 'Team' }).click();
    await page.getByRole('option', { name: 'Hackathon | Acme Partners' }).click();
    await page
      .getByRole('combobox', { name: 'How long it lasts' })
      .getByText('Without end')
      .waitFor();
    expect(await days().count()).toBe(0);

    await choose('For a number of days');
    expect(await days().inputValue()).toBe('30');
    await look('code-form-membership-days', days());
    await days().fill('3651');
    await save();
    await text('The number of days is a whole number from 1 to 3,650.').waitFor();
    await days().fill('14');
    await save();
    await page.getByRole('dialog', { name: 'Invite code created' }).waitFor();
    const code = await codeCalled('Thirty days');
    expect(code).toMatchObject({ membershipDays: 14, membershipUntil: null });

    await panel.open(`${LIST}/${code.documentId}/edit`);
    await days().waitFor();
    await choose('Until a date');
    await save();
    await text('This value is required.').waitFor();
    await page.waitForFunction(() => document.activeElement?.closest('[role=group]') !== null);
    await until().fill('12/31/2098');
    await page.keyboard.press('Tab');
    expect(await until().inputValue()).toBe('12/31/2098');
    await look('code-form-membership-until', until());
    await save();
    await text('Invite code saved').waitFor();
    expect(await campaign.portal.admin.code(code)).toMatchObject({
      membershipDays: null,
      membershipUntil: '2098-12-30T23:00:00.000Z',
    });

    await until().fill('01/15/2020');
    await page.keyboard.press('Tab');
    await text('This has passed: the code is expired.').waitFor();
    await choose('Without end');
    await save();
    await until().waitFor({ state: 'detached' });
    await eventually(async () => (await campaign.portal.admin.code(code)).membershipUntil === null);
  });

  it('is shown to the second of two administrators, and duplicated', async () => {
    const { admin } = campaign.portal;
    const code = await admin.createCode({
      team: campaign.hackathon,
      name: 'For two',
      membershipDays: 30,
    });
    await panel.open(`${LIST}/${code.documentId}/edit`);
    await days().fill('60');
    await admin.call(`/invite-codes/codes/${code.documentId}`, {
      method: 'PUT',
      body: { membershipDays: 45 },
    });
    await save();
    const told = page.getByRole('dialog', { name: 'Changed meanwhile' });
    await told.getByRole('row').filter({ hasText: 'Number of days' }).waitFor();
    expect(
      await told
        .getByRole('row')
        .filter({ hasText: 'Number of days' })
        .locator('td')
        .allTextContents()
    ).toEqual(['Number of days', '45', '60']);
    await told.getByRole('button', { name: 'Load the current version' }).click();
    await told.waitFor({ state: 'detached' });

    await panel.open(`${LIST}/create?duplicate=${code.documentId}`);
    await days().waitFor();
    expect(await days().inputValue()).toBe('45');
  });

  it('is the same for all codes that are generated', async () => {
    await panel.open(`${LIST}/generate`);
    await page.getByLabel('Number of codes').fill('2');
    await page.getByLabel('Name pattern').fill('For a week {n}');
    await page.getByLabel('Team').click();
    await page.getByRole('option', { name: 'Hackathon | Acme Partners' }).click();
    await choose('For a number of days');
    await days().fill('7');
    await look('generate-membership', days());
    await page.getByRole('button', { name: 'Generate', exact: true }).click();

    await page.getByRole('heading', { name: '2 new invite codes' }).waitFor();
    expect(await codeCalled('For a week')).toMatchObject({ membershipDays: 7 });
  });

  it('is told on the page of the code, and on that of the team', async () => {
    const { portal, hackathon } = campaign;
    const code = await portal.admin.createCode({
      team: hackathon,
      name: 'Spring hackathon',
      quota: 20,
      membershipDays: 30,
    });
    for (const username of ['ada', 'berta', 'carla']) {
      const email = `${username}@people.example`;
      await portal.register({ username, email, inviteCode: code.code });
    }
    const redemption = (username: string) =>
      portal.db('ic_redemptions').where({ email: `${username}@people.example` });
    await redemption('berta').update({ ends_at: new Date('2098-12-31T12:00:00Z') });
    await redemption('carla').update({ ends_at: new Date(Date.now() - 1000) });
    await eventually(async () => (await redemption('carla').first()).ended_at !== null);

    await panel.open(`${LIST}/${code.documentId}`);
    await text('30 days from the registration').waitFor();
    await row('berta').getByText('Until Dec 31, 2098').waitFor();
    await row('ada')
      .getByText(/^Until /)
      .waitFor();
    await row('carla')
      .getByText(/^Ended on /)
      .waitFor();
    await row('carla').getByText('No team').waitFor();
    await page.mouse.move(0, 0);
    await panel.look('code-membership');
    await look('code-redemptions-ends', row('carla'));

    await panel.open(`/plugins/invite-codes/teams/${hackathon}`);
    await row('berta').getByText('Until Dec 31, 2098').waitFor();
    expect(await row('carla').count()).toBe(0);
    await panel.look('team-members-until');
  });
});
