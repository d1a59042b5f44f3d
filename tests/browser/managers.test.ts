import type { Browser, Page } from 'playwright-core';

import type { Organization } from '../../contracts/organizations';
import { PERMISSIONS } from '../../contracts/plugin';
import { DEFAULT_SETTINGS, type SettingsApi } from '../../contracts/settings';
import type { Team } from '../../contracts/teams';
import { Administrator } from '../support/administrator';
import { type Campaign, startCampaign } from '../support/campaign';
import { eventually } from '../support/eventually';
import { brokenInvariants } from '../support/invariants';
import { Manager } from '../support/manager';
import { launchBrowser, Panel } from '../support/panel';
import { newPerson } from '../support/portal';
import { MailServer } from '../support/smtp';

const PLUGIN = '/plugins/invite-codes';
/** Strapi's table scrolls sideways where it has many columns. */
const SCROLLED = 'div:has(> table)';
const NARROW = { width: 375, height: 812 };
const WIDE = { width: 1440, height: 900 };

describe('managers', () => {
  let campaign: Campaign;
  let mailServer: MailServer;
  let browser: Browser;
  const panels: Panel[] = [];

  beforeAll(async () => {
    mailServer = await MailServer.start();
    [campaign, browser] = await Promise.all([startCampaign(mailServer.env), launchBrowser()]);
    await Manager.permit(campaign.portal);
    await put('/settings', { signUpUrl: `${campaign.portal.url}/signup?inviteCode={code}` });
  });
  beforeEach(() => put('/settings', { managers: DEFAULT_SETTINGS.managers }));
  afterEach(async () => {
    for (const panel of panels.splice(0)) {
      expect(panel.problems).toEqual([]);
      await panel.close();
    }
    expect(await brokenInvariants(campaign.portal)).toEqual([]);
  });
  afterAll(async () => {
    await browser?.close();
    await campaign?.portal.stop();
    await mailServer?.stop();
  });

  const put = async (path: string, body: object) => {
    const options = { method: 'PUT', body } as const;
    const { status } = await campaign.portal.admin.call(`/invite-codes${path}`, options);
    expect(status).toBe(200);
  };
  const find = async <Data>(path: string) =>
    (await campaign.portal.admin.call<{ data: Data }>(`/invite-codes${path}`)).body.data;
  /** Away with the mouse first: a button under it has other colours. */
  const look = async (panel: Panel, name: string) => {
    await panel.page.mouse.move(0, 0);
    await panel.look(name);
  };

  describe('in the panel', () => {
    const signIn = async (account: Administrator['account'] = Administrator.account) => {
      const { url } = campaign.portal;
      const panel = await Panel.signIn({ browser, url, ...account });
      panels.push(panel);
      return panel;
    };
    const row = (page: Page, text: string) => page.getByRole('row').filter({ hasText: text });
    const save = (page: Page) => page.getByRole('button', { name: 'Save' }).click();
    const picker = (page: Page) => page.getByRole('combobox', { name: 'Managers' });
    const chosen = (page: Page) => page.getByRole('list', { name: 'Managers' });
    const choose = async (page: Page, { user }: Manager, search: string) => {
      await picker(page).click();
      await picker(page).fill(search);
      await page.getByRole('option', { name: `${user.username} | ${user.email}` }).click();
      await chosen(page).getByText(user.email).waitFor();
    };

    it('are chosen for a team by name or e-mail, shown on its page, and taken away', async () => {
      const { portal, organization } = campaign;
      const { documentId } = await portal.admin.createTeam('With managers', organization);
      const [ada, bob] = [await Manager.signUp(portal), await Manager.signUp(portal)];
      const { user: other } = await Manager.signUp(portal);
      const panel = await signIn();
      const { page } = panel;
      const managers = async () =>
        (await find<Team>(`/teams/${documentId}`)).managers.map(({ email }) => email);

      await panel.open(`${PLUGIN}/teams/${documentId}/edit`);
      await choose(page, ada, ada.user.email);
      expect(await picker(page).inputValue()).toBe('');
      await choose(page, bob, bob.user.username);
      await picker(page).click();
      await picker(page).fill('nobody at all');
      await page.getByText('No account matches your search.').waitFor();
      await picker(page).fill(other.email);
      await page.getByRole('option', { name: `${other.username} | ${other.email}` }).waitFor();
      await page.keyboard.press('Escape');
      await page.getByRole('listbox').waitFor({ state: 'detached' });
      await page.getByLabel('Name').click();
      await eventually(async () => (await picker(page).inputValue()) === '');
      await look(panel, 'team-managers');
      await save(page);

      await page.getByText('Team saved').waitFor();
      await page.getByText(`${ada.user.username}, ${bob.user.username}`).waitFor();
      await look(panel, 'team-with-managers');
      expect((await managers()).sort()).toEqual([ada.user.email, bob.user.email].sort());

      await page.getByRole('link', { name: 'Edit' }).click();
      await page.getByRole('button', { name: `Remove ${ada.user.username}` }).click();
      await picker(page).and(page.locator(':focus')).waitFor();
      await save(page);
      await page.getByText('Team saved').last().waitFor();
      await eventually(async () => (await managers()).join() === bob.user.email);
    });

    it('are chosen for an organization', async () => {
      const { portal } = campaign;
      const { documentId } = await portal.admin.createOrganization('Managed company');
      const ada = await Manager.signUp(portal);
      const panel = await signIn();
      const { page } = panel;

      await panel.open(`${PLUGIN}/organizations/${documentId}`);
      await choose(page, ada, ada.user.email);
      await look(panel, 'organization-managers');
      await save(page);

      await page.getByText('Organization saved').waitFor();
      const { managers } = await find<Organization>(`/organizations/${documentId}`);
      expect(managers).toMatchObject([{ email: ada.user.email }]);

      const { account } = await portal.admin.colleague([
        PERMISSIONS.readTeams,
        PERMISSIONS.readOrganizations,
      ]);
      const reader = await signIn({ ...Administrator.account, ...account });
      await reader.open(`${PLUGIN}/organizations/${documentId}`);
      await chosen(reader.page).getByText(ada.user.email).waitFor();
      expect(await picker(reader.page).count()).toBe(0);
    });

    it('are named as those who made their codes', async () => {
      const { portal, organization } = campaign;
      const { documentId } = await portal.admin.createTeam('Delegated', organization);
      const [ada, bob] = [await Manager.signUp(portal), await Manager.signUp(portal)];
      await put(`/teams/${documentId}`, {
        managers: [ada, bob].map(({ user }) => user.documentId),
      });
      const code = await ada.ordered(documentId, { name: 'Made by a manager' });
      await bob.ordered(documentId, { name: 'Of a former manager' });
      await portal.admin.deleteUser(bob.user);
      const panel = await signIn();
      const { page } = panel;

      await panel.open(`${PLUGIN}/codes?_q=manager`);
      await row(page, 'Made by a manager').waitFor();
      await page.getByRole('button', { name: 'View settings' }).click();
      await page.getByRole('checkbox', { name: 'Created by', exact: true }).check();
      await page.keyboard.press('Escape');
      await page.getByText('Displayed columns').waitFor({ state: 'detached' });
      await row(page, 'Made by a manager').getByText(`${ada.user.username} (manager)`).waitFor();
      await row(page, 'Of a former manager')
        .getByText('A manager whose account was deleted')
        .waitFor();
      await page.mouse.move(0, 0);
      await panel.look('codes-of-managers', { except: SCROLLED });

      await panel.open(`${PLUGIN}/codes/${code.documentId}`);
      await page.getByText(`by ${ada.user.username} (manager)`).waitFor();
      await look(panel, 'code-of-a-manager');
    });

    it('have limits in the settings', async () => {
      const panel = await signIn();
      const { page } = panel;
      const stored = async () =>
        (await campaign.portal.admin.call<SettingsApi.Response>('/invite-codes/settings')).body.data
          .managers;

      await panel.open('/settings/invite-codes');
      const days = page.getByLabel('Days until a code expires');
      await page.getByLabel('Live codes').fill('3');
      await days.fill('0');
      await save(page);
      await page.getByText('The number of days is a whole number from 1 to 3,650.').waitFor();
      await page.getByRole('heading', { name: 'Sharing' }).scrollIntoViewIfNeeded();
      await look(panel, 'settings-managers-error');
      await days.fill('60');
      await save(page);
      await page.getByText('Settings saved').waitFor();
      expect(await stored()).toEqual({ liveCodes: 3, seats: 100, days: 60 });
      await page.getByRole('heading', { name: 'Sharing' }).scrollIntoViewIfNeeded();
      await look(panel, 'settings-managers');
    });
  });

  describe('on a page of the portal', () => {
    const password = 'Manager-1';
    const visit = async (person: { username: string; email: string }) => {
      const panel = await Panel.visit(browser, campaign.portal.url);
      panels.push(panel);
      const { page } = panel;
      await page.goto(`${campaign.portal.url}/manage`);
      await page.getByLabel('E-mail or user name').fill(person.email);
      await page.getByLabel('Password').fill(password);
      return panel;
    };
    const signIn = (page: Page) => page.getByRole('button', { name: 'Sign in' }).click();
    const card = (page: Page, name: string) =>
      page.getByRole('listitem').filter({ has: page.getByRole('heading', { name }) });
    const act = (page: Page, name: string, action: string) =>
      card(page, name).getByRole('button', { name: action }).click();
    const create = async (page: Page, name: string, seats: number) => {
      await page.getByLabel('What it is for').fill(name);
      await page.getByLabel('Seats').fill(String(seats));
      await page.getByRole('button', { name: 'Create code' }).click();
    };
    /** Somebody with a password that the tests know, who manages these teams. */
    const newManager = async (...teams: string[]) => {
      const { body } = await campaign.portal.register({ ...newPerson(), password });
      for (const team of teams) await put(`/teams/${team}`, { managers: [body.user.documentId] });
      return body.user;
    };
    const newTeam = async (name: string) =>
      (await campaign.portal.admin.createTeam(name, campaign.organization)).documentId;

    it('make a code, share it, pause it and activate it again', async () => {
      const team = await newTeam('Harbour pilots');
      const panel = await visit(await newManager(team));
      const { page } = panel;
      await look(panel, 'manage-sign-in');
      await signIn(page);
      await page.getByRole('heading', { name: 'Harbour pilots' }).waitFor();
      await page.getByText('Your team has no codes of its managers yet.').waitFor();

      await create(page, 'Summer school', 2);
      await page.getByRole('status').getByText('Summer school is ready').waitFor();
      await card(page, 'Summer school').getByText('0 of 2 seats used').waitFor();
      await page.getByText('1 of 5 used').waitFor();
      await page.getByText('2 of 100 used').waitFor();
      const [code] = await campaign.portal.db('ic_invite_codes').where({ name: 'Summer school' });

      await act(page, 'Summer school', 'Copy sign-up link');
      await page.getByRole('status').getByText('is copied').waitFor();
      const link = `${campaign.portal.url}/signup?inviteCode=${code.code}`;
      expect(await panel.clipboard()).toBe(link);
      await campaign.portal.register({ inviteCode: code.code });

      await act(page, 'Summer school', 'Send by e-mail');
      const emails = page.getByLabel(`Send ${code.code} to these addresses`);
      await emails.fill('ada@acme.example, bob@acme.example\nnobody');
      await page.getByRole('button', { name: 'Send', exact: true }).click();
      await page.getByText('ada@acme.example sent').waitFor();
      await page.getByText('nobody is no e-mail address').waitFor();
      expect(mailServer.mailsTo('bob@acme.example')).toHaveLength(1);
      await emails.fill('eve@acme.example');
      await page.getByRole('button', { name: 'Send', exact: true }).click();
      await page.getByText('This code goes to 2 addresses in all').waitFor();
      await look(panel, 'manage-send');

      await act(page, 'Summer school', 'Pause');
      await card(page, 'Summer school').getByText('paused', { exact: true }).waitFor();
      await page.getByText('1 of 100 used').waitFor();
      await card(page, 'Summer school')
        .getByRole('button', { name: 'Activate' })
        .and(page.locator(':focus'))
        .waitFor();
      await act(page, 'Summer school', 'Activate');
      await card(page, 'Summer school').getByText('active', { exact: true }).waitFor();
      await card(page, 'Summer school').getByText('1 of 2 seats used').waitFor();
    });

    it('are told what they can have where it is too much', async () => {
      await put('/settings', { managers: { liveCodes: 2, seats: 20 } });
      const team = await newTeam('Tugboats');
      const panel = await visit(await newManager(team));
      const { page } = panel;
      await signIn(page);
      await page.getByRole('heading', { name: 'Tugboats' }).waitFor();
      const alert = page.getByRole('alert');

      await create(page, '', 5);
      await alert.getByText('Please say what the code is for.').waitFor();
      await create(page, 'Too many', 21);
      await alert.getByText('may give 20 seats in all: 20 seats left').waitFor();
      await create(page, 'First', 5);
      await card(page, 'First').waitFor();
      await create(page, 'Second', 5);
      await card(page, 'Second').waitFor();
      await create(page, 'Third', 5);
      await alert.getByText('Your team may have 2 live codes at once.').waitFor();
      await look(panel, 'manage-limit');

      await act(page, 'First', 'Pause');
      await card(page, 'First').getByText('paused', { exact: true }).waitFor();
      await create(page, 'Third', 5);
      await card(page, 'Third').waitFor();
      await act(page, 'First', 'Activate');
      await card(page, 'First').getByText('Your team may have 2 live codes at once.').waitFor();
      await page.setViewportSize(NARROW);
      await card(page, 'First').scrollIntoViewIfNeeded();
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth
      );
      expect(overflow).toBe(0);
      await look(panel, 'manage-narrow');
      await page.setViewportSize(WIDE);

      await put(`/teams/${team}`, { managers: [] });
      await act(page, 'Second', 'Pause');
      await card(page, 'Second').getByText('Invite code not found').waitFor();
    });

    it('choose among their teams, and sign out', async () => {
      const teams = [await newTeam('Berth one'), await newTeam('Berth two')];
      const panel = await visit(await newManager(...teams));
      const { page } = panel;
      await signIn(page);

      await page.getByRole('heading', { name: 'Berth one' }).waitFor();
      await create(page, 'Of the first', 5);
      await card(page, 'Of the first').waitFor();
      await page.getByLabel('Team').selectOption('Berth two · Acme Partners');
      await page.getByRole('heading', { name: 'Berth two' }).waitFor();
      await card(page, 'Of the first').waitFor({ state: 'detached' });
      await create(page, 'Of the second', 5);
      await card(page, 'Of the second').waitFor();
      await page.reload();
      await page.getByRole('heading', { name: 'Berth one' }).waitFor();
      await card(page, 'Of the first').waitFor();

      await page.getByRole('button', { name: 'Sign out' }).click();
      await page.getByLabel('E-mail or user name').waitFor();
      await page.reload();
      await page.getByLabel('E-mail or user name').waitFor();
      expect(await card(page, 'Of the first').isVisible()).toBe(false);
    });

    it('are nobody else: a wrong password, and somebody who manages no team', async () => {
      const panel = await visit(await newManager());
      const { page } = panel;

      await page.getByLabel('Password').fill('wrong');
      await signIn(page);
      await page.getByRole('alert').getByText('This account or password is wrong.').waitFor();
      await page.getByLabel('Password').fill(password);
      await signIn(page);
      await page.getByText('You manage no team.').waitFor();
      expect(await page.getByLabel('What it is for').isVisible()).toBe(false);
      await look(panel, 'manage-no-team');
    });
  });
});
