import type { Browser, Locator, Page } from 'playwright-core';

import { type Permission, PERMISSIONS } from '../../contracts/plugin';
import { type Campaign, startCampaign } from '../support/campaign';
import { launchBrowser, Panel } from '../support/panel';

interface PanelPage {
  /** `:documentId` stands for a code. */
  path: string;
  /** What it takes to see it; null = nothing. */
  needs: Permission | null;
}

/** Every page on which the plugin shows something. */
const PAGES: PanelPage[] = [
  { path: '/', needs: null },
  { path: '/plugins/invite-codes/codes', needs: 'read' },
  { path: '/plugins/invite-codes/codes/create', needs: 'create' },
  { path: '/plugins/invite-codes/codes/:documentId/edit', needs: 'read' },
  { path: '/settings/invite-codes', needs: 'readSettings' },
];

const names = Object.keys(PERMISSIONS) as Permission[];

const ROLES: Array<[name: string, permissions: Permission[]]> = [
  ['with codes.read alone', ['read']],
  ['that may read everything', names.filter((name) => PERMISSIONS[name].endsWith('.read'))],
];

/** Long enough for a request that a click has made. */
const ANSWERED = 300;

describe('a role', () => {
  let campaign: Campaign;
  let browser: Browser;
  let code: string;

  beforeAll(async () => {
    [campaign, browser] = await Promise.all([startCampaign(), launchBrowser()]);
    const { portal, hackathon } = campaign;
    const created = await portal.admin.createCode({
      team: hackathon,
      name: 'To look at',
      quota: 5,
      expiresAt: new Date(Date.now() + 24 * 60 * 60 * 1000).toISOString(),
    });
    await portal.register({ inviteCode: created.code });
    code = created.documentId;
  });
  afterAll(async () => {
    await browser?.close();
    await campaign?.portal.stop();
  });

  const notPermitted = (page: Page) => page.getByText(/don't have the permissions/i);
  const heading = (page: Page) => page.getByRole('heading', { level: 1 });

  /** The plugin's part of a page: on the home page Strapi has widgets of its own. */
  const ownPart = (page: Page, path: string): Locator =>
    path === '/'
      ? page.locator('[data-strapi-widget-id^="plugin::invite-codes"] main')
      : page.getByRole('main');

  /** Presses every button, and those of the dialogs that open. */
  const pressAll = async (page: Page, path: string, reopen: () => Promise<void>) => {
    const usable = (within: Locator) =>
      within.getByRole('button').and(page.locator(':visible:not(:disabled)'));
    const address = page.url();
    const count = await usable(ownPart(page, path)).count();
    for (let index = 0; index < count; index += 1) {
      const button = usable(ownPart(page, path)).nth(index);
      if ((await button.count()) === 0) break;
      await button.click({ force: true });
      await page.waitForTimeout(ANSWERED);
      const inDialog = usable(page.getByRole('dialog').or(page.getByRole('alertdialog')));
      for (let tries = await inDialog.count(); tries > 0; tries -= 1) {
        if ((await inDialog.count()) < tries) break;
        await inDialog.nth(tries - 1).click({ force: true });
        await page.waitForTimeout(ANSWERED);
      }
      await page.keyboard.press('Escape');
      if (page.url() !== address || (await inDialog.count()) > 0) await reopen();
    }
    return count;
  };

  it.each(ROLES)('%s sees no page, button or link that would fail', async (_, permissions) => {
    const { portal } = campaign;
    const { account } = await portal.admin.colleague(permissions.map((name) => PERMISSIONS[name]));
    const panel = await Panel.signIn({ browser, url: portal.url, ...account });
    const { page } = panel;
    const failed: string[] = [];
    page.on('response', (response) => {
      const { pathname } = new URL(response.url());
      if (response.status() >= 400) {
        failed.push(`${response.status()} ${response.request().method()} ${pathname}`);
      }
    });

    for (const { path, needs } of PAGES) {
      const open = async () => {
        await panel.open(path.replace(':documentId', code));
        await heading(page).or(notPermitted(page)).first().waitFor();
        await page.waitForLoadState('networkidle');
      };
      await open();
      const isPermitted = needs === null || permissions.includes(needs);
      expect({ path, isPermitted: (await notPermitted(page).count()) === 0 }).toEqual({
        path,
        isPermitted,
      });
      if (!isPermitted) continue;

      const links = await ownPart(page, path)
        .getByRole('link')
        .evaluateAll((anchors) => anchors.map((anchor) => anchor.getAttribute('href') ?? ''));
      await pressAll(page, path, open);
      for (const link of new Set(links.filter((href) => href.startsWith('/admin/')))) {
        await page.goto(`${portal.url}${link}`);
        await heading(page).or(notPermitted(page)).first().waitFor();
        expect({ link, isPermitted: (await notPermitted(page).count()) === 0 }).toEqual({
          link,
          isPermitted: true,
        });
      }
      expect({ path, failed }).toEqual({ path, failed: [] });
    }
    expect(panel.problems).toEqual([]);
    await panel.close();
  });
});
