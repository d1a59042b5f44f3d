import { readFile } from 'node:fs/promises';

import type { Browser, Download, Page } from 'playwright-core';

import type { InviteCode, InviteCodeInput } from '../../contracts/codes';
import { PERMISSIONS } from '../../contracts/plugin';
import { Administrator } from '../support/administrator';
import { type Campaign, startCampaign } from '../support/campaign';
import { launchBrowser, Panel } from '../support/panel';
import { MailServer } from '../support/smtp';

const SIGN_UP_URL = 'https://portal.example/signup?inviteCode={code}';
const PNG_SIGNATURE = '89504e470d0a1a0a';

const contentOf = async (download: Download) => readFile(await download.path());

describe('sharing a code', () => {
  let campaign: Campaign;
  let browser: Browser;
  let mailServer: MailServer;
  let panel: Panel;
  let page: Page;

  beforeAll(async () => {
    mailServer = await MailServer.start();
    [campaign, browser] = await Promise.all([startCampaign(mailServer.env), launchBrowser()]);
    const { url } = campaign.portal;
    panel = await Panel.signIn({ browser, url, ...Administrator.account });
    ({ page } = panel);
  });
  beforeEach(() => set({ signUpUrl: SIGN_UP_URL }));
  afterEach(() => expect(panel.problems.splice(0)).toEqual([]));
  afterAll(async () => {
    await browser?.close();
    await mailServer?.stop();
    await campaign?.portal.stop();
  });

  const set = (settings: object) =>
    campaign.portal.admin.call('/invite-codes/settings', { method: 'PUT', body: settings });
  const newCode = (input: Partial<InviteCodeInput> = {}) =>
    campaign.portal.admin.createCode({ team: campaign.hackathon, ...input });
  const dialog = (in_: Page = page) => in_.getByRole('dialog', { name: /^Share/ });
  const tab = (name: string, in_: Page = page) => dialog(in_).getByRole('tab', { name });
  const share = async (code: InviteCode, through: Panel = panel) => {
    await through.open(`/plugins/invite-codes/codes/${code.documentId}`);
    await through.page.getByRole('button', { name: 'Share', exact: true }).click();
    await tab('Link and QR code', through.page).waitFor();
  };
  const download = async (name: string) => {
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      dialog().getByRole('button', { name }).click(),
    ]);
    return { name: file.suggestedFilename(), content: await contentOf(file) };
  };
  /** The pages of what would be printed, as a PDF. */
  const print = async (name: string) => {
    const html = await page
      .frameLocator('iframe')
      .locator('html')
      .evaluate((element) => element.outerHTML);
    const context = await browser.newContext({ viewport: { width: 794, height: 1123 } });
    const paper = await context.newPage();
    await paper.setContent(html);
    await paper.emulateMedia({ media: 'print' });
    await paper.screenshot({ path: `test-results/screenshots/${name}.png` });
    const pdf = await paper.pdf({ preferCSSPageSize: true });
    await context.close();
    const pages = pdf.toString('latin1').match(/\/Type\s*\/Page\b/g) ?? [];
    return { pages: pages.length, text: html };
  };

  it('copies the code and the link, and gives focus back', async () => {
    const code = await newCode({ code: 'SHARE-ME', name: 'Spring hackathon', quota: 100 });
    await share(code);

    await dialog().getByRole('button', { name: 'Copy code' }).click();
    expect(await panel.clipboard()).toBe('SHARE-ME');
    await dialog().getByRole('button', { name: 'Copy link' }).click();
    await dialog().getByRole('status').getByText('Link copied').waitFor();
    expect(await panel.clipboard()).toBe('https://portal.example/signup?inviteCode=SHARE-ME');
    await panel.look('share-link');

    await page.keyboard.press('Escape');
    await dialog().waitFor({ state: 'detached' });
    await page.waitForFunction(() => document.activeElement?.textContent === 'Share');
  });

  it('saves the QR code as SVG and as PNG for print', async () => {
    const code = await newCode({ code: 'SCAN-ME' });
    await share(code);

    const svg = await download('Download the QR code as SVG');
    expect(svg.name).toBe('invite-code-SCAN-ME.svg');
    const drawing = svg.content.toString();
    expect(drawing).toContain('<title>QR code of the sign-up link for SCAN-ME</title>');
    const [, modules] = /viewBox="0 0 (\d+) \1"/.exec(drawing) ?? [];
    // A link of 53 characters takes version 4 of QR codes: 33 modules, and 4 of quiet on each side.
    expect(Number(modules)).toBe(33 + 8);

    const png = await download('Download the QR code as PNG');
    expect(png.name).toBe('invite-code-SCAN-ME.png');
    expect(png.content.subarray(0, 8).toString('hex')).toBe(PNG_SIGNATURE);
    const [width, height] = [png.content.readUInt32BE(16), png.content.readUInt32BE(20)];
    expect(width).toBe(height);
    expect(width).toBeGreaterThanOrEqual(1200);
    expect(width % Number(modules)).toBe(0);

    // Both show the same modules: the browser reads the PNG back.
    const dark = await page.evaluate(
      async ({ base64, count }) => {
        const image = new Image();
        image.src = `data:image/png;base64,${base64}`;
        await image.decode();
        const canvas = document.createElement('canvas');
        canvas.width = canvas.height = count;
        const context = canvas.getContext('2d');
        if (!context) throw new Error('No canvas');
        context.imageSmoothingEnabled = false;
        context.drawImage(image, 0, 0, count, count);
        const { data } = context.getImageData(0, 0, count, count);
        return Array.from({ length: count * count }, (_, index) => data[4 * index] < 128);
      },
      { base64: png.content.toString('base64'), count: Number(modules) }
    );
    const at = (x: number, y: number) => dark[y * Number(modules) + x];
    // The corner of a finder pattern, and the quiet zone around it.
    expect([at(4, 4), at(10, 4), at(5, 5), at(6, 6)]).toEqual([true, true, false, true]);
    expect([at(3, 3), at(0, 20), at(40, 40)]).toEqual([false, false, false]);
    await page.keyboard.press('Escape');
  });

  it('says what is missing where no sign-up address is set', async () => {
    await set({ signUpUrl: null });
    const code = await newCode({ code: 'NO-LINK' });
    await share(code);

    await dialog().getByText('There is no sign-up link').waitFor();
    expect(await dialog().getByRole('button', { name: 'Copy link' }).count()).toBe(0);
    expect(await dialog().getByRole('img', { name: 'QR code of NO-LINK' }).count()).toBe(1);
    await panel.look('share-no-link');
    await dialog().getByRole('link', { name: 'Set the sign-up address' }).click();
    await page.waitForURL(/settings\/invite-codes/);
  });

  it('prints a poster, and slips to be cut apart', async () => {
    const code = await newCode({ code: 'PRINT-ME', expiresAt: '2098-12-31T22:59:00Z' });
    await share(code);
    await tab('Print').click();
    await page.frameLocator('iframe').getByText('Join Hackathon').waitFor();
    await panel.look('share-print-poster');

    const poster = await print('sheet-poster');
    expect(poster.pages).toBe(1);
    for (const text of [
      'PRINT-ME',
      'Acme Partners · portal.example',
      'https://portal.example/signup?inviteCode=PRINT-ME',
      'December 31, 2098',
    ]) {
      expect(poster.text).toContain(text);
    }

    await dialog().getByRole('radio', { name: 'Slips' }).click();
    await dialog().getByLabel('Copies of the code').fill('23');
    await dialog().getByText('3 pages').waitFor();
    await panel.look('share-print-slips');
    const slips = await print('sheet-slips');
    expect(slips.pages).toBe(3);
    expect(slips.text.match(/<svg/g)).toHaveLength(23);

    const printed = page.waitForFunction(() => document.body.dataset.printed === 'yes');
    await page.locator('iframe').evaluate((frame: HTMLIFrameElement) => {
      frame.contentWindow?.addEventListener('beforeprint', () => {
        document.body.dataset.printed = 'yes';
      });
    });
    await dialog().getByRole('button', { name: 'Print', exact: true }).click();
    await printed;
    await page.keyboard.press('Escape');
  });

  it('sends to many, says how it went with each, and retries the failed', async () => {
    const code = await newCode({
      code: 'SEND-ME',
      quota: 2,
      allowedEmails: ['@acme.example'],
      expiresAt: '2098-12-31T22:59:00Z',
    });
    mailServer.refused.add('bounces@acme.example');
    await campaign.portal.admin.call(`/invite-codes/codes/${code.documentId}/invitations`, {
      method: 'POST',
      body: { emails: ['before@acme.example'] },
    });
    await share(code);
    await tab('Send by e-mail').click();
    await dialog()
      .getByLabel('Recipients')
      .fill(
        'Ada <ada@acme.example>, bounces@acme.example\nbefore@acme.example ADA@acme.example ' +
          'stranger@other.example nobody'
      );
    await dialog().getByText('4 addresses, 1 duplicate left out').waitFor();
    await dialog().getByText('This is no e-mail address and gets nothing: nobody').waitFor();
    await dialog().getByText('The code has 2 seats left').waitFor();

    await dialog().getByLabel('Subject').fill('Come to {team}');
    const preview = dialog().getByRole('article', { name: 'Preview' });
    await preview.getByText('Come to Hackathon').waitFor();
    await preview.getByText('Your invite code: SEND-ME').waitFor();
    await panel.look('share-email');

    await dialog().getByRole('button', { name: 'Send to 4 addresses' }).click();
    await dialog().getByText('1 sent, 1 failed, 1 mailed before, 1 not mailed').waitFor();
    const result = (email: string) => dialog().getByRole('row').filter({ hasText: email });
    await result('bounces@acme.example').getByText('550 No such mailbox here').waitFor();
    await result('stranger@other.example').getByText('Not allowed').waitFor();
    await result('before@acme.example').getByText('Mailed before', { exact: true }).waitFor();
    await result('ada@acme.example').getByText('Sent', { exact: true }).waitFor();
    await panel.look('share-email-results');
    expect(mailServer.mailsTo('ada@acme.example')).toMatchObject([
      { headers: { subject: 'Come to Hackathon' } },
    ]);

    mailServer.refused.delete('bounces@acme.example');
    await dialog().getByRole('button', { name: 'Retry 1 failed' }).click();
    await dialog().getByText('2 sent, 1 mailed before, 1 not mailed').waitFor();
    expect(mailServer.mailsTo('bounces@acme.example')).toHaveLength(1);
    expect(mailServer.mailsTo('before@acme.example')).toHaveLength(1);

    await tab('Sent e-mails').click();
    await result('bounces@acme.example').getByText('Sent', { exact: true }).waitFor();
    expect(await dialog().getByRole('row').count()).toBe(4);
    await panel.look('share-sent');

    await tab('Send by e-mail').click();
    await dialog().getByRole('button', { name: 'Back to the message' }).click();
    expect(await dialog().getByLabel('Subject').inputValue()).toBe('Come to {team}');
    await page.keyboard.press('Escape');
  });

  it('shows how far it has come, and stops when asked', async () => {
    const code = await newCode();
    const emails = Array.from({ length: 50 }, (_, index) => `guest${index}@people.example`);
    await share(code);
    await tab('Send by e-mail').click();
    await dialog().getByLabel('Recipients').fill(emails.join('\n'));
    mailServer.hang();
    await dialog().getByRole('button', { name: 'Send to 50 addresses' }).click();
    await dialog().getByText('0 of 50 addresses done').waitFor();
    await panel.look('share-email-running');
    await dialog().getByRole('button', { name: 'Stop' }).click();
    mailServer.goOn();

    await dialog().getByText('20 sent', { exact: true }).waitFor();
    const guests = mailServer.mails.filter(({ to }) => to[0].endsWith('@people.example'));
    expect(guests).toHaveLength(20);
    await page.keyboard.press('Escape');
  });

  it('does not send a code that nobody could use', async () => {
    await share(await newCode({ state: 'inactive' }));
    await tab('Send by e-mail').click();

    await dialog().getByText('This code is inactive: activate it before you send it.').waitFor();
    expect(await dialog().getByLabel('Recipients').count()).toBe(0);
    await panel.look('share-email-refused');
    await page.keyboard.press('Escape');
  });

  it('works by keyboard, and offers a colleague who may only read no sending', async () => {
    const { portal } = campaign;
    const code = await newCode({ code: 'READ-ONLY' });
    await set({ signUpUrl: null });
    const reader = await portal.admin.colleague([PERMISSIONS.read]);
    const other = await Panel.signIn({ browser, url: portal.url, ...reader.account });
    await other.open(`/plugins/invite-codes/codes/${code.documentId}`);
    await other.page.getByRole('button', { name: 'Share', exact: true }).focus();
    await other.page.keyboard.press('Enter');
    await tab('Link and QR code', other.page).waitFor();

    expect(await tab('Send by e-mail', other.page).count()).toBe(0);
    expect(await dialog(other.page).getByRole('link').count()).toBe(0);
    await tab('Link and QR code', other.page).focus();
    for (const next of ['Print', 'Sent e-mails']) {
      await other.page.keyboard.press('ArrowRight');
      await other.page.locator(':focus').and(tab(next, other.page)).waitFor();
    }
    await dialog(other.page).getByText('This code was not sent to anybody yet.').waitFor();
    await other.look('share-sent-empty');
    expect(other.problems).toEqual([]);
    await other.close();
  });

  it('says so where the settings cannot be loaded', async () => {
    const code = await newCode();
    await page.route('**/invite-codes/sharing', (route) => route.fulfill({ status: 500 }));
    await panel.open(`/plugins/invite-codes/codes/${code.documentId}`);
    await page.getByRole('button', { name: 'Share', exact: true }).click();

    await dialog().getByText('The code cannot be shared now').waitFor();
    await page.unroute('**/invite-codes/sharing');
    await page.keyboard.press('Escape');
  });
});
