import { readFile } from 'node:fs/promises';

import { parse } from 'csv-parse/sync';
import type { Browser, Page } from 'playwright-core';

import type { InviteCodeInput } from '../../contracts/codes';
import { PERMISSIONS } from '../../contracts/plugin';
import { Administrator } from '../support/administrator';
import { type Campaign, startCampaign } from '../support/campaign';
import { launchBrowser, Panel } from '../support/panel';

const LIST = '/plugins/invite-codes/codes';
/** The form of a filter, which has no name for screen readers. */
const STRAPIS_POPOVER = '[role=dialog]';
/** Strapi's tables, which take no focus themselves where they have to be scrolled. */
const SCROLLED = 'div:has(> table)';
const DAY = 24 * 60 * 60 * 1000;

const inDays = (days: number) => new Date(Date.now() + days * DAY).toISOString();

describe('the list of invite codes in the panel', () => {
  let campaign: Campaign;
  let browser: Browser;
  let panel: Panel;
  let page: Page;

  const create = (code: string, input: Partial<InviteCodeInput> = {}) =>
    campaign.portal.admin.createCode({ name: code, code, team: campaign.hackathon, ...input });

  beforeAll(async () => {
    [campaign, browser] = await Promise.all([startCampaign(), launchBrowser()]);
    const { portal, organization, guests } = campaign;
    const partners = await portal.admin.createTeam('Übersee-Partner für Häfen', organization);
    await create('WORKSHOP', { expiresAt: inDays(-3), quota: 25, name: 'Warm-up workshop' });
    await create('PARTNERS', {
      name: 'Partner pilot with a name that runs on for longer than its column',
      state: 'inactive',
      team: partners.documentId,
    });
    await create('HACK-NIGHT', {
      name: 'Hack night',
      startsAt: inDays(28),
      expiresAt: inDays(30),
      quota: 60,
    });
    await create('MENTORS', { name: 'Mentors and jury', quota: 1, team: guests });
    await create('HACKATHON2026', { name: 'API hackathon', quota: 100, expiresAt: inDays(14) });
    await portal.register({ inviteCode: 'MENTORS' });
    await portal.register({ inviteCode: 'HACKATHON2026' });

    const { url } = portal;
    panel = await Panel.signIn({ browser, url, ...Administrator.account });
    ({ page } = panel);
  });
  beforeEach(() => panel.open(LIST));
  afterEach(async () => {
    await campaign.portal.db('ic_invite_codes').where('code', 'like', 'PAGED%').delete();
    expect(panel.problems.splice(0)).toEqual([]);
  });
  afterAll(async () => {
    await panel?.close();
    await browser?.close();
    await campaign?.portal.stop();
  });

  const row = (text: string) => page.getByRole('row').filter({ hasText: text });
  const menu = (code: string) => page.getByRole('button', { name: `Actions on ${code}` });
  const found = (text: string) => page.getByRole('status').filter({ hasText: text }).waitFor();
  const check = (code: string) => page.getByRole('checkbox', { name: `Select ${code}` }).check();
  const columns = async () =>
    (await page.locator('thead th').allTextContents()).filter((text) => text.trim() !== '');
  const codesShown = async () => {
    const links = page.getByRole('row').locator('td').getByRole('link');
    return (await links.allInnerTexts()).map((text) => text.trim());
  };
  const choose = async (label: string, option: string) => {
    await page.getByRole('combobox', { name: label }).click();
    await page.getByRole('option', { name: option, exact: true }).click();
  };
  const addFilter = () => page.getByRole('button', { name: 'Add filter' }).click();
  /** The rows of the file that a click downloads. */
  const downloaded = async (click: () => Promise<void>) => {
    const [download] = await Promise.all([page.waitForEvent('download'), click()]);
    expect(download.suggestedFilename()).toBe('invite-codes.csv');
    const file = await readFile(await download.path());
    return parse(file, { bom: true, columns: true }).map(
      (cells) => (cells as { Code: string }).Code
    );
  };

  it('shows what an administrator asks of a code at a glance, without scrolling sideways', async () => {
    await page.setViewportSize({ width: 1280, height: 900 });
    await row('HACKATHON2026').getByText('1 / 100').waitFor();
    expect(await row('HACKATHON2026').getByText('in 14 days').isVisible()).toBe(true);
    expect(await page.getByText('5 invite codes, times in Europe/Berlin').isVisible()).toBe(true);
    await panel.look('list');

    const overflow = await page
      .locator('table')
      .evaluate(
        ({ parentElement, scrollWidth }) => scrollWidth - (parentElement?.clientWidth ?? 0)
      );
    await page.setViewportSize({ width: 1440, height: 900 });
    await panel.look('list-wide');
    expect(overflow).toBeLessThanOrEqual(0);
  });

  it('says why a code has its status, to the mouse and to the keyboard', async () => {
    const tooltip = (hasText: string | RegExp) => page.getByRole('tooltip').filter({ hasText });

    /** A tooltip stays while the mouse may be on its way over to it. */
    const leave = async () => {
      await page.mouse.move(0, 0, { steps: 10 });
      await page.getByRole('tooltip').waitFor({ state: 'detached' });
    };

    await row('HACK-NIGHT').getByText('Scheduled').hover();
    await tooltip(/^Starts in 28 days \(\w+ \d+, \d{4}, .*\)$/).waitFor();
    await panel.look('list-reason');
    await leave();
    await row('PARTNERS').getByText('Inactive').hover();
    await tooltip('Deactivated by an administrator').waitFor();
    await leave();
    await row('WORKSHOP').getByText('Expired').hover();
    await tooltip(/^Expired on \w+ \d+, \d{4}, /).waitFor();

    await row('MENTORS').getByRole('button', { name: 'Exhausted' }).focus();
    await tooltip('The only seat is used').waitFor();
  });

  it('filters by status, team and expiry, in the URL', async () => {
    await page.getByRole('button', { name: 'Filters' }).click();
    await choose('Status', 'Expired');
    await panel.look('list-filter', { except: STRAPIS_POPOVER });
    await addFilter();
    await found('1 invite code found');
    expect(await codesShown()).toEqual(['WORKSHOP']);
    await page.reload();
    await page.getByText('Status is Expired').waitFor();
    expect(await codesShown()).toEqual(['WORKSHOP']);
    await page.getByRole('button', { name: 'Status is Expired' }).click();
    await found('5 invite codes found');

    await page.getByRole('button', { name: 'Filters' }).click();
    await choose('Select field', 'Team');
    await page.getByRole('combobox', { name: 'Team' }).click();
    await page.getByRole('combobox', { name: 'Team' }).fill('häfen');
    await page.getByRole('option', { name: 'Übersee-Partner für Häfen | Acme Partners' }).click();
    await addFilter();
    await page.getByText('Team is Übersee-Partner für Häfen | Acme Partners').waitFor();
    await found('1 invite code found');
    expect(await codesShown()).toEqual(['PARTNERS']);

    await panel.open(LIST);
    await page.getByRole('button', { name: 'Filters' }).click();
    await choose('Select field', 'Expires');
    const tomorrow = new Date(Date.now() + DAY).toLocaleDateString('en-US', {
      month: '2-digit',
      day: '2-digit',
      year: 'numeric',
    });
    await page.getByPlaceholder('MM/DD/YYYY').fill(tomorrow);
    await page.keyboard.press('Tab');
    await panel.look('list-filter-expiry', { except: STRAPIS_POPOVER });
    await addFilter();
    await found('1 invite code found');
    expect(await codesShown()).toEqual(['WORKSHOP']);
    await panel.look('list-filtered');
  });

  it('says so where nothing matches, and where the list cannot be shown', async () => {
    await panel.open(`${LIST}?_q=nosuchcode`);
    await page.getByText('No invite code matches your search.').waitFor();
    await found('No invite codes found');
    await panel.look('list-not-found');

    const isList = ({ pathname }: URL) => pathname === '/invite-codes/codes';
    await page.route(isList, (route) => route.fulfill({ status: 500 }));
    await panel.open(LIST);
    await page.getByText('Something went wrong').waitFor();
    await panel.look('list-failing');
    await page.unroute(isList);
  });

  it('searches, sorts by every column and pages, in the URL', async () => {
    for (let number = 1; number <= 12; number += 1) await create(`PAGED-${number}`);

    await page.getByRole('button', { name: 'Search' }).click();
    await page.getByRole('searchbox').or(page.getByRole('textbox')).first().fill('paged');
    await page.keyboard.press('Enter');
    await found('12 invite codes found');
    for (const [label, field] of [
      ['Team | Organization', 'team'],
      ['Status', 'status'],
      ['Seats', 'uses'],
      ['Expires', 'expiresAt'],
      ['Name', 'name'],
      ['Code', 'code'],
    ]) {
      await page.locator('thead').getByText(label, { exact: true }).click();
      await page.waitForURL(new RegExp(`sort=${field}:ASC`));
    }
    await row('PAGED-1').first().waitFor();
    expect((await codesShown())[0]).toBe('PAGED-1');
    await page.getByRole('link', { name: 'Go to page 2' }).click();
    await page.waitForURL(/page=2/);
    await row('PAGED-8').waitFor();
    expect(await codesShown()).toHaveLength(2);

    // The codes of the last page go: the list goes back to the page before.
    await page.getByRole('checkbox', { name: 'Select all entries' }).check();
    await page.getByText('2 invite codes selected').waitFor();
    await page.getByRole('button', { name: 'Delete', exact: true }).click();
    const dialog = page.getByRole('alertdialog', { name: 'Delete 2 invite codes' });
    await dialog.getByText('None of their seats is used.').waitFor();
    await dialog.getByRole('button', { name: 'Confirm' }).click();
    await page.getByText('2 invite codes deleted').waitFor();
    await page.locator('#main-content:focus').waitFor();
    await page.waitForURL(/page=1/);
    await found('10 invite codes found');
  });

  it('remembers the columns that were chosen', async () => {
    const standard = ['Code', 'Name', 'Team | Organization', 'Seats', 'Expires', 'Status'];
    await row('MENTORS').waitFor();
    expect(await columns()).toEqual([...standard, 'Actions']);

    await page.getByRole('button', { name: 'View settings' }).click();
    for (const column of ['Organization', 'Starts', 'State', 'Created by', 'Created', 'Note']) {
      await page.getByRole('checkbox', { name: column, exact: true }).check();
    }
    await page.getByRole('checkbox', { name: 'Team | Organization' }).uncheck();
    await panel.look('list-columns', { except: SCROLLED });
    await page.keyboard.press('Escape');
    const chosen = [
      'Code',
      'Name',
      'Organization',
      'Seats',
      'Starts',
      'Expires',
      'Status',
      'State',
      'Created by',
      'Created',
      'Note',
      'Actions',
    ];
    expect(await columns()).toEqual(chosen);
    await page.reload();
    await row('Ada Admin').first().waitFor();
    expect(await columns()).toEqual(chosen);

    await page.getByRole('button', { name: 'View settings' }).click();
    await page.getByRole('button', { name: 'Reset' }).click();
    await page.keyboard.press('Escape');
    expect(await columns()).toEqual([...standard, 'Actions']);
  });

  it('acts on one code by keyboard, and gives focus back', async () => {
    await create('KEYBOARD');
    await page.reload();
    const isFocused = () => menu('KEYBOARD').evaluate((node) => node === document.activeElement);
    const openMenu = async () => {
      await menu('KEYBOARD').focus();
      await page.keyboard.press('Enter');
      await page.getByRole('menuitem', { name: 'Copy code' }).waitFor();
    };
    const pick = async (name: string) => {
      await page.getByRole('menuitem', { name }).focus();
      await page.keyboard.press('Enter');
    };

    await openMenu();
    await panel.look('list-row-actions');
    await pick('Copy code');
    await page.getByText('Code copied').waitFor();
    expect(await panel.clipboard()).toBe('KEYBOARD');

    await openMenu();
    await pick('Deactivate');
    await page.getByText('Invite code deactivated').waitFor();
    await row('KEYBOARD').getByText('Inactive').waitFor();
    await openMenu();
    await pick('Activate');
    await row('KEYBOARD').getByText('Active', { exact: true }).waitFor();

    await openMenu();
    await pick('Duplicate');
    await page.waitForURL(/codes\/create\?duplicate=[a-z0-9]{24}$/);
    await panel.open(LIST);
    await openMenu();
    await pick('Edit');
    await page.waitForURL(/codes\/[a-z0-9]{24}\/edit$/);

    await panel.open(LIST);
    await openMenu();
    await pick('Delete');
    const dialog = page.getByRole('alertdialog', { name: 'Delete invite code' });
    await dialog.waitFor();
    await panel.look('list-delete');
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    expect(await isFocused()).toBe(true);

    await openMenu();
    await pick('Delete');
    await dialog.getByRole('button', { name: 'Confirm' }).click();
    await page.getByText('Invite code deleted').waitFor();
    await row('KEYBOARD').waitFor({ state: 'detached' });
    expect((await campaign.portal.register({ inviteCode: 'KEYBOARD' })).status).toBe(400);
  });

  it('acts on a selection, and clears it', async () => {
    const first = await create('BULK-1', { expiresAt: inDays(2) });
    const second = await create('BULK-2', { expiresAt: inDays(3) });
    await page.reload();
    const { admin } = campaign.portal;
    const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
    const select = async () => {
      await check('BULK-1');
      await check('BULK-2');
      await page.getByText('2 invite codes selected').waitFor();
    };
    const isCleared = () => page.getByText('invite codes selected').waitFor({ state: 'detached' });

    await select();
    await panel.look('list-selection');
    await press('Deactivate');
    await page.getByText('2 invite codes deactivated').waitFor();
    await isCleared();
    expect(await admin.code(first)).toMatchObject({ state: 'inactive' });

    await select();
    await press('Activate');
    await page.getByText('2 invite codes activated').waitFor();
    await isCleared();

    await select();
    await press('Extend expiry');
    const dialog = page.getByRole('dialog', { name: 'Extend expiry' });
    await dialog.getByPlaceholder('MM/DD/YYYY').fill('01/02/2020');
    await page.keyboard.press('Tab');
    await dialog.getByRole('button', { name: 'Extend expiry' }).click();
    await dialog.getByText('The new expiry must be in the future.').waitFor();
    await page.mouse.move(0, 0);
    await panel.look('list-extend');
    await dialog.getByPlaceholder('MM/DD/YYYY').fill('12/31/2098');
    await page.keyboard.press('Tab');
    await dialog.getByRole('button', { name: 'Extend expiry' }).click();
    await page.getByText('Expiry of 2 invite codes extended').waitFor();
    await isCleared();
    expect((await admin.code(second)).expiresAt).toMatch(/^2098-12-3/);

    await select();
    expect((await downloaded(() => press('Export selection'))).sort()).toEqual([
      'BULK-1',
      'BULK-2',
    ]);
    await isCleared();

    await select();
    await check('MENTORS');
    await press('Extend expiry');
    await dialog.getByPlaceholder('MM/DD/YYYY').fill('12/31/2099');
    await page.keyboard.press('Tab');
    await dialog.getByRole('button', { name: 'Extend expiry' }).click();
    await dialog.getByText(/these codes expire later or never: MENTORS/).waitFor();
    await dialog.getByRole('button', { name: 'Cancel' }).click();
    await dialog.waitFor({ state: 'detached' });
    expect(
      await page
        .getByRole('button', { name: 'Extend expiry' })
        .evaluate((node) => node === document.activeElement)
    ).toBe(true);
    await page.getByRole('checkbox', { name: 'Select MENTORS' }).uncheck();

    // A colleague was quicker: nothing is done, and the list shows what is left.
    await admin.call(`/invite-codes/codes/${first.documentId}`, { method: 'DELETE' });
    await press('Deactivate');
    await page.getByText('Some of these invite codes do not exist any more').waitFor();
    await row('BULK-1').waitFor({ state: 'detached' });
    expect(await admin.code(second)).toMatchObject({ state: 'active' });
  });

  it('exports what the filters leave', async () => {
    await panel.open(`${LIST}?sort=code:ASC&filters[$and][0][status][$eq]=active`);
    await page.getByText('Status is Active').waitFor();
    const shown = await codesShown();

    const exported = await downloaded(() =>
      page.getByRole('button', { name: 'Export', exact: true }).click()
    );

    expect(exported).toEqual(shown);
    expect(exported).toContain('HACKATHON2026');
  });

  it('offers a colleague who may only read nothing that would fail', async () => {
    const { portal } = campaign;
    const reader = await portal.admin.colleague([PERMISSIONS.read]);
    const theirs = await Panel.signIn({ browser, url: portal.url, ...reader.account });

    await theirs.open(LIST);
    await theirs.page.getByRole('row').filter({ hasText: 'MENTORS' }).waitFor();
    await theirs.look('list-read-only');
    expect(await theirs.page.getByRole('checkbox').count()).toBe(0);
    for (const name of ['Export', 'Import', 'Generate many', 'Add invite code']) {
      expect(await theirs.page.getByText(name).count()).toBe(0);
    }
    await theirs.page.getByRole('button', { name: 'Actions on MENTORS' }).click();
    await theirs.page.getByRole('menuitem').first().waitFor();
    expect(await theirs.page.getByRole('menuitem').allInnerTexts()).toEqual(['Copy code', 'Share']);

    expect(theirs.problems).toEqual([]);
    await theirs.close();
  });
});
