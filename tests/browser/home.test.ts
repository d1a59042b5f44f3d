import type { Browser } from 'playwright-core';

import { PERMISSIONS } from '../../contracts/plugin';
import { Administrator } from '../support/administrator';
import { type Campaign, startCampaign } from '../support/campaign';
import { launchBrowser, Panel } from '../support/panel';

/** What the plugin puts into Strapi's frames. */
const WIDGETS = '[data-strapi-widget-id^="plugin::invite-codes"] main > *';
const DAY = 24 * 60 * 60 * 1000;

describe('the widgets on the home page of the panel', () => {
  let campaign: Campaign;
  let browser: Browser;
  const panels: Panel[] = [];

  beforeAll(async () => {
    [campaign, browser] = await Promise.all([startCampaign(), launchBrowser()]);
  });
  afterEach(async () => {
    for (const panel of panels.splice(0)) {
      expect(panel.problems).toEqual([]);
      await panel.close();
    }
  });
  afterAll(async () => {
    await browser?.close();
    await campaign?.portal.stop();
  });

  const signIn = async (account: Administrator['account'] = Administrator.account) => {
    const { url } = campaign.portal;
    const panel = await Panel.signIn({ browser, url, ...account });
    panels.push(panel);
    const widget = (name: string) => panel.page.getByRole('region', { name });
    const codes = widget('Invite codes');
    return { panel, page: panel.page, widget, codes, people: widget('Latest redemptions') };
  };
  const createCode = (input: object) =>
    campaign.portal.admin.createCode({ team: campaign.hackathon, ...input });

  it('have nothing to tell at first', async () => {
    const { panel, codes, people } = await signIn();

    await codes.getByText('No seats were taken lately, and no code needs a look.').waitFor();
    await people.getByText('Nobody has redeemed a code yet.').waitFor();
    await codes.scrollIntoViewIfNeeded();
    await panel.look('home-empty', { within: WIDGETS });
  });

  it('tell how codes go, and lead to them and to the people', async () => {
    const { portal } = campaign;
    const inDays = (days: number) => new Date(Date.now() + days * DAY + DAY / 2).toISOString();
    for (let number = 1; number <= 6; number += 1) {
      await createCode({ name: `Partner onboarding ${number}`, expiresAt: inDays(number) });
    }
    const hackathon = await createCode({
      name: 'Spring hackathon of the developers of northern Europe',
      quota: 5,
    });
    const people = [];
    for (let number = 1; number <= 4; number += 1) {
      people.push((await portal.register({ inviteCode: hackathon.code })).body.user);
    }
    const home = await signIn();

    await home.codes.getByText('seats taken in the last 7 days').waitFor();
    expect(await home.codes.getByText('4', { exact: true }).isVisible()).toBe(true);
    await home.codes.getByText('4 / 5').waitFor();
    await home.codes.getByText('and 1 more').waitFor();
    await home.codes.getByText('tomorrow').waitFor();
    expect(await home.people.getByRole('row').count()).toBe(4);
    await home.codes.scrollIntoViewIfNeeded();
    await home.panel.look('home-full', { within: WIDGETS });

    await home.people.getByRole('link', { name: people[3].email }).click();
    await home.page.waitForURL(/plugin::users-permissions\.user\/\w+/);

    await home.panel.open('/');
    await home.codes.getByRole('link', { name: hackathon.name }).click();
    await home.page.waitForURL(new RegExp(hackathon.documentId));

    await home.panel.open('/');
    await home.codes.getByRole('link', { name: 'All invite codes' }).click();
    await home.page.getByRole('heading', { name: 'Invite codes', level: 1 }).waitFor();
  });

  it('show what a colleague may see, without links to what they may not', async () => {
    const { readOverview } = PERMISSIONS;
    const { account } = await campaign.portal.admin.colleague([readOverview]);
    const { panel, codes, people } = await signIn(account);

    await codes.getByText('seats taken in the last 7 days').waitFor();
    expect(await codes.getByRole('link').count()).toBe(0);
    expect(await people.count()).toBe(0);
    await panel.look('home-overview-only', { within: WIDGETS });
  });

  it('are not there for a colleague without the permission', async () => {
    const { account } = await campaign.portal.admin.colleague([PERMISSIONS.read]);
    const { page, codes } = await signIn(account);

    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.waitForLoadState('networkidle');
    expect(await codes.count()).toBe(0);
  });

  it('say so where they cannot be shown', async () => {
    const { panel, page, codes } = await signIn();
    await page.route(
      ({ pathname }) => pathname === '/invite-codes/overview',
      (route) => route.fulfill({ status: 500 })
    );

    await panel.open('/');

    await codes.getByText('Something went wrong').waitFor();
  });
});
