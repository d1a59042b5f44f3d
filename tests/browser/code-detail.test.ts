import { readFile } from 'node:fs/promises';

import type { Browser, Page } from 'playwright-core';

import type { InviteCode } from '../../contracts/codes';
import { PERMISSIONS } from '../../contracts/plugin';
import { Administrator } from '../support/administrator';
import { type Campaign, startCampaign } from '../support/campaign';
import { launchBrowser, Panel } from '../support/panel';

const DAY = 24 * 60 * 60 * 1000;

describe('the page of a code', () => {
  let campaign: Campaign;
  let browser: Browser;
  let panel: Panel;
  let page: Page;

  beforeAll(async () => {
    [campaign, browser] = await Promise.all([startCampaign(), launchBrowser()]);
    panel = await signIn(Administrator.account);
    page = panel.page;
  });
  afterEach(() => {
    expect(panel.problems.splice(0)).toEqual([]);
  });
  afterAll(async () => {
    await browser?.close();
    await campaign?.portal.stop();
  });

  const signIn = (account: Administrator['account']) =>
    Panel.signIn({ browser, url: campaign.portal.url, ...account });
  const open = ({ documentId }: InviteCode, query = '', by: Panel = panel) =>
    by.open(`/plugins/invite-codes/codes/${documentId}${query}`);
  const row = (text: string) => page.getByRole('row').filter({ hasText: text });
  const chart = () => page.locator('svg.recharts-surface').first();

  const searchField = () => page.getByRole('searchbox').or(page.getByRole('textbox')).first();

  const newCode = (changes: object = {}) =>
    campaign.portal.admin.createCode({ team: campaign.hackathon, ...changes });
  const register = async ({ code }: InviteCode, people: object[]) => {
    for (const person of people) await campaign.portal.register({ ...person, inviteCode: code });
  };

  /** Writes redemptions of deleted accounts: so many on each of the days before today. */
  const addHistory = async ({ code }: InviteCode, seatsByDay: number[]) => {
    const { db } = campaign.portal;
    const { id } = await db('ic_invite_codes').where({ code }).first();
    const rows = seatsByDay.flatMap((seats, index) =>
      Array.from({ length: seats }, (_, seat) => ({
        document_id: `${code.replaceAll('-', '')}${index}x${seat}`,
        invite_code_id: id,
        email: `past${index}.${seat}@people.example`,
        provider: 'github',
        created_at: new Date(Date.now() - (seatsByDay.length - index) * DAY),
      }))
    );
    await db.batchInsert('ic_redemptions', rows, 100);
    await db('ic_invite_codes').where({ id }).update({ uses: rows.length });
  };

  it('tells everything about it', async () => {
    const { portal } = campaign;
    const code = await newCode({
      name: 'Spring hackathon',
      code: 'SPRING-2026',
      quota: 120,
      startsAt: '2026-01-05T08:00:00Z',
      expiresAt: '2098-12-31T22:00:00Z',
      allowedEmails: ['@acme.example', '@people.example', 'ada@lovelace.example'],
      note: 'Ordered by marketing.\nAsk Berta before it is extended.',
    });
    await addHistory(code, [4, 12, 35, 18, 0, 6, 2]);
    const people = ['ada', 'berta', 'carla'].map((name) => ({
      username: name,
      email: `${name}@acme.example`,
    }));
    await register(code, people);
    await portal.db('ic_invite_codes').where({ code: code.code }).update({ uses: 80 });
    await portal.db('up_users').where({ username: 'berta' }).update({ blocked: true });
    await portal.db('up_users').where({ username: 'carla' }).update({ confirmed: false });

    await open(code);

    await page.getByRole('heading', { name: 'Spring hackathon' }).waitFor();
    for (const text of ['80 / 120', '40 seats left', 'Hackathon | Acme Partners', 'by Ada Admin']) {
      await page.getByText(text, { exact: true }).first().waitFor();
    }
    expect(await page.getByText('Dec 31, 2098, 11:00 PM GMT+1').isVisible()).toBe(true);
    expect(await page.getByText('ada@lovelace.example').isVisible()).toBe(true);
    await row('berta').getByText('Blocked').waitFor();
    expect(await row('berta').getByText('Member', { exact: true }).isVisible()).toBe(true);
    expect(await row('carla').getByText('Not confirmed').isVisible()).toBe(true);
    expect(await row('ada@').getByText('Not confirmed').count()).toBe(0);
    await chart().waitFor();
    expect(await page.getByRole('table', { name: /80 of 120 seats are used/ }).count()).toBe(1);
    await panel.look('code-detail');
    await page.getByRole('heading', { name: 'Redemptions', exact: true }).scrollIntoViewIfNeeded();
    await row('past').first().scrollIntoViewIfNeeded();
    await panel.look('code-redemptions');

    await page.getByRole('button', { name: 'Copy code' }).click();
    expect(await panel.clipboard()).toBe('SPRING-2026');
    const link = page.getByRole('link', { name: 'berta' });
    expect(await link.getAttribute('href')).toContain('plugin::users-permissions.user/');
    await page.getByRole('link', { name: 'Edit', exact: true }).click();
    await page.waitForURL(new RegExp(`${code.documentId}/edit$`));
  });

  it('shows a day’s numbers to those who point at it, by mouse or by keyboard', async () => {
    const code = await newCode({ name: 'Pointed at', quota: 20 });
    await addHistory(code, [3, 5]);

    await open(code);
    await chart().waitFor();
    const box = await chart().boundingBox();
    await page.mouse.move((box?.x ?? 0) + (box?.width ?? 0) / 2, (box?.y ?? 0) + 60);
    const tooltip = page.locator('.recharts-tooltip-wrapper').first();
    await tooltip.getByText('Seats used').waitFor();

    await page.mouse.move(0, 0);
    await chart().focus();
    await page.keyboard.press('ArrowRight');
    await tooltip.getByText('Redeemed', { exact: true }).waitFor();
  });

  it('releases a seat, for a reason', async () => {
    const { portal } = campaign;
    const code = await newCode({ name: 'To release', quota: 2 });
    const leaver = { username: 'leaver', email: 'leaver@people.example' };
    await register(code, [leaver, { username: 'stayer', email: 'stayer@people.example' }]);

    await open(code);
    await page.getByText('No seats left').waitFor();
    await row('leaver').getByRole('button', { name: 'Release the seat of leaver@' }).focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Release a seat' });
    await dialog.getByRole('button', { name: 'Release' }).click();
    await dialog.getByText('This value is required.').waitFor();
    await panel.look('code-release');
    await dialog.getByLabel('Reason').fill('Left the company');
    expect(await dialog.getByLabel('Take leaver out of Hackathon').isChecked()).toBe(true);
    await dialog.getByRole('button', { name: 'Release' }).click();

    await page.getByText('Seat released').waitFor();
    const badge = row('leaver').getByText('Released', { exact: true });
    await badge.waitFor();
    await page.getByText('1 seat left').waitFor();
    expect(
      await row('leaver')
        .getByRole('button', { name: /^Release/ })
        .count()
    ).toBe(0);
    expect(await row('leaver').locator(':focus').innerText()).toMatch(/released/i);
    await page
      .getByRole('tooltip')
      .getByText(/Released by Ada Admin .*: Left the company/)
      .waitFor();
    await panel.look('code-released');
    expect(await portal.seatsOf(code)).toEqual({ uses: 1, redemptions: 1 });
    expect(await portal.standingOf(leaver)).toMatchObject([{ team: null, organization: null }]);

    await row('stayer')
      .getByRole('button', { name: /^Release/ })
      .click();
    await dialog.getByLabel('Reason').fill('Only the seat');
    await dialog.getByLabel('Take stayer out of Hackathon').uncheck();
    await dialog.getByRole('button', { name: 'Release' }).click();
    await row('stayer').getByText('Released', { exact: true }).waitFor();
    expect(await portal.standingOf({ email: 'stayer@people.example' })).toMatchObject([
      { team: 'Hackathon' },
    ]);
  });

  it('tells why a seat cannot be released', async () => {
    const { portal } = campaign;
    const code = await newCode({ name: 'Released elsewhere' });
    await register(code, [{ username: 'twice', email: 'twice@people.example' }]);
    await open(code);
    await row('twice')
      .getByRole('button', { name: /^Release/ })
      .click();
    await portal.db('ic_redemptions').where({ email: 'twice@people.example' }).update({
      released_at: new Date(),
      release_reason: 'A colleague was faster',
    });

    const dialog = page.getByRole('dialog', { name: 'Release a seat' });
    await dialog.getByLabel('Reason').fill('Too late');
    await dialog.getByRole('button', { name: 'Release' }).click();

    await page.getByText('This seat was released already.').waitFor();
    await page.keyboard.press('Escape');
  });

  it('searches, sorts and pages the redemptions in the URL, and exports what is found', async () => {
    const code = await newCode({ name: 'Many', code: 'MANY-2026' });
    await addHistory(code, [5, 7]);
    await register(code, [{ username: 'zoe', email: 'zoe@people.example' }]);

    await open(code);
    await row('zoe').waitFor();
    await page.getByRole('link', { name: 'Go to page 2' }).click();
    await page.waitForURL(/page=2/);
    await row('past0').first().waitFor();
    await page.getByText('E-mail', { exact: true }).click();
    await page.waitForURL(/sort=email/);
    await page.getByRole('button', { name: 'Search' }).click();
    await searchField().fill('PAST1');
    await page.keyboard.press('Enter');
    await page.waitForURL(/_q=PAST1/);
    await row('past1.6@').waitFor();
    await row('zoe').waitFor({ state: 'detached' });

    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Export' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('redemptions-MANY-2026.csv');
    const lines = (await readFile(await download.path(), 'utf8')).trim().split('\r\n');
    expect(lines).toHaveLength(8);

    await searchField().fill('nobody');
    await page.keyboard.press('Enter');
    await page.getByText('No redemption matches your search.').waitFor();
    await panel.look('code-redemptions-not-found');
  });

  it('says how to share a code that nobody has redeemed', async () => {
    const code = await newCode({ name: 'Unused', quota: 100 });

    await open(code);
    await page.getByText(/Nobody has redeemed this code yet. Copy it/).waitFor();
    expect(await chart().count()).toBe(0);
    await panel.look('code-empty');
  });

  it('shows histories of one day and of a year', async () => {
    const oneDay = await newCode({ name: 'One day' });
    await register(oneDay, [{ username: 'solo', email: 'solo@people.example' }]);
    await open(oneDay);
    await chart().waitFor();

    const year = await newCode({ name: 'A year', quota: 3000 });
    await addHistory(
      year,
      Array.from({ length: 365 }, (_, day) => (day % 7 < 5 ? (day * 7) % 11 : 0))
    );
    await open(year);
    await chart().waitFor();
    await panel.look('code-chart-year');
  });

  it('shows who was anonymised, here and on the home page, and releases the seat', async () => {
    const { portal } = campaign;
    const code = await newCode({ name: 'With somebody gone', quota: 2 });
    await register(code, [{ username: 'keeper', email: 'keeper@people.example' }]);
    const { body } = await portal.register({ inviteCode: code.code });
    await portal.admin.call('/invite-codes/settings', {
      method: 'PUT',
      body: { deletedAccounts: 'anonymise' },
    });
    await portal.admin.deleteUser(body.user);

    await panel.open('/');
    const widget = page.getByRole('region', { name: 'Latest redemptions' });
    await widget.getByRole('row').filter({ hasText: 'Anonymised' }).waitFor();
    await widget.scrollIntoViewIfNeeded();
    await panel.look('home-anonymised', {
      within: '[data-strapi-widget-id^="plugin::invite-codes"] main > *',
    });

    await open(code);
    await row('keeper').waitFor();
    await row('Anonymised').getByText('Account deleted').waitFor();
    await row('Anonymised').scrollIntoViewIfNeeded();
    await panel.look('code-anonymised');

    await row('Anonymised').getByRole('button', { name: 'Release the anonymised seat' }).click();
    const dialog = page.getByRole('dialog', { name: 'Release a seat' });
    await dialog.getByText(/^The seat can be taken by somebody else/).waitFor();
    await panel.look('code-release-anonymised');
    await dialog.getByLabel(/^Reason/).fill('The account is gone');
    await dialog.getByRole('button', { name: 'Release', exact: true }).click();
    await page.getByText('Seat released').waitFor();
    await row('Anonymised').getByText('Released', { exact: true }).waitFor();
  });

  it('says so where chart or redemptions cannot be shown, and tries again', async () => {
    const code = await newCode({ name: 'Failing' });
    await register(code, [{ username: 'hidden', email: 'hidden@people.example' }]);
    const isRedemptions = ({ pathname }: URL) => pathname.includes('/redemptions');
    await page.route(isRedemptions, (route) => route.fulfill({ status: 500 }));

    await open(code);
    await page.getByText('The chart could not be loaded.').waitFor();
    await page.getByText('The redemptions could not be loaded.').waitFor();
    await panel.look('code-failing');

    await page.unroute(isRedemptions);
    // One after the other: a button goes as soon as what it asks for is there.
    const tryAgain = page.getByRole('button', { name: 'Try again' });
    await tryAgain.first().click();
    await chart().waitFor();
    await tryAgain.click();
    await row('hidden').waitFor();
  });

  it('offers a colleague nothing that would fail', async () => {
    const { admin } = campaign.portal;
    const code = await newCode({ name: 'Only to read', quota: 5 });
    await register(code, [{ username: 'seen', email: 'seen@people.example' }]);
    const reader = await signIn((await admin.colleague([PERMISSIONS.read])).account);
    await open(code, '', reader);
    await reader.page.getByText('4 seats left').waitFor();
    expect(await reader.page.getByRole('link', { name: 'Edit', exact: true }).count()).toBe(0);
    expect(await reader.page.getByText('Redemptions').count()).toBe(0);
    expect(reader.problems).toEqual([]);
    await reader.close();

    const permissions = [PERMISSIONS.read, PERMISSIONS.readRedemptions];
    const auditor = await signIn((await admin.colleague(permissions)).account);
    await open(code, '', auditor);
    await auditor.page.getByRole('row').filter({ hasText: 'seen@' }).waitFor();
    expect(await auditor.page.getByRole('button', { name: /Release|Export/ }).count()).toBe(0);
    expect(await auditor.page.getByRole('link', { name: 'seen' }).count()).toBe(0);
    expect(auditor.problems).toEqual([]);
    await auditor.close();
  });
});
