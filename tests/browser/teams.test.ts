import type { Browser, Page } from 'playwright-core';

import type { OneOrganization } from '../../contracts/organizations';
import { PERMISSIONS } from '../../contracts/plugin';
import { Administrator } from '../support/administrator';
import { type Campaign, startCampaign } from '../support/campaign';
import { eventually } from '../support/eventually';
import { launchBrowser, Panel } from '../support/panel';
import type { Registered } from '../support/portal';

const TEAMS = '/plugins/invite-codes/teams';
const ORGANIZATIONS = '/plugins/invite-codes/organizations';
const CODES = '/plugins/invite-codes/codes';

describe('the pages of teams and organizations', () => {
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
  const save = (page: Page) => page.getByRole('button', { name: 'Save' }).click();
  const choose = async (page: Page, field: string, option: string) => {
    await page.getByRole('combobox', { name: field }).click();
    await page.getByRole('option', { name: option, exact: true }).click();
  };
  /** Away with the mouse first: Strapi's buttons have too little contrast under it. */
  const look = async (panel: Panel, name: string) => {
    await panel.page.mouse.move(0, 0);
    await panel.look(name);
  };
  const confirm = (page: Page) =>
    page.getByRole('alertdialog').getByRole('button', { name: 'Confirm' }).click();

  it('lead from an organization to a team, its role and its members', async () => {
    const { portal } = campaign;
    const panel = await signIn();
    const { page } = panel;

    await panel.open(ORGANIZATIONS);
    await page.getByRole('link', { name: 'Add organization' }).click();
    await page.getByLabel('Name').fill('Harbour Authority');
    await look(panel, 'organization-create');
    await save(page);
    await row(page, 'Harbour Authority').waitFor();
    await look(panel, 'organizations');

    await page.getByRole('link', { name: 'Teams', exact: true }).click();
    await page.getByRole('link', { name: 'Add team' }).click();
    await page.getByLabel('Name').fill('Pilots');
    await choose(page, 'Organization', 'Harbour Authority');
    await choose(page, 'Role', 'Hackathon developer');
    await page.getByLabel('Description').fill('They bring ships in.');
    await look(panel, 'team-create');
    await save(page);

    await page.getByRole('heading', { name: 'Pilots' }).waitFor();
    await page.getByText('Nobody is in this team yet.').waitFor();
    await look(panel, 'team-empty');

    const [, id] = /teams\/(\w+)/.exec(page.url()) ?? [];
    const code = await portal.admin.createCode({ team: id, name: 'Pilots 2026', quota: 20 });
    for (let people = 0; people < 12; people += 1) {
      await portal.register({ inviteCode: code.code });
    }
    await page.reload();
    await page.getByRole('tab', { name: 'Members (12)' }).waitFor();
    await page.getByRole('link', { name: 'Go to page 2' }).click();
    await page.waitForURL(/page=2/);
    await eventually(async () => (await row(page, 'Hackathon developer').count()) === 2);
    expect(await row(page, code.code).count()).toBe(2);
    await page.getByRole('link', { name: 'Go to page 1' }).click();
    await look(panel, 'team-members');

    await page.getByRole('tab', { name: 'Invite codes (1)' }).click();
    await row(page, 'Pilots 2026').getByText('12 / 20').waitFor();
    await look(panel, 'team-codes');
  });

  it('change a team, and with it the role of its members', async () => {
    const { portal, organization } = campaign;
    const { documentId } = await portal.admin.createTeam('To change', organization);
    const code = await portal.admin.createCode({ team: documentId });
    const { body } = await portal.register({ inviteCode: code.code });
    const panel = await signIn();
    const { page } = panel;

    await panel.open(`${TEAMS}/${documentId}`);
    await page.getByRole('link', { name: 'Edit' }).click();
    await page.getByLabel('Name').fill('Hackathon');
    await choose(page, 'Role', 'Hackathon developer');
    await save(page);
    await page.getByText('Another team of this organization has this name.').waitFor();
    await page.getByLabel('Name').fill('Changed');
    await save(page);
    await page.getByText('Team saved').waitFor();

    await row(page, body.user.email).getByText('Hackathon developer').waitFor();
    expect(await portal.standingOf(body.user)).toMatchObject([
      { team: 'Changed', role: 'Hackathon developer' },
    ]);
    await row(page, body.user.email).getByRole('link', { name: body.user.username }).click();
    await page.waitForURL(/content-manager\/collection-types\/plugin::users-permissions.user/);
  });

  it('tell what stands in the way of a deletion', async () => {
    const { portal } = campaign;
    const organization = await portal.admin.createOrganization('In the way');
    const team = await portal.admin.createTeam('Crowded', organization);
    const code = await portal.admin.createCode({ team: team.documentId });
    for (let people = 0; people < 3; people += 1) {
      await portal.register({ inviteCode: code.code });
    }
    const empty = await portal.admin.createOrganization('Empty one');
    await portal.admin.createTeam('Deserted', empty);
    const panel = await signIn();
    const { page } = panel;

    await panel.open(`${TEAMS}?_q=Crowded`);
    await row(page, 'Crowded').getByText('1 live of 1').waitFor();
    await page.getByRole('button', { name: 'Delete Crowded' }).click();
    await page.getByRole('alertdialog').waitFor();
    await look(panel, 'team-delete');
    await confirm(page);
    await page
      .getByText('This team cannot be deleted: it has 3 members and 1 live invite code.')
      .waitFor();
    await look(panel, 'team-delete-refused');

    await panel.open(`${ORGANIZATIONS}?_q=in the way`);
    await page.getByRole('button', { name: 'Delete In the way' }).click();
    await confirm(page);
    await page.getByText(/This organization cannot be deleted: it has 3 members/).waitFor();

    await panel.open(`${ORGANIZATIONS}/${empty.documentId}`);
    await row(page, 'Deserted').waitFor();
    await look(panel, 'organization');
    await page.getByRole('button', { name: 'Delete', exact: true }).click();
    await page.getByText('and with it its empty team').waitFor();
    await confirm(page);
    await page.getByText('Organization deleted').waitFor();
    await page.waitForURL(/organizations$/);
    expect(await portal.db('ic_teams').where({ name: 'Deserted' })).toEqual([]);
  });

  describe('let members', () => {
    const teamWithMembers = async (name: string, people: number) => {
      const { portal } = campaign;
      const organization = await portal.admin.createOrganization(`${name} Ltd`);
      const role = await portal.admin.findRole('Hackathon developer');
      const { documentId } = await portal.admin.createTeam(name, organization, role);
      const code = await portal.admin.createCode({ team: documentId, name });
      const users: Registered['user'][] = [];
      for (let count = 0; count < people; count += 1) {
        users.push((await portal.register({ inviteCode: code.code })).body.user);
      }
      return { documentId, users };
    };
    const select = (page: Page, { username }: { username: string }) =>
      page.getByRole('checkbox', { name: `Select ${username}`, exact: true }).check();
    const act = async (page: Page, { username }: { username: string }, action: string) => {
      await page.getByRole('button', { name: `Actions on ${username}`, exact: true }).click();
      await page.getByRole('menuitem', { name: action }).click();
    };

    it('go to another team, one or several', async () => {
      const { portal } = campaign;
      const { documentId, users } = await teamWithMembers('Deckhands', 4);
      await teamWithMembers('Helmsmen', 0);
      const panel = await signIn();
      const { page } = panel;
      const dialog = page.getByRole('dialog', { name: 'Move to another team' });
      const move = dialog.getByRole('button', { name: 'Move' });

      await panel.open(`${TEAMS}/${documentId}`);
      await act(page, users[0], 'Move to another team');
      await dialog.getByText(`${users[0].username} gets the organization`).waitFor();
      await move.click();
      await dialog.getByText('This value is required.').waitFor();
      await choose(page, 'Team', 'Helmsmen | Helmsmen Ltd');
      await look(panel, 'members-move');
      await move.click();
      await page.getByText('Member moved').waitFor();
      await page.getByRole('tab', { name: 'Members (3)' }).waitFor();

      await select(page, users[1]);
      await select(page, users[2]);
      await page.getByText('2 members selected').waitFor();
      await look(panel, 'members-selected');
      await page.getByRole('button', { name: 'Move to another team' }).click();
      await dialog.getByText('These 2 members get the organization').waitFor();
      await choose(page, 'Team', 'Helmsmen | Helmsmen Ltd');
      await move.click();
      await page.getByText('2 members moved').waitFor();
      await page.getByRole('tab', { name: 'Members (1)' }).waitFor();

      for (const user of users.slice(0, 3)) {
        expect(await portal.standingOf(user)).toMatchObject([
          { team: 'Helmsmen', organization: 'Helmsmen Ltd' },
        ]);
      }
    });

    it('leave the team, one or several', async () => {
      const { portal } = campaign;
      const { documentId, users } = await teamWithMembers('Stokers', 3);
      const panel = await signIn();
      const { page } = panel;

      await panel.open(`${TEAMS}/${documentId}`);
      await act(page, users[0], 'Remove from the team');
      await page.getByText(`${users[0].username} leaves the team`).waitFor();
      await look(panel, 'members-remove');
      await page.getByRole('alertdialog').getByRole('button', { name: 'Cancel' }).click();
      await page
        .getByRole('button', { name: `Actions on ${users[0].username}` })
        .and(page.locator(':focus'))
        .waitFor();
      await act(page, users[0], 'Remove from the team');
      await confirm(page);
      await page.getByText('Member removed').waitFor();

      await page.getByRole('tab', { name: 'Members (2)' }).waitFor();
      await page.getByRole('checkbox', { name: 'Select all entries' }).check();
      await page.getByRole('button', { name: 'Remove from the team' }).click();
      await page.getByText('These 2 members leave the team').waitFor();
      await confirm(page);
      await page.getByText('2 members removed').waitFor();
      await page.getByText('Nobody is in this team yet.').waitFor();

      for (const user of users) {
        expect(await portal.standingOf(user)).toEqual([
          { team: null, organization: null, role: 'Authenticated' },
        ]);
      }
    });

    it('be told apart whose role was set by hand', async () => {
      const { portal } = campaign;
      const { documentId, users } = await teamWithMembers('Navigators', 4);
      const { id } = await portal.admin.findRole('Authenticated');
      const ofUser = { user_id: users[1].id };
      await portal.db('up_users_role_lnk').where(ofUser).update({ role_id: id });
      const panel = await signIn();
      const { page } = panel;
      const filter = page.getByRole('button', { name: 'Role set by hand (1)' });

      await panel.open(`${TEAMS}/${documentId}`);
      await row(page, users[1].email).getByText('Role set by hand').waitFor();
      expect(await page.getByRole('row').getByText('Role set by hand').count()).toBe(1);
      await look(panel, 'members-by-hand');
      await filter.click();
      await row(page, users[0].email).waitFor({ state: 'detached' });
      await filter.and(page.locator('[aria-pressed=true]')).waitFor();
      expect(await row(page, '@people.example').count()).toBe(1);
      await look(panel, 'members-by-hand-only');

      await filter.click();
      await row(page, users[0].email).waitFor();
    });

    it('stay where a colleague may not change them', async () => {
      const { documentId } = await teamWithMembers('Lookouts', 1);
      const reader = await campaign.portal.admin.colleague([PERMISSIONS.readTeams]);
      const panel = await signIn(reader.account);
      const { page } = panel;

      await panel.open(`${TEAMS}/${documentId}`);
      await row(page, '@people.example').waitFor();

      expect(await page.getByRole('checkbox').count()).toBe(0);
      expect(await page.getByRole('button', { name: /^Actions on/ }).count()).toBe(0);
    });
  });

  it('let an organization choose a default team', async () => {
    const { portal } = campaign;
    const organization = await portal.admin.createOrganization('Pier Ltd');
    await portal.admin.createTeam('Newcomers', organization);
    const panel = await signIn();
    const { page } = panel;
    const stored = async () => {
      const path = `/invite-codes/organizations/${organization.documentId}`;
      const { body } = await portal.admin.call<OneOrganization.Response>(path);
      return body.data.defaultTeam;
    };

    await panel.open(`${ORGANIZATIONS}/${organization.documentId}`);
    await choose(page, 'Default team', 'Newcomers');
    await save(page);
    await page.getByText('Organization saved').waitFor();
    expect(await stored()).toMatchObject({ name: 'Newcomers' });
    await look(panel, 'organization-default-team');

    await page.reload();
    const field = page.getByRole('combobox', { name: 'Default team' });
    await eventually(async () => (await field.inputValue()) === 'Newcomers');
    await page.getByRole('button', { name: 'Clear the team' }).click();
    await save(page);
    await page.getByText('Organization saved').waitFor();
    expect(await stored()).toBeNull();
  });

  it('are not needed by who adds a code: team and organization are created in place, by keyboard', async () => {
    const { portal } = campaign;
    const panel = await signIn();
    const { page } = panel;
    const { keyboard } = page;

    await panel.open(`${CODES}/create`);
    await page.getByLabel('Name').fill('Made in place');
    await page.getByRole('button', { name: 'Create a team' }).focus();
    await keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Create a team' });
    await dialog.getByRole('button', { name: 'Create', exact: true }).click();
    expect(await dialog.getByText('This value is required.').count()).toBe(2);
    await dialog.getByLabel('Name').fill('Brand new');
    await look(panel, 'team-in-place');

    await dialog.getByRole('button', { name: 'Create an organization' }).focus();
    await keyboard.press('Enter');
    const inner = page.getByRole('dialog', { name: 'Create an organization' });
    await inner.getByLabel('Name').fill('Acme Partners');
    await keyboard.press('Enter');
    await inner.getByText('Another organization has this name.').waitFor();
    await inner.getByLabel('Name').fill('Newcomers Ltd');
    await look(panel, 'organization-in-place');
    await keyboard.press('Enter');
    await inner.waitFor({ state: 'detached' });
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute('name'));
    expect(await focused()).toBe('organization');
    expect(await dialog.getByRole('combobox', { name: 'Organization' }).inputValue()).toBe(
      'Newcomers Ltd'
    );

    await dialog.getByRole('button', { name: 'Create', exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
    expect(await focused()).toBe('team');
    expect(await page.getByRole('combobox', { name: 'Team' }).inputValue()).toBe(
      'Brand new | Newcomers Ltd'
    );
    await look(panel, 'team-created-in-place');

    // The form around it was not sent by the dialogs.
    expect(await portal.db('ic_invite_codes').where({ name: 'Made in place' })).toEqual([]);
    await save(page);
    const created = page.getByRole('dialog', { name: 'Invite code created' });
    await created.getByText('Brand new | Newcomers Ltd').waitFor();
  });

  it('offer a colleague who may only read teams nothing that would fail', async () => {
    const { portal, hackathon } = campaign;
    const reader = await portal.admin.colleague([PERMISSIONS.readTeams]);
    const panel = await signIn(reader.account);
    const { page } = panel;

    await page.getByRole('link', { name: 'API Consumers' }).click();
    await row(page, 'Hackathon').first().waitFor();
    await page.waitForURL(/invite-codes\/teams/);
    const menu = page.getByRole('navigation', { name: 'API Consumers' });
    expect(await menu.getByRole('link').allTextContents()).toEqual(['Teams']);
    expect(await page.getByRole('link', { name: 'Add team' }).count()).toBe(0);
    expect(await page.getByRole('button', { name: /^(Edit|Delete)/ }).count()).toBe(0);
    await look(panel, 'teams-read-only');

    await row(page, 'Acme Partners').getByRole('link', { name: 'Hackathon' }).first().click();
    await page.getByRole('tab', { name: /Members/ }).waitFor();
    expect(await page.getByRole('tab').count()).toBe(1);
    expect(await page.getByRole('link', { name: 'Edit' }).count()).toBe(0);
    expect(await page.getByRole('link', { name: 'Acme Partners' }).count()).toBe(0);

    await panel.open(`${TEAMS}/${hackathon}/edit`);
    await page.getByText(/don't have the permissions/i).waitFor();
    await panel.open(ORGANIZATIONS);
    await page.getByText(/don't have the permissions/i).waitFor();
  });

  it('say so where there is nothing to find, or it cannot be shown', async () => {
    const panel = await signIn();
    const { page } = panel;

    await panel.open(`${TEAMS}?_q=nosuchteam`);
    await page.getByText('No team matches your search.').waitFor();
    await look(panel, 'teams-not-found');

    await panel.open(`${TEAMS}/nosuchteam`);
    await page.getByText('Something went wrong').waitFor();

    await page.route(
      ({ pathname }) => pathname === '/invite-codes/organizations',
      (route) => route.fulfill({ status: 500 })
    );
    await panel.open(ORGANIZATIONS);
    await page.getByText('Something went wrong').waitFor();
  });
});
