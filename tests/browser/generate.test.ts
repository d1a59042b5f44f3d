import { readFile } from 'node:fs/promises';

import { parse } from 'csv-parse/sync';
import type { Browser, Download, Page } from 'playwright-core';

import { PERMISSIONS } from '../../contracts/plugin';
import { Administrator } from '../support/administrator';
import { type Campaign, startCampaign } from '../support/campaign';
import { launchBrowser, Panel } from '../support/panel';

const GENERATE = '/plugins/invite-codes/codes/generate';
const IMPORT = '/plugins/invite-codes/codes/import';
const BULK = '**/invite-codes/codes/bulk';

type Line = Record<string, string>;

describe('generating and importing many codes in the panel', () => {
  let campaign: Campaign;
  let browser: Browser;
  let panel: Panel;
  let page: Page;
  const others: Panel[] = [];

  beforeAll(async () => {
    [campaign, browser] = await Promise.all([startCampaign(), launchBrowser()]);
    const { url } = campaign.portal;
    panel = await Panel.signIn({ browser, url, ...Administrator.account });
    page = panel.page;
  });
  afterEach(async () => {
    await page.unrouteAll({ behavior: 'wait' });
    for (const { problems } of [panel, ...others]) expect(problems.splice(0)).toEqual([]);
    for (const other of others.splice(0)) await other.close();
  });
  afterAll(async () => {
    await browser?.close();
    await campaign?.portal.stop();
  });

  const heading = (name: string) => page.getByRole('heading', { name, level: 1 });
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  const fillOrder = async (count: string) => {
    await panel.open(GENERATE);
    await page.getByLabel('Number of codes').fill(count);
    await page.getByLabel('Team').click();
    await page.getByRole('option', { name: 'Hackathon | Acme Partners' }).click();
  };
  const linesOf = async (download: Download): Promise<Line[]> =>
    parse(await readFile(await download.path()), { bom: true, columns: true });
  const downloaded = async () => {
    const waiting = page.waitForEvent('download');
    await button('Download CSV').click();
    return linesOf(await waiting);
  };
  const choose = (name: string, lines: string[]) =>
    page.getByLabel('CSV file').setInputFiles({
      name,
      mimeType: 'text/csv',
      buffer: Buffer.from(lines.join('\r\n')),
    });

  it('generates 1,200 codes with progress, to download and register with', async () => {
    await fillOrder('1200');
    await page.getByLabel('Name pattern').fill('Guest {n}');
    await page.getByLabel('Prefix').fill('acme 2027');
    await page.getByText('{n} is the running number: Guest 1 … Guest 1200').waitFor();
    await page.getByText('The codes look like ACME-2027-7KQ2-M9XD-0R4T').waitFor();
    await panel.look('generate-form');

    // Holds the last piece back, to see the progress before it.
    let letGo = () => {};
    const held = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    await page.route(BULK, async (route) => {
      if (route.request().postDataJSON().firstNumber > 1000) await held;
      await route.continue();
    });
    await button('Generate').click();
    const dialog = page.getByRole('alertdialog');
    await dialog.getByText('1,200 invite codes will be generated.').waitFor();
    await panel.look('generate-confirm');
    await dialog.getByRole('button', { name: 'Confirm' }).click();

    const bar = page.getByRole('progressbar', { name: 'Progress' });
    await page.locator('[role=progressbar][aria-valuenow="1000"]').waitFor();
    expect(await bar.getAttribute('aria-valuetext')).toBe('1,000 of 1,200 codes');
    await page.getByText('83%').waitFor();
    await panel.look('generate-progress');

    await page.getByRole('link', { name: 'Invite codes' }).click();
    await dialog.getByText(/The others will be missing if you leave/).waitFor();
    await dialog.getByRole('button', { name: 'Cancel' }).click();
    letGo();

    await heading('1,200 new invite codes').waitFor();
    await page.getByText('Guest 10', { exact: true }).waitFor();
    await panel.look('generate-result');
    const lines = await downloaded();
    expect(lines).toHaveLength(1200);
    expect(lines[1199]).toMatchObject({ Name: 'Guest 1200', Team: 'Hackathon', Quota: '1' });
    expect(lines[0].Code).toMatch(/^ACME-2027(-[0-9A-Z]{4}){3}$/);

    await button(`Copy code ${lines[0].Code}`).click();
    expect(await panel.clipboard()).toBe(lines[0].Code);
    const { status, body } = await campaign.portal.register({ inviteCode: lines[1199].Code });
    expect(status).toBe(200);
    expect(await campaign.portal.standingOf(body.user)).toMatchObject([{ team: 'Hackathon' }]);
    expect(await page.getByRole('link', { name: 'Show in the list' }).getAttribute('href')).toMatch(
      /codes\?filters\[\$and\]\[0\]\[batch\]\[\$eq\]=[0-9a-f-]{36}$/
    );
  });

  it('says what exists after a failure in the middle, and makes the missing ones', async () => {
    await fillOrder('999');
    let fails = true;
    await page.route(BULK, async (route) => {
      if (!fails || route.request().postDataJSON().firstNumber === 1) return route.continue();
      // The codes are made, and the answer is lost.
      await route.fetch();
      return route.fulfill({ status: 502, body: 'Bad gateway' });
    });
    const answered = page.waitForResponse('**/codes/batches/*');
    await page.route('**/codes/batches/*', (route) =>
      fails ? route.fulfill({ status: 502, body: 'Bad gateway' }) : route.continue()
    );
    await button('Generate').click();
    await answered;

    await page.getByRole('alert').getByText('500 codes exist, 499 are missing.').waitFor();
    await panel.look('generate-failed');
    fails = false;
    await button('Generate the missing 499 codes').click();

    await heading('999 new invite codes').waitFor();
    expect(new Set((await downloaded()).map(({ Name }) => Name)).size).toBe(999);
  });

  it('stops between two pieces, and shows what exists', async () => {
    await fillOrder('999');
    await page.route(BULK, async (route) => {
      if (route.request().postDataJSON().firstNumber === 1) await button('Stop').click();
      await route.continue();
    });
    await button('Generate').click();

    await page.getByRole('status').getByText('500 codes exist, 499 are missing.').waitFor();
    await panel.look('generate-stopped');
    await page.getByRole('link', { name: 'Show the 500 codes that exist' }).click();
    await heading('500 new invite codes').waitFor();
  });

  it('shows what is wrong with an order on its fields', async () => {
    const { admin } = campaign.portal;
    const closing = await admin.createTeam('Closing', campaign.organization);
    await panel.open(GENERATE);
    await page.getByLabel('Number of codes').fill('10001');
    await page.getByLabel('Name pattern').fill('');
    await page.getByLabel('Prefix').fill('Ä');
    await button('Generate').click();
    await page.getByText('The number of codes is a whole number from 1 to 10,000.').waitFor();
    await page.getByText('A prefix has up to 49 letters (A to Z), digits and hyphens.').waitFor();
    await page.mouse.move(0, 0);
    await panel.look('generate-errors');

    await page.getByLabel('Number of codes').fill('5');
    await page.getByLabel('Name pattern').fill('Kept {n}');
    await page.getByLabel('Prefix').fill('');
    await page.getByLabel('Team').click();
    await page.getByRole('option', { name: 'Closing | Acme Partners' }).click();
    await admin.deleteEntry('team', closing);
    await button('Generate').click();
    await page.getByText('This team does not exist.').waitFor();
    expect(await page.getByLabel('Name pattern').inputValue()).toBe('Kept {n}');
  });

  it('imports a file once its bad lines are mended', async () => {
    await panel.open(IMPORT);
    await page.getByText('Drop a CSV file here').waitFor();
    expect(await button('Import').isDisabled()).toBe(true);
    await panel.look('import');

    const bad = Array.from({ length: 25 }, (_, index) => `,Name ${index},Nobody,1,`);
    await choose('partners.csv', [
      'code,name,team,quota,expiresAt,colour',
      'PANEL-ONE,First,Hackathon,5,2098-12-31,red',
      'panel 0ne,Twice,Hackathon,0,soon,blue',
      ...bad,
    ]);
    await page.getByText('26 lines of 27 cannot be imported.').waitFor();
    const problem = page.getByRole('row').filter({ hasText: 'Line 2 has this code already' });
    expect(await problem.getByText('panel 0ne').isVisible()).toBe(true);
    await page.getByText('1 to 20 of 28').waitFor();
    await panel.look('import-bad');
    await button('Next page').click();
    await page.getByText('21 to 28 of 28').waitFor();
    expect(await button('Import').isDisabled()).toBe(true);

    await choose('partners.csv', [
      'code,name,team,quota,expiresAt,colour',
      'PANEL-ONE,First,Hackathon,5,2098-12-31,red',
      ',Second,Guests,,,',
    ]);
    await page.getByText('2 invite codes can be imported.').waitFor();
    await page.getByText('This column is ignored: colour').waitFor();
    await panel.look('import-good');
    await button('Import 2 codes').click();

    await heading('2 new invite codes').waitFor();
    await panel.look('import-result');
    const [first, second] = await downloaded();
    expect(first).toMatchObject({ Code: 'PANEL-ONE', Quota: '5' });
    const { status, body } = await campaign.portal.register({ inviteCode: second.Code });
    expect(status).toBe(200);
    expect(await campaign.portal.standingOf(body.user)).toMatchObject([{ team: 'Guests' }]);
  });

  it('takes a file that is dropped, and one that the keyboard chose', async () => {
    await panel.open(IMPORT);
    const zone = page.getByText('Drop a CSV file here');
    const data = await page.evaluateHandle(() => {
      const transfer = new DataTransfer();
      transfer.items.add(new File(['name,team\nDropped,Hackathon'], 'dropped.csv'));
      return transfer;
    });
    await zone.dispatchEvent('drop', { dataTransfer: data });
    await page.getByText('1 invite code can be imported.').waitFor();
    expect(await page.getByText('dropped.csv').isVisible()).toBe(true);

    await page.getByLabel('CSV file').focus();
    const chooser = page.waitForEvent('filechooser');
    await page.keyboard.press('Enter');
    await (
      await chooser
    ).setFiles({ name: 'typed.csv', mimeType: 'text/csv', buffer: Buffer.from('name\nA') });
    await page.getByText('This column is missing.').waitFor();
  });

  it('gives a template that can be filled in', async () => {
    await panel.open(IMPORT);
    const waiting = page.waitForEvent('download');
    await button('Download a template').click();

    const [line] = await linesOf(await waiting);
    expect(Object.keys(line)).toContain('allowedEmails');
    const organization = await campaign.portal.admin.createOrganization(line.organization);
    await campaign.portal.admin.createTeam(line.team, organization);
    await choose('template.csv', [Object.keys(line).join(), Object.values(line).join()]);
    await page.getByText('1 invite code can be imported.').waitFor();
  });

  it('is closed to a colleague who may do neither', async () => {
    const { portal } = campaign;
    const reader = await portal.admin.colleague([PERMISSIONS.read]);
    const other = await Panel.signIn({ browser, url: portal.url, ...reader.account });
    others.push(other);

    for (const path of [GENERATE, IMPORT]) {
      await other.open(path);
      await other.page.getByText(/don't have the permissions/i).waitFor();
    }
  });
});
