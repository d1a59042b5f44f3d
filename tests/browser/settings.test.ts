import type { Browser, Page } from 'playwright-core';

import { PERMISSIONS } from '../../contracts/plugin';
import { DEFAULT_SETTINGS, type SettingsApi } from '../../contracts/settings';
import { Administrator } from '../support/administrator';
import { type Campaign, startCampaign } from '../support/campaign';
import { launchBrowser, Panel } from '../support/panel';
import { MailServer } from '../support/smtp';

const SETTINGS = '/settings/invite-codes';

describe('the settings page of the panel', () => {
  let mailServer: MailServer;
  let campaign: Campaign;
  let browser: Browser;
  const panels: Panel[] = [];

  beforeAll(async () => {
    mailServer = await MailServer.start();
    [campaign, browser] = await Promise.all([startCampaign(mailServer.env), launchBrowser()]);
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
    await mailServer?.stop();
  });

  const open = async (account: Administrator['account'] = Administrator.account) => {
    const { url } = campaign.portal;
    const panel = await Panel.signIn({ browser, url, ...account });
    panels.push(panel);
    await panel.open(SETTINGS);
    await panel.page.getByRole('heading', { name: 'E-mail template' }).waitFor();
    return panel;
  };
  const saveButton = (page: Page) => page.getByRole('button', { name: 'Save' });
  const save = async (page: Page) => {
    const answer = page.waitForResponse((response) => response.request().method() === 'PUT');
    await saveButton(page).click();
    expect((await answer).status()).toBe(200);
    await page.getByText('Settings saved').last().waitFor();
  };
  const address = (page: Page) => page.getByLabel('Sign-up address');
  const quota = (page: Page) => page.getByLabel('Quota');
  const subject = (page: Page) => page.getByLabel('Subject');
  const text = (page: Page) => page.getByRole('textbox', { name: /^Text/ });
  const preview = (page: Page) => page.getByRole('region', { name: 'Preview' });
  const stored = async () =>
    (await campaign.portal.admin.call<SettingsApi.Response>('/invite-codes/settings')).body.data;

  it('keeps the sign-up address and the defaults for new codes', async () => {
    const panel = await open();
    const { page } = panel;

    await address(page).fill('https://portal.example/signup?inviteCode={code}');
    await page
      .getByText('For example: https://portal.example/signup?inviteCode=7KQ2-M9XD-0R4T')
      .waitFor();
    await page.getByRole('checkbox', { name: 'Unlimited' }).click();
    await page.getByRole('checkbox', { name: 'Never' }).click();
    await page.getByLabel('Days until it expires').fill('14');
    await page.getByRole('combobox', { name: 'State' }).click();
    await page.getByRole('option', { name: 'Inactive' }).click();
    await save(page);

    expect(await stored()).toEqual({
      ...DEFAULT_SETTINGS,
      signUpUrl: 'https://portal.example/signup?inviteCode={code}',
      defaults: { quota: null, expiresInDays: 14, state: 'inactive' },
    });
    await panel.look('settings-saved');
  });

  it('chooses where those come who register without a code', async () => {
    const { admin } = campaign.portal;
    const organization = await admin.createOrganization('Welcome Ltd');
    const team = await admin.createTeam('Newcomers', organization);
    const setDefaultTeam = (defaultTeam: string | null) =>
      admin.call(`/invite-codes/organizations/${organization.documentId}`, {
        method: 'PUT',
        body: { defaultTeam },
      });
    await setDefaultTeam(team.documentId);
    const panel = await open();
    const { page } = panel;
    const field = page.getByRole('combobox', {
      name: 'Organization of those who register without a code',
    });

    await field.click();
    // The other organization has no default team.
    expect(await page.getByRole('option').allTextContents()).toEqual(['Welcome Ltd']);
    await page.getByRole('option', { name: 'Welcome Ltd' }).click();
    await page.getByText('They come into its default team, Newcomers,').waitFor();
    await save(page);
    expect((await stored()).defaultOrganization).toBe(organization.documentId);
    await page.mouse.move(0, 0);
    await panel.look('settings-default-organization');

    await setDefaultTeam(null);
    await page.reload();
    await page.getByText('This organization has no default team any more').waitFor();
    await panel.look('settings-default-team-gone');
    await page.getByRole('button', { name: 'Clear the organization' }).click();
    await save(page);
    expect((await stored()).defaultOrganization).toBeNull();
  });

  it('writes the e-mail template with placeholders at the cursor, and previews it', async () => {
    const panel = await open();
    const { page } = panel;
    const insert = (name: string) => page.getByRole('button', { name, exact: true }).click();

    await subject(page).fill('Join ');
    await insert('Team');
    expect(await subject(page).inputValue()).toBe('Join {team}');
    await text(page).fill('Use  soon.');
    await text(page).press('Home');
    for (let step = 0; step < 4; step += 1) await text(page).press('ArrowRight');
    await insert('Code');
    await page.keyboard.type('!');
    expect(await text(page).inputValue()).toBe('Use {code}! soon.');

    await preview(page).getByText('Join Hackathon', { exact: true }).waitFor();
    await preview(page).getByText('Use 7KQ2-M9XD-0R4T! soon.', { exact: true }).waitFor();
    await preview(page).scrollIntoViewIfNeeded();
    await panel.look('settings-template');
    await save(page);
    expect((await stored()).emailTemplate).toEqual({
      subject: 'Join {team}',
      text: 'Use {code}! soon.',
    });

    await page.getByRole('button', { name: 'Reset to the default text' }).click();
    await save(page);
    expect((await stored()).emailTemplate).toEqual(DEFAULT_SETTINGS.emailTemplate);
  });

  it('sends a test of what stands in the form, and tells why it could not', async () => {
    const panel = await open();
    const { page } = panel;
    mailServer.refused.add('refused@acme.example');
    await subject(page).fill('Not saved, for {team}');

    await page.getByRole('button', { name: 'Send a test e-mail' }).click();
    const dialog = page.getByRole('dialog', { name: 'Send a test e-mail' });
    const to = dialog.getByLabel('E-mail address');
    expect(await to.inputValue()).toBe(Administrator.account.email);
    await to.fill('nobody');
    await dialog.getByRole('button', { name: 'Send' }).click();
    await dialog.getByText('This is not an e-mail address.').waitFor();
    await to.fill('refused@acme.example');
    await dialog.getByRole('button', { name: 'Send' }).click();
    await dialog.getByText(/The mail server refused it: .*No such mailbox here/).waitFor();
    // The colours of a button under the pointer are Strapi's.
    await page.mouse.move(0, 0);
    await panel.look('settings-test-refused');

    await to.fill('ada@acme.example');
    await dialog.getByRole('button', { name: 'Send' }).click();
    await page.getByText('Test e-mail sent to ada@acme.example').waitFor();
    await dialog.waitFor({ state: 'detached' });
    expect(mailServer.mailsTo('ada@acme.example')).toMatchObject([
      { headers: { subject: 'Not saved, for Hackathon' } },
    ]);
    await page
      .getByRole('button', { name: 'Send a test e-mail' })
      .and(page.locator(':focus'))
      .waitFor();
  });

  it('shows what is wrong on the fields, from the form and from the server', async () => {
    const panel = await open();
    const { page } = panel;
    const problem = (message: RegExp | string) => page.getByText(message);

    await address(page).fill('https://portal.example/signup');
    await subject(page).fill('');
    await page.getByLabel('Days until it expires').fill('5000');
    await saveButton(page).click();
    await problem(/This must be an http or https address/).waitFor();
    await problem('This value is required.').waitFor();
    await problem(/The number of days is a whole number/).waitFor();
    await panel.look('settings-errors');

    await page.reload();
    await page.route(
      ({ pathname }) => pathname === '/invite-codes/settings',
      async (route) => {
        if (route.request().method() !== 'PUT') return route.continue();
        // What another version of the form may send.
        await route.continue({ postData: JSON.stringify({ defaults: { quota: -1 } }) });
      }
    );
    await page.getByRole('radio', { name: 'Invite-only' }).click();
    await saveButton(page).click();
    await problem(/The quota is a whole number/).waitFor();
    expect((await stored()).mode).toBe('open');
  });

  it('saves only what was changed, beside a colleague', async () => {
    const { page } = await open();
    await campaign.portal.admin.call('/invite-codes/settings', {
      method: 'PUT',
      body: { discloseReasons: false, defaults: { quota: 7 } },
    });

    await page.getByLabel('Days until it expires').fill('21');
    await save(page);

    expect(await stored()).toMatchObject({
      discloseReasons: false,
      defaults: { quota: 7, expiresInDays: 21 },
    });
    await quota(page).and(page.locator('[value="7"]')).waitFor();
  });

  it('anonymises deleted accounts once that is confirmed', async () => {
    const panel = await open();
    const { page } = panel;
    const choice = (name: string) => page.getByRole('radio', { name, exact: true });
    const dialog = page.getByRole('alertdialog', { name: 'Anonymise deleted accounts?' });

    await choice('Anonymise').click();
    await saveButton(page).click();
    await dialog.getByText(/This cannot be undone/).waitFor();
    await panel.look('settings-anonymise-question');
    await dialog.getByRole('button', { name: 'Cancel' }).click();
    await dialog.waitFor({ state: 'detached' });
    expect((await stored()).deletedAccounts).toBe('keep');
    await choice('Anonymise').scrollIntoViewIfNeeded();
    await panel.look('settings-anonymise');

    await saveButton(page).click();
    await dialog.getByRole('button', { name: 'Confirm' }).click();
    await page.getByText('Settings saved').last().waitFor();
    await dialog.waitFor({ state: 'detached' });
    expect((await stored()).deletedAccounts).toBe('anonymise');

    // The way back asks nothing, and neither does another change meanwhile.
    await page.getByLabel('Days until it expires').fill('30');
    await save(page);
    await choice('Keep the e-mail address').click();
    await save(page);
    expect((await stored()).deletedAccounts).toBe('keep');
  });

  it('can be read by a colleague who may not change it', async () => {
    const { account } = await campaign.portal.admin.colleague([PERMISSIONS.readSettings]);
    const panel = await open(account);
    const { page } = panel;

    expect(await saveButton(page).count()).toBe(0);
    expect(await page.getByRole('button', { name: /test e-mail|Reset|^Team$/ }).count()).toBe(0);
    for (const field of [address(page), quota(page), subject(page), text(page)]) {
      expect(await field.isEditable()).toBe(false);
    }
    await preview(page).getByText('You are invited to join Hackathon at Acme Partners').waitFor();
    await panel.look('settings-read-only');
  });
});
