import type { Organization } from '../../contracts/organizations';
import type { FindDefaultOrganizations, SettingsApi } from '../../contracts/settings';
import type { Team } from '../../contracts/teams';
import type { ErrorBody } from '../support/http';
import { brokenInvariants } from '../support/invariants';
import { type OauthCampaign, startOauthCampaign } from '../support/oauth-campaign';
import { newPerson } from '../support/portal';
import { DOORS, FREE_WAYS } from '../support/sign-up-ways';

const SETTINGS = '/invite-codes/settings';
const UNKNOWN = 'abcdefghijklmnopqrstuvwx';
const ROLE = 'Hackathon developer';

type One<Data> = { data: Data } & ErrorBody;

describe('default teams', () => {
  let campaign: OauthCampaign;
  let roles: Record<string, number>;

  beforeAll(async () => {
    campaign = await startOauthCampaign();
    const { admin } = campaign.portal;
    await admin.grant('public', ['plugin::users-permissions.user.create']);
    const { body } = await admin.call<{ results: Array<{ id: number; name: string }> }>(
      '/invite-codes/team-roles'
    );
    roles = Object.fromEntries(body.results.map(({ id, name }) => [name, id]));
  });
  afterEach(async () => {
    await setDefault(null);
    expect(await brokenInvariants(campaign.portal)).toEqual([]);
  });
  afterAll(() => campaign.stop());

  const call = <Body>(path: string, method: 'GET' | 'POST' | 'PUT' | 'DELETE', body?: unknown) =>
    campaign.portal.admin.call<Body & ErrorBody>(path, { method, body });
  const saveSettings = (body: object) => call<SettingsApi.Response>(SETTINGS, 'PUT', body);
  const setDefault = (defaultOrganization: string | null) => saveSettings({ defaultOrganization });
  const change = ({ documentId }: { documentId: string }, body: object) =>
    call<One<Organization>>(`/invite-codes/organizations/${documentId}`, 'PUT', body);
  const content = (type: string, { documentId }: { documentId: string }, body: object) =>
    call<object>(
      `/content-manager/collection-types/plugin::invite-codes.${type}/${documentId}`,
      'PUT',
      body
    );
  const find = async ({ documentId }: { documentId: string }) =>
    (await call<One<Organization>>(`/invite-codes/organizations/${documentId}`, 'GET')).body.data;
  const fieldsOf = ({ body }: { body: ErrorBody }) =>
    body.error?.details.errors?.map(({ path, message }) => `${path.join('.')}: ${message}`);

  let names = 0;
  const newOrganization = async () => {
    names += 1;
    return campaign.portal.admin.createOrganization(`Organization ${names}`);
  };
  const newTeam = async (organization: { documentId: string }, role: string | null = ROLE) => {
    names += 1;
    const { body } = await call<One<Team>>('/invite-codes/teams', 'POST', {
      name: `Team ${names}`,
      organization: organization.documentId,
      role: role && roles[role],
    });
    return body.data;
  };
  /** An organization with a default team. */
  const newHome = async (role: string | null = ROLE) => {
    const organization = await newOrganization();
    const team = await newTeam(organization, role);
    await change(organization, { defaultTeam: team.documentId });
    return { organization, team };
  };
  const inTeam = (team: Team, role: string) => ({
    team: team.name,
    organization: team.organization?.name,
    role,
  });
  const NOWHERE = { team: null, organization: null, role: 'Authenticated' };
  const standingAfter = async (register: () => Promise<{ email: string }>) =>
    campaign.portal.standingOf(await register());
  const registerPlainly = async () => {
    const person = newPerson();
    const { status } = await campaign.portal.register(person);
    expect(status).toBe(200);
    return person;
  };

  describe('of an organization', () => {
    it('are set and taken away on its page', async () => {
      const { organization, team } = await newHome();
      const { documentId, name } = team;

      expect((await find(organization)).defaultTeam).toEqual({ documentId, name });
      const renamed = await change(organization, { description: 'Keeps its default team' });
      expect(renamed.body.data.defaultTeam).toEqual({ documentId, name });
      const none = await change(organization, { defaultTeam: null });
      expect(none.body.data.defaultTeam).toBeNull();
    });

    it('are set and taken away in the Content Manager', async () => {
      const organization = await newOrganization();
      const { documentId, name } = await newTeam(organization);

      const set = await content('organization', organization, {
        defaultTeam: { connect: [{ documentId }], disconnect: [] },
      });
      expect(set.status).toBe(200);
      expect((await find(organization)).defaultTeam).toEqual({ documentId, name });
      await content('organization', organization, {
        defaultTeam: { connect: [], disconnect: [{ documentId }] },
      });
      expect((await find(organization)).defaultTeam).toBeNull();
    });

    it.each(['another organization', 'nowhere', 'no text'])(
      'are refused where the team is of %s',
      async (where) => {
        const { organization, team } = await newHome();
        const defaultTeam = {
          'another organization': (await newTeam(await newOrganization())).documentId,
          nowhere: UNKNOWN,
          'no text': 7,
        }[where];

        const answer = await change(organization, { name: 'Renamed', defaultTeam });

        expect(answer.status).toBe(400);
        expect(fieldsOf(answer)).toEqual([
          where === 'no text'
            ? 'defaultTeam: This must be a text.'
            : 'defaultTeam: The default team must be a team of this organization.',
        ]);
        expect(await find(organization)).toMatchObject({
          name: expect.stringMatching(/^Organization/),
          defaultTeam: { documentId: team.documentId },
        });
      }
    );

    it('are refused in the Content Manager where the team is of another, and nothing is changed', async () => {
      const { organization, team } = await newHome();
      const { documentId } = await newTeam(await newOrganization());

      const answer = await content('organization', organization, {
        name: 'Renamed',
        defaultTeam: { connect: [{ documentId }], disconnect: [] },
      });

      expect({ status: answer.status, id: answer.body.error.details.id }).toEqual({
        status: 400,
        id: 'defaultTeam',
      });
      expect(await find(organization)).toMatchObject({
        name: expect.stringMatching(/^Organization/),
        defaultTeam: { documentId: team.documentId },
      });
    });

    it.each(['its page', 'the Content Manager', 'the other organization', 'its own organization'])(
      'stop being that when they move away, by way of %s',
      async (way) => {
        const { organization, team } = await newHome();
        const other = await newOrganization();
        const { documentId } = team;
        const ways: Record<string, () => Promise<{ status: number }>> = {
          'its page': () =>
            call(`/invite-codes/teams/${documentId}`, 'PUT', { organization: other.documentId }),
          'the Content Manager': () =>
            content('team', team, { organization: { set: [{ documentId: other.documentId }] } }),
          'the other organization': () =>
            content('organization', other, { teams: { connect: [{ documentId }] } }),
          'its own organization': () =>
            content('organization', organization, { teams: { disconnect: [{ documentId }] } }),
        };

        expect((await ways[way]()).status).toBe(200);

        expect((await find(organization)).defaultTeam).toBeNull();
      }
    );

    it('go when they are deleted, with nobody registering into them', async () => {
      const { organization, team } = await newHome();

      expect((await call(`/invite-codes/teams/${team.documentId}`, 'DELETE')).status).toBe(200);

      expect((await find(organization)).defaultTeam).toBeNull();
    });
  });

  describe('of the portal', () => {
    it('are off at first', async () => {
      const { body } = await call<SettingsApi.Response>(SETTINGS, 'GET');
      expect(body.data.defaultOrganization).toBeNull();
    });

    it('are kept when something else is changed', async () => {
      const { organization } = await newHome();
      await setDefault(organization.documentId);

      const { body } = await saveSettings({ discloseReasons: true });

      expect(body.data.defaultOrganization).toBe(organization.documentId);
    });

    it('are refused where the organization is not there, has no default team, or is no text', async () => {
      const empty = await newOrganization();
      const { organization } = await newHome();
      await setDefault(organization.documentId);

      const refusals = [];
      for (const defaultOrganization of [UNKNOWN, "x' OR 1=1", empty.documentId, 7, {}]) {
        const answer = await saveSettings({ mode: 'invite-only', defaultOrganization });
        refusals.push({ status: answer.status, fields: fieldsOf(answer) });
      }

      const refusal = (message: string) => ({
        status: 400,
        fields: [`defaultOrganization: ${message}`],
      });
      expect(refusals).toEqual([
        refusal('This organization does not exist.'),
        refusal('This organization does not exist.'),
        refusal('This organization has no default team: choose one on its page first.'),
        refusal('This must be a text.'),
        refusal('This must be a text.'),
      ]);
      expect((await call<SettingsApi.Response>(SETTINGS, 'GET')).body.data).toMatchObject({
        mode: 'open',
        defaultOrganization: organization.documentId,
      });
    });

    it('are offered by name: those that have one, and the one that is chosen', async () => {
      const { organization, team } = await newHome();
      const empty = await newOrganization();
      const offered = async (query: string) =>
        (await call<FindDefaultOrganizations.Response>(`${SETTINGS}/organizations?${query}`, 'GET'))
          .body.results;

      const { name } = await find(organization);
      expect(await offered(`_q=${encodeURIComponent(name.toUpperCase())}`)).toEqual([
        { documentId: organization.documentId, name, defaultTeam: team.name },
      ]);
      const all = await offered('');
      expect(all.map(({ documentId }) => documentId)).toContain(organization.documentId);
      expect(all.map(({ documentId }) => documentId)).not.toContain(empty.documentId);
      expect(await offered(`_q=nobody&chosen[0]=${empty.documentId}`)).toMatchObject([
        { documentId: empty.documentId, defaultTeam: null },
      ]);
      expect((await call(`${SETTINGS}/organizations?_q=%00`, 'GET')).status).toBe(400);
    });

    describe.each(DOORS)('take who comes without a code through the door %s', (_name, signUp) => {
      it('into team and organization, with its role, and without a redemption', async () => {
        const { portal } = campaign;
        const { organization, team } = await newHome();
        await setDefault(organization.documentId);
        const redemptions = () => portal.db('ic_redemptions');
        const before = (await redemptions()).length;

        const { email, reason } = await signUp(campaign);

        expect(reason).toBeUndefined();
        expect(await portal.standingOf({ email })).toEqual([inTeam(team, ROLE)]);
        expect(await redemptions()).toHaveLength(before);
      });

      it("with the portal's default role where the team has none", async () => {
        const { organization, team } = await newHome(null);
        await setDefault(organization.documentId);

        expect(await standingAfter(() => signUp(campaign))).toEqual([
          inTeam(team, 'Authenticated'),
        ]);
      });

      it('but not who comes with one', async () => {
        const { portal, hackathon } = campaign;
        const { organization } = await newHome();
        await setDefault(organization.documentId);
        const code = await portal.admin.createCode({ team: hackathon });

        expect(await standingAfter(() => signUp(campaign, code.code))).toMatchObject([
          { team: 'Hackathon', organization: 'Acme Partners' },
        ]);
      });
    });

    it.each(FREE_WAYS)('leave users alone who are created by way of %s', async (_name, create) => {
      const { organization } = await newHome();
      await setDefault(organization.documentId);

      expect(await standingAfter(() => create(campaign))).toEqual([NOWHERE]);
    });

    it('give a membership without a code', async () => {
      const { portal } = campaign;
      const { organization, team } = await newHome();
      await setDefault(organization.documentId);

      const { body } = await portal.register();
      const { body: own } = await portal.get<object>('/api/invite-codes/membership', body.jwt);

      expect(own).toEqual({
        data: {
          team: team.name,
          organization: team.organization?.name,
          role: ROLE,
          since: null,
          code: null,
          until: null,
        },
      });
    });

    it('open no door in an invite-only portal', async () => {
      const { organization } = await newHome();
      await saveSettings({ mode: 'invite-only', defaultOrganization: organization.documentId });

      const { status, body } = await campaign.portal.register();
      await saveSettings({ mode: 'open' });

      expect({ status, reason: body.error.details.reason }).toEqual({
        status: 400,
        reason: 'invite_code_required',
      });
    });

    it('keep nobody whose registration fails later', async () => {
      const { portal } = campaign;
      const { organization, team } = await newHome();
      await setDefault(organization.documentId);

      const { status } = await portal.register({
        email: 'fails.after.insert.default@people.example',
      });

      expect(status).toBe(500);
      const { id } = await portal.db('ic_teams').where({ document_id: team.documentId }).first();
      expect(await portal.db('up_users_team_lnk').where({ team_id: id })).toEqual([]);
    });

    it.each(['is taken away', 'moves to another organization', 'is erased', 'is of an erased one'])(
      'let people register without a team where it %s, with a warning',
      async (what) => {
        const { portal } = campaign;
        const { organization, team } = await newHome();
        await setDefault(organization.documentId);
        const other = await newOrganization();
        const warnings = () => portal.log().split('Somebody registers without a team').length;
        const before = warnings();

        const ways: Record<string, () => Promise<unknown>> = {
          'is taken away': () => change(organization, { defaultTeam: null }),
          'moves to another organization': () =>
            call(`/invite-codes/teams/${team.documentId}`, 'PUT', {
              organization: other.documentId,
            }),
          'is erased': () => portal.eraseTeam(team),
          'is of an erased one': async () =>
            portal.db('ic_organizations').where({ document_id: organization.documentId }).delete(),
        };
        await ways[what]();

        expect(await standingAfter(registerPlainly)).toEqual([NOWHERE]);
        expect(warnings()).toBe(before + 1);
      }
    );

    it.each(['its page', 'the Content Manager'])(
      'are not deleted, nor their organizations, through %s',
      async (way) => {
        const { organization, team } = await newHome();
        await setDefault(organization.documentId);
        const remove = (kind: 'team' | 'organization', { documentId }: { documentId: string }) =>
          way === 'its page'
            ? call<object>(`/invite-codes/${kind}s/${documentId}`, 'DELETE')
            : call<object>(
                `/content-manager/collection-types/plugin::invite-codes.${kind}/${documentId}`,
                'DELETE'
              );

        for (const [kind, document] of [
          ['team', team],
          ['organization', organization],
        ] as const) {
          const { status, body } = await remove(kind, document);
          expect({ status, id: body.error.details.id }).toEqual({
            status: 400,
            id: `${kind}IsDefault`,
          });
        }
        expect((await find(organization)).defaultTeam).toMatchObject({ name: team.name });

        await setDefault(null);
        expect((await remove('team', team)).status).toBe(200);
        expect((await remove('organization', organization)).status).toBe(200);
      }
    );

    it('hold while people register and the team changes its role and organization', async () => {
      const { portal } = campaign;
      const { organization, team } = await newHome();
      await setDefault(organization.documentId);
      const other = await newOrganization();

      const [answers] = await Promise.all([
        Promise.all(Array.from({ length: 30 }, () => portal.register())),
        (async () => {
          for (let turn = 0; turn < 8; turn += 1) {
            const home = turn % 2 ? organization : other;
            await call(`/invite-codes/teams/${team.documentId}`, 'PUT', {
              role: roles[turn % 2 ? ROLE : 'Authenticated'],
              organization: home.documentId,
            });
            if (turn % 2) await change(organization, { defaultTeam: team.documentId });
          }
        })(),
      ]);

      expect(answers.map(({ status }) => status)).toEqual(Array(30).fill(200));
      for (const { body } of answers) {
        const [{ team: joined, role }] = await portal.standingOf(body.user);
        expect([inTeam(team, ROLE), NOWHERE]).toContainEqual(
          expect.objectContaining({ team: joined, role })
        );
      }
    });

    it('are refused or kept when the organization is deleted at the same time', async () => {
      for (let round = 0; round < 6; round += 1) {
        const { organization } = await newHome();

        const [set, deleted] = await Promise.all([
          setDefault(organization.documentId),
          call(`/invite-codes/organizations/${organization.documentId}`, 'DELETE'),
        ]);

        expect([200, 400]).toContain(set.status);
        expect([200, 400]).toContain(deleted.status);
        expect(set.status).not.toBe(deleted.status);
        await setDefault(null);
      }
    });
  });
});
