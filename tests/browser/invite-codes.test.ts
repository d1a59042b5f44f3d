import type { Browser, Page } from 'playwright-core';

import { PERMISSIONS } from '../../contracts/plugin';
import { Administrator } from '../support/administrator';
import { type Campaign, startCampaign } from '../support/campaign';
import { launchBrowser, Panel } from '../support/panel';

const LIST = '/plugins/invite-codes/codes';

describe('the invite code pages of the panel', () => {
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
    return panel;
  };
  const row = (page: Page, text: string) => page.getByRole('row').filter({ hasText: text });
  const addButton = (page: Page) => page.getByRole('link', { name: 'Add invite code' });
  const save = (page: Page) => page.getByRole('button', { name: 'Save' }).click();

  it('leads from an empty list to a code that somebody registers with', async () => {
    const { portal } = campaign;
    const panel = await signIn();
    const { page } = panel;

    await page.getByRole('link', { name: 'API Consumers' }).click();
    await page.getByText('There are no invite codes yet.').waitFor();
    await panel.look('list-empty');

    await addButton(page).first().click();
    await page.getByLabel('Name').fill('Spring hackathon');
    await page.getByLabel('Team').click();
    await page.getByRole('option', { name: 'Hackathon | Acme Partners' }).click();
    await page.getByLabel('Quota').fill('2');
    await page.getByLabel('Expires on: date').fill('12/31/2098');
    await page.keyboard.press('Tab');
    await panel.look('form-filled');
    await save(page);

    const dialog = page.getByRole('dialog', { name: 'Invite code created' });
    await dialog.getByRole('button', { name: 'Copy code' }).click();
    const copied = await panel.clipboard();
    expect(copied).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/);
    expect(await dialog.getByText(copied).isVisible()).toBe(true);
    await panel.look('created');
    await dialog.getByRole('button', { name: 'Done' }).click();
    await dialog.waitFor({ state: 'detached' });

    const { status, body } = await portal.register({ inviteCode: copied });
    expect(status).toBe(200);
    expect(await portal.standingOf(body.user)).toMatchObject([{ team: 'Hackathon' }]);

    await page.reload();
    const listed = row(page, copied);
    await listed.getByText('1 / 2').waitFor();
    expect(await listed.getByText('Hackathon | Acme Partners').isVisible()).toBe(true);
    expect(await listed.getByText('Dec 31, 2098').isVisible()).toBe(true);
    expect(await listed.getByText('Active').isVisible()).toBe(true);

    await listed.getByRole('button', { name: `Copy code ${copied}` }).click();
    expect(await panel.clipboard()).toBe(copied);
  });

  it('shows a code to a colleague who may only read, and no way to change it', async () => {
    const { portal, hackathon } = campaign;
    const code = await portal.admin.createCode({ team: hackathon, name: 'Only to read' });
    const reader = await portal.admin.colleague([PERMISSIONS.read]);
    const panel = await signIn(reader.account);
    const { page } = panel;

    await panel.open(`${LIST}?_q=${code.code}`);
    await row(page, code.code).getByText('Only to read', { exact: true }).click();
    await page.getByRole('heading', { level: 1, name: 'Only to read' }).waitFor();
    expect(await page.getByRole('link', { name: 'Edit', exact: true }).count()).toBe(0);

    await panel.open(`${LIST}/${code.documentId}/edit`);
    await page.getByLabel('Name').waitFor();
    expect(await page.getByLabel('Name').isDisabled()).toBe(true);
    expect(await page.getByRole('button', { name: 'Save' }).count()).toBe(0);

    await panel.open(`${LIST}/create`);
    await page.getByText(/don't have the permissions/i).waitFor();
  });

  it('does not show the menu entry to a colleague without permissions', async () => {
    const outsider = await campaign.portal.admin.colleague([]);
    const panel = await signIn(outsider.account);
    const { page } = panel;

    expect(await page.getByRole('link', { name: 'API Consumers' }).count()).toBe(0);
    await panel.open(LIST);
    await page.getByText(/don't have the permissions/i).waitFor();
    await panel.look('not-permitted');
  });

  it('lets an administrator close the portal to those without a code', async () => {
    const { portal } = campaign;
    const panel = await signIn();
    const { page } = panel;

    await panel.open('/settings/invite-codes');
    await page.getByRole('radio', { name: 'Open, code optional' }).waitFor();
    await page.getByRole('radio', { name: 'Invite-only' }).click();
    await page.getByRole('checkbox', { name: 'Tell why a code was refused' }).uncheck();
    await save(page);
    await page.getByText('Settings saved').waitFor();
    await panel.look('settings');
    expect((await portal.register()).status).toBe(400);

    await page.getByRole('radio', { name: 'Open, code optional' }).click();
    await save(page);
    await page.getByRole('button', { name: 'Save' }).and(page.locator(':disabled')).waitFor();
    expect((await portal.register()).status).toBe(200);
  });

  it.each([
    ['de', 'Einladungscodes'],
    ['ja', '招待コード'],
  ])("speaks the administrator's language: %s", async (language, title) => {
    const { portal, hackathon } = campaign;
    const code = await portal.admin.createCode({ team: hackathon, quota: 10, name: language });
    const panel = await signIn();
    const { page } = panel;
    await page.evaluate(
      (chosen) => localStorage.setItem('strapi-admin-language', chosen),
      language
    );

    await panel.open(LIST);
    await page.getByRole('heading', { level: 1, name: title }).waitFor();
    await row(page, code.code).waitFor();
    await panel.look(`list-${language}`);
  });

  it('follows the theme of the panel', async () => {
    const { portal, hackathon } = campaign;
    await portal.admin.createCode({ team: hackathon, name: 'In the dark' });
    const panel = await signIn();
    const { page } = panel;

    await panel.open(LIST);
    await row(page, 'In the dark').waitFor();
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.waitForFunction(
      () => getComputedStyle(document.body).backgroundColor === 'rgb(24, 24, 38)'
    );
  });
});
