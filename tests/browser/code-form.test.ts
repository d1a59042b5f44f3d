import type { Browser, Page } from 'playwright-core';

import type { InviteCode } from '../../contracts/codes';
import { PERMISSIONS } from '../../contracts/plugin';
import { Administrator } from '../support/administrator';
import { type Campaign, startCampaign } from '../support/campaign';
import { launchBrowser, Panel } from '../support/panel';

const LIST = '/plugins/invite-codes/codes';
const GENERATED = /^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/;

describe('the form of an invite code', () => {
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
  const newCode = (input: object = {}) =>
    campaign.portal.admin.createCode({ team: campaign.hackathon, ...input });
  const change = ({ documentId }: InviteCode, body: object, admin = campaign.portal.admin) =>
    admin.call(`/invite-codes/codes/${documentId}`, { method: 'PUT', body });
  const edit = ({ documentId }: InviteCode) => `${LIST}/${documentId}/edit`;

  const codeInput = (page: Page) => page.getByRole('textbox', { name: 'Code', exact: true });
  const emailInput = (page: Page) => page.getByRole('textbox', { name: 'Allowed e-mails' });
  const instant = (page: Page, name: string) => page.getByRole('group', { name, exact: true });
  const save = (page: Page) => page.getByRole('button', { name: 'Save', exact: true }).click();
  const text = (page: Page, words: string) => page.getByText(words, { exact: true });
  const focused = (page: Page) =>
    page.evaluate(() => document.activeElement?.getAttribute('name') ?? document.activeElement?.id);
  const selectTeam = async (page: Page, name: string) => {
    await page.getByRole('combobox', { name: 'Team' }).click();
    await page.getByRole('combobox', { name: 'Team' }).fill(name);
    await page.getByRole('option', { name: `${name} | Acme Partners` }).click();
  };

  it('adds a code with all its fields', async () => {
    const panel = await signIn();
    const { page } = panel;
    await panel.open(`${LIST}/create`);

    const generated = await codeInput(page).inputValue();
    expect(generated).toMatch(GENERATED);
    await text(page, 'This code is free.').waitFor();
    await page.getByRole('button', { name: 'Generate again' }).click();
    expect(await codeInput(page).inputValue()).toMatch(GENERATED);
    expect(await codeInput(page).inputValue()).not.toBe(generated);

    await page.getByLabel('Name').fill('Partner onboarding');
    await codeInput(page).fill('acme 2030');
    await selectTeam(page, 'Hackathon');
    await page.getByLabel('Note').fill('Signed by both');
    await page.getByLabel('Quota').fill('25');
    await instant(page, 'Starts on').getByLabel('Starts on: date').fill('01/15/2030');
    await page.keyboard.press('Tab');
    await page.getByRole('button', { name: 'In a month', disabled: true }).waitFor();
    await instant(page, 'Expires on').getByLabel('Expires on: date').fill('02/28/2030');
    await page.keyboard.press('Tab');
    await emailInput(page).fill('@acme.example');
    await page.keyboard.press('Enter');
    await emailInput(page).fill('ada@partner.example');
    await text(page, 'This code is free.').waitFor();
    await panel.look('code-form-filled');
    await save(page);

    const dialog = page.getByRole('dialog', { name: 'Invite code created' });
    await dialog.getByText('ACME-2030').waitFor();
    const { body } = await campaign.portal.admin.call<{ results: InviteCode[] }>(
      '/invite-codes/codes?_q=ACME-2030'
    );
    expect(body.results).toMatchObject([
      {
        name: 'Partner onboarding',
        quota: 25,
        state: 'active',
        status: 'scheduled',
        startsAt: '2030-01-14T23:00:00.000Z',
        expiresAt: '2030-02-27T23:00:00.000Z',
        allowedEmails: ['@acme.example', 'ada@partner.example'],
        note: 'Signed by both',
        team: { name: 'Hackathon' },
      },
    ]);
  });

  it('shows what is wrong on the fields, from the form and from the server', async () => {
    const { portal } = campaign;
    await newCode({ code: 'TAKEN-ALREADY', name: 'The first' });
    const panel = await signIn();
    const { page } = panel;
    await panel.open(`${LIST}/create`);

    await page.getByLabel('Quota').fill('');
    await codeInput(page).fill('x');
    await text(page, 'A code has 4 to 64 letters (A to Z), digits and hyphens.').waitFor();
    await save(page);
    await page.getByText('This value is required.').nth(2).waitFor();
    expect(await page.getByText('This value is required.').count()).toBe(3);
    await page.getByText('4 fields need your attention').waitFor({ state: 'attached' });
    await page.waitForFunction(() => document.activeElement?.getAttribute('name') === 'name');
    // Strapi's buttons have less contrast under the pointer.
    await page.mouse.move(0, 0);
    await panel.look('code-form-errors');

    await page.getByLabel('Name').fill('The second');
    await selectTeam(page, 'Guests');
    await page.getByRole('checkbox', { name: 'Unlimited' }).check();
    await instant(page, 'Starts on').getByLabel('Starts on: date').fill('01/15/2030');
    await page.keyboard.press('Tab');
    await instant(page, 'Expires on').getByLabel('Expires on: date').fill('01/14/2030');
    await page.keyboard.press('Tab');
    await codeInput(page).fill('Taken already');
    await text(
      page,
      '“The first” has this code, or one that reads the same: TAKEN-ALREADY.'
    ).waitFor();
    await codeInput(page).fill('free-still');
    await text(page, 'This code is free.').waitFor();
    await save(page);
    await text(page, 'The expiry must be later than the start.').waitFor();
    await page.waitForFunction(
      () => document.activeElement?.getAttribute('aria-describedby') === 'expiresAt-error'
    );

    await page.getByRole('button', { name: 'Clear date' }).first().click();
    await page.getByRole('button', { name: 'End of quarter' }).click();
    // Somebody else is quicker.
    await newCode({ code: 'FREE-STILL' });
    await save(page);
    await text(page, 'Another invite code has this code, or one that reads the same.').waitFor();
    await page.waitForFunction(() => document.activeElement?.id === 'code');

    await codeInput(page).fill('free-for-sure');
    await save(page);
    await page.getByRole('dialog').getByText('FREE-FOR-SURE').waitFor();
    expect(await portal.register({ inviteCode: 'FREE-FOR-SURE' })).toMatchObject({ status: 200 });
  });

  it('takes allowed e-mails one by one and as a list, all by keyboard', async () => {
    const code = await newCode({ allowedEmails: ['@acme.example'] });
    const panel = await signIn();
    const { page } = panel;
    await panel.open(edit(code));
    const tags = page.getByRole('list', { name: 'Allowed e-mails' }).getByRole('listitem');
    const paste = async (list: string) => {
      await page.evaluate((copied) => navigator.clipboard.writeText(copied), list);
      await emailInput(page).press('Control+v');
    };

    await emailInput(page).pressSequentially('Ada@ACME.example,bob@acme.example ');
    expect(await tags.allTextContents()).toEqual([
      '@acme.example',
      'ada@acme.example',
      'bob@acme.example',
    ]);
    await emailInput(page).press('Backspace');
    expect(await tags.count()).toBe(2);

    await paste('Carol <carol@acme.example>; acme.example\n@*.acme.example, ada@acme.example');
    expect(await tags.count()).toBe(4);
    expect(await emailInput(page).inputValue()).toBe('acme.example');
    const problem = 'acme.example is no e-mail address, @domain or @*.domain.';
    await text(page, problem).waitFor();
    await panel.look('code-form-allowed-emails');
    await save(page);
    await text(page, problem).waitFor();
    expect((await campaign.portal.admin.code(code)).allowedEmails).toEqual(['@acme.example']);

    await emailInput(page).fill('');
    await page.getByRole('button', { name: 'Remove @acme.example' }).press('Enter');
    expect(await focused(page)).toBe('allowedEmails');
    await emailInput(page).fill('dan@acme.example');
    await save(page);
    await text(page, 'Invite code saved').waitFor();
    expect((await campaign.portal.admin.code(code)).allowedEmails).toEqual([
      'ada@acme.example',
      'carol@acme.example',
      '@*.acme.example',
      'dan@acme.example',
    ]);
    expect(await tags.count()).toBe(4);
  });

  it('changes a code, and asks before changes are lost', async () => {
    const { portal } = campaign;
    const code = await newCode({ name: 'To change', quota: 5 });
    const panel = await signIn();
    const { page } = panel;

    await panel.open(`${LIST}?_q=${code.code}`);
    await page
      .getByRole('row')
      .filter({ hasText: code.code })
      .getByText('To change', { exact: true })
      .click();
    await page.getByRole('link', { name: 'Edit', exact: true }).click();
    await page.getByLabel('State').click();
    await page.getByRole('option', { name: 'Inactive' }).click();
    await page.getByLabel('Name').fill('Changed');

    const question = page.getByRole('alertdialog');
    const stay = async () => {
      await question.getByRole('button', { name: 'Cancel' }).click();
      await question.waitFor({ state: 'detached' });
    };
    await page.getByRole('link', { name: 'Invite codes' }).click();
    await stay();
    await page.getByRole('link', { name: 'Back' }).click();
    await question.waitFor();
    await stay();
    const warned = page.waitForEvent('dialog');
    await page.evaluate(() => void setTimeout(() => location.reload()));
    const warning = await warned;
    expect(warning.type()).toBe('beforeunload');
    await warning.dismiss();
    expect(await page.getByLabel('Name').inputValue()).toBe('Changed');

    await save(page);
    await text(page, 'Invite code saved').waitFor();
    expect(await portal.admin.code(code)).toMatchObject({
      name: 'Changed',
      status: 'inactive',
      quota: 5,
      team: { name: 'Hackathon' },
    });
    await page.mouse.move(0, 0);
    await panel.look('code-form-saved');

    await page.getByRole('link', { name: 'Back' }).click();
    await page.getByRole('link', { name: 'Edit', exact: true }).waitFor();
  });

  it('warns before the text or the team of a used code changes, and refuses a lower quota', async () => {
    const { portal, guests } = campaign;
    const code = await newCode({ code: 'USED-BY-TWO', name: 'In use', quota: 10 });
    const panel = await signIn();
    const { page } = panel;
    await panel.open(edit(code));
    await page.getByLabel('Name').waitFor();
    // After the form was opened: it must learn of them.
    await portal.register({ inviteCode: code.code });
    await portal.register({ inviteCode: code.code });

    await codeInput(page).fill('used-by-few');
    await selectTeam(page, 'Guests');
    await save(page);
    const warning = page.getByRole('alertdialog', { name: 'This code is in use' });
    await warning.getByText('2 developers have registered with it so far.').waitFor();
    await warning.getByText('USED-BY-TWO stops working at once.').waitFor();
    await warning.getByText('The 2 members stay in Hackathon | Acme Partners.').waitFor();
    await page.mouse.move(0, 0);
    await panel.look('code-form-used');
    await warning.getByRole('button', { name: 'Go back' }).click();
    await warning.waitFor({ state: 'detached' });
    expect(await codeInput(page).inputValue()).toBe('used-by-few');
    expect(await portal.admin.code(code)).toMatchObject({ code: 'USED-BY-TWO', uses: 2 });

    await save(page);
    await warning.getByRole('button', { name: 'Save anyway' }).click();
    await text(page, 'Invite code saved').waitFor();
    expect(await portal.admin.code(code)).toMatchObject({
      code: 'USED-BY-FEW',
      team: { documentId: guests },
    });
    await text(page, '2 of 10 seats used').first().waitFor();

    await page.getByLabel('Quota').fill('1');
    await save(page);
    await text(
      page,
      'The quota cannot be lower than the number of seats already used: 2.'
    ).waitFor();
    await page.waitForFunction(() => document.activeElement?.getAttribute('name') === 'quota');
    await page.getByLabel('Quota').fill('2');
    await save(page);
    await text(page, 'Exhausted').waitFor();
  });

  it('tells the second of two administrators, and overwrites nothing silently', async () => {
    const { portal, guests } = campaign;
    const code = await newCode({ name: 'For two', quota: 100 });
    const colleague = await portal.admin.colleague([PERMISSIONS.read, PERMISSIONS.update]);
    const panel = await signIn();
    const { page } = panel;
    await panel.open(edit(code));
    await page.getByLabel('Quota').fill('200');
    await page.getByLabel('Note').fill('Mine');
    await change(code, { quota: 50, team: guests }, colleague);

    await save(page);
    const told = page.getByRole('dialog', { name: 'Changed meanwhile' });
    await told.getByText('Colin Colleague saved this invite code').waitFor();
    const rowOf = (field: string) =>
      told.getByRole('row').filter({ hasText: field }).locator('td').allTextContents();
    expect(await rowOf('Quota')).toEqual(['Quota', '50', '200']);
    expect(await rowOf('Team')).toEqual(['Team', 'Guests | Acme Partners', 'Not changed by you']);
    await page.mouse.move(0, 0);
    await panel.look('code-form-changed-meanwhile');
    await told.getByRole('button', { name: 'Keep editing' }).last().click();
    await told.waitFor({ state: 'detached' });
    await page.waitForFunction(() => document.activeElement?.textContent === 'Save');
    expect(await page.getByLabel('Quota').inputValue()).toBe('200');

    await save(page);
    await told.getByRole('button', { name: 'Overwrite with mine' }).click();
    await text(page, 'Invite code saved').waitFor();
    expect(await portal.admin.code(code)).toMatchObject({
      quota: 200,
      note: 'Mine',
      team: { documentId: guests },
    });

    await page.getByLabel('Name').fill('Mine again');
    await change(code, { name: 'Theirs again' }, colleague);
    await save(page);
    await told.getByRole('button', { name: 'Load the current version' }).click();
    await told.waitFor({ state: 'detached' });
    expect(await page.getByLabel('Name').inputValue()).toBe('Theirs again');
    expect(await page.getByRole('button', { name: 'Save' }).isDisabled()).toBe(true);

    await page.getByLabel('Name').fill('Too late');
    await portal.admin.call(`/invite-codes/codes/${code.documentId}`, { method: 'DELETE' });
    await save(page);
    const deleted = page.getByRole('alertdialog', { name: 'Deleted meanwhile' });
    await deleted.waitFor();
    await page.mouse.move(0, 0);
    await panel.look('code-form-deleted-meanwhile');
    await deleted.getByRole('link', { name: 'To the invite codes' }).click();
    await page.getByRole('heading', { name: 'Invite codes', exact: true }).waitFor();

    await panel.open(edit(code));
    await page.getByText('There is no such invite code.').waitFor();
    await panel.look('code-form-not-found');
  });

  it('starts a new code from another', async () => {
    const code = await newCode({
      name: 'The model',
      code: 'MODEL-2026',
      quota: 7,
      state: 'inactive',
      allowedEmails: ['@acme.example'],
      note: 'As agreed',
      expiresAt: '2098-12-31T22:59:00Z',
    });
    const panel = await signIn();
    const { page } = panel;

    await panel.open(`${LIST}/create?duplicate=${code.documentId}`);
    await page.getByLabel('Name').waitFor();
    expect(await page.getByLabel('Name').inputValue()).toBe('Copy of The model');
    expect(await codeInput(page).inputValue()).toMatch(GENERATED);
    await save(page);
    await page.getByRole('dialog', { name: 'Invite code created' }).waitFor();

    const { body } = await campaign.portal.admin.call<{ results: InviteCode[] }>(
      '/invite-codes/codes?_q=Copy of The model'
    );
    expect(body.results).toMatchObject([
      {
        quota: 7,
        uses: 0,
        state: 'inactive',
        allowedEmails: ['@acme.example'],
        note: 'As agreed',
        expiresAt: '2098-12-31T22:59:00.000Z',
        team: { name: 'Hackathon' },
      },
    ]);
  });

  it('can only be read by those who may not change codes', async () => {
    const code = await newCode({ allowedEmails: ['@acme.example'], note: 'Do not touch' });
    const reader = await campaign.portal.admin.colleague([PERMISSIONS.read]);
    const panel = await signIn(reader.account);
    const { page } = panel;

    await panel.open(edit(code));
    await page.getByLabel('Name').waitFor();
    await panel.look('code-form-read-only');
    const main = page.getByRole('main');
    for (const input of await main.getByRole('textbox').or(main.getByRole('combobox')).all()) {
      expect(await input.isDisabled()).toBe(true);
    }
    const open = main.getByRole('button').and(page.locator(':enabled:not([aria-disabled=true])'));
    expect(await open.allTextContents()).toEqual(['Copy code']);
  });
});
