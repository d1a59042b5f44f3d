import type { FindOrganizations, Organization } from '../../contracts/organizations';
import { PERMISSIONS } from '../../contracts/plugin';
import type {
  FindAllTeams,
  FindMembers,
  FindTeamCodes,
  FindTeamOrganizations,
  FindTeamRoles,
  Team,
} from '../../contracts/teams';
import { type Campaign, startCampaign } from '../support/campaign';
import type { Answer, ErrorBody, HttpOptions } from '../support/http';

const TEAMS = '/invite-codes/teams';
const ORGANIZATIONS = '/invite-codes/organizations';
const UNKNOWN = 'abcdefghijklmnopqrstuvwx';

type One<Data> = { data: Data } & ErrorBody;

describe('teams and organizations in the admin API', () => {
  let campaign: Campaign;
  let roles: Record<string, number>;

  const call = <Body>(path: string, options?: HttpOptions) =>
    campaign.portal.admin.call<Body & ErrorBody>(path, options);
  const post = <Data>(path: string, body: unknown) =>
    call<One<Data>>(path, { method: 'POST', body });
  const put = (documentId: string, body: unknown) =>
    call<One<Team>>(`${TEAMS}/${documentId}`, { method: 'PUT', body });

  let names = 0;
  const newName = (what: string) => {
    names += 1;
    return `${what} ${names}`;
  };
  const newOrganization = async () =>
    (await post<Organization>(ORGANIZATIONS, { name: newName('Organization') })).body.data;
  const newTeam = async (changes: object = {}) => {
    const organization = await newOrganization();
    const input = { name: newName('Team'), organization: organization.documentId, ...changes };
    return (await post<Team>(TEAMS, input)).body.data;
  };
  const newMembers = async (team: Team, count: number) => {
    const code = await campaign.portal.admin.createCode({ team: team.documentId });
    const members = await Promise.all(
      Array.from({ length: count }, () => campaign.portal.register({ inviteCode: code.code }))
    );
    return { code, users: members.map(({ body }) => body.user) };
  };
  const standing = async (user: { email: string }) =>
    (await campaign.portal.standingOf(user)).at(0);
  const fieldsOf = ({ body }: Answer<ErrorBody>) =>
    body.error?.details.errors?.map(({ path }) => path.join('.'));

  beforeAll(async () => {
    campaign = await startCampaign();
    const { body } = await call<FindTeamRoles.Response>('/invite-codes/team-roles');
    roles = Object.fromEntries(body.results.map(({ id, name }) => [name, id]));
  });
  afterAll(() => campaign.portal.stop());

  describe('a team', () => {
    it('is created, found, changed and deleted', async () => {
      const organization = await newOrganization();
      const created = await post<Team>(TEAMS, {
        name: '  Partners  ',
        description: 'Who builds with us',
        organization: organization.documentId,
        role: roles['Hackathon developer'],
      });

      expect(created.status).toBe(201);
      expect(created.body.data).toEqual({
        documentId: expect.any(String),
        name: 'Partners',
        description: 'Who builds with us',
        organization: { documentId: organization.documentId, name: organization.name },
        role: { id: roles['Hackathon developer'], name: 'Hackathon developer' },
        memberCount: 0,
        codeCount: 0,
        liveCodeCount: 0,
        createdAt: expect.stringMatching(/Z$/),
        updatedAt: expect.stringMatching(/Z$/),
      });

      const { documentId } = created.body.data;
      const changed = await put(documentId, { name: 'Friends', role: null });
      expect(changed.body.data).toMatchObject({
        name: 'Friends',
        description: 'Who builds with us',
        organization: { name: organization.name },
        role: null,
      });
      const path = `${TEAMS}/${documentId}`;
      expect((await call<One<Team>>(path)).body.data).toEqual(changed.body.data);

      expect((await call(path, { method: 'DELETE' })).status).toBe(200);
      expect((await call(path)).status).toBe(404);
    });

    it.each([
      ['no body', undefined, ['name', 'organization']],
      ['a blank name', { name: ' ' }, ['name']],
      ['a name with a NUL', { name: 'a\u0000b' }, ['name']],
      ['a name that is no text', { name: ['A'] }, ['name']],
      ['a long name', { name: 'x'.repeat(256) }, ['name']],
      ['a description that is no text', { description: {} }, ['description']],
      ['an unknown organization', { organization: UNKNOWN }, ['organization']],
      ['an organization with a NUL', { organization: '\u0000' }, ['organization']],
      ['an organization that is no text', { organization: 7 }, ['organization']],
      ['an unknown role', { role: 2_000_000_000 }, ['role']],
      ['a role out of range', { role: 1e15 }, ['role']],
      ['a role that is no number', { role: 'public' }, ['role']],
      ['members of its own', { members: [1] }, ['']],
    ])('is refused with %s, and nothing is created', async (_what, changes, fields) => {
      const count = async () =>
        Number((await campaign.portal.db('ic_teams').count({ n: '*' }))[0].n);
      const { documentId: organization } = await newOrganization();
      const before = await count();

      const answer = await post<Team>(
        TEAMS,
        changes && { name: newName('Team'), organization, ...changes }
      );

      expect({ status: answer.status, fields: fieldsOf(answer) }).toEqual({ status: 400, fields });
      expect(await count()).toBe(before);
    });

    it('cannot have the role of visitors', async () => {
      const visitors = await campaign.portal.db('up_roles').where({ type: 'public' }).first();
      const team = await newTeam();

      expect(fieldsOf(await put(team.documentId, { role: visitors.id }))).toEqual(['role']);
      expect(Object.values(roles)).not.toContain(visitors.id);
    });

    it('has a name of its own in its organization, in whichever case', async () => {
      const first = await newTeam({ name: 'Only Once' });
      const organization = first.organization?.documentId ?? '';

      const same = await post<Team>(TEAMS, { name: ' only once', organization });
      expect({ status: same.status, fields: fieldsOf(same) }).toEqual({
        status: 400,
        fields: ['name'],
      });
      const elsewhere = await newTeam({ name: 'Only Once' });
      expect(elsewhere.name).toBe('Only Once');
      expect(fieldsOf(await put(elsewhere.documentId, { organization }))).toEqual(['name']);
      expect((await put(first.documentId, { name: 'ONLY ONCE' })).status).toBe(200);
    });

    it('gives a name to one of several who take it at once', async () => {
      const { documentId: organization } = await newOrganization();

      const answers = await Promise.all(
        Array.from({ length: 6 }, () => post<Team>(TEAMS, { name: 'At once', organization }))
      );

      expect(answers.map(({ status }) => status).sort()).toEqual([201, ...Array(5).fill(400)]);
      const refused = answers.filter(({ status }) => status === 400);
      expect(new Set(refused.flatMap(fieldsOf))).toEqual(new Set(['name']));
    });

    it('is not there under another id', async () => {
      for (const documentId of [UNKNOWN, '%00', "x'%20OR%201=1", 'x'.repeat(500)]) {
        for (const path of ['', '/members', '/codes']) {
          expect((await call(`${TEAMS}/${documentId}${path}`)).status).toBe(404);
        }
        expect((await put(documentId, { name: 'X' })).status).toBe(404);
      }
    });
  });

  describe('an organization', () => {
    it('is created, found, changed and deleted', async () => {
      const created = await post<Organization>(ORGANIZATIONS, { name: ' Harbour Ltd ' });

      expect(created.status).toBe(201);
      expect(created.body.data).toMatchObject({
        name: 'Harbour Ltd',
        description: null,
        teamCount: 0,
        memberCount: 0,
        codeCount: 0,
        liveCodeCount: 0,
      });
      const path = `${ORGANIZATIONS}/${created.body.data.documentId}`;
      const body = { description: 'Ships' };
      const changed = await call<One<Organization>>(path, { method: 'PUT', body });
      expect(changed.body.data).toMatchObject({ name: 'Harbour Ltd', description: 'Ships' });
      expect((await call(path, { method: 'DELETE' })).status).toBe(200);
      expect((await call(path)).status).toBe(404);
    });

    it.each([
      [{}],
      [{ name: '' }],
      [{ name: 'a\u0000' }],
      [{ name: 5 }],
      [{ name: 'A', teams: [] }],
    ])('is refused with %j', async (body) => {
      expect((await post(ORGANIZATIONS, body)).status).toBe(400);
    });

    it('gives a name to one of several who take it at once', async () => {
      const answers = await Promise.all(
        Array.from({ length: 6 }, () => post<Organization>(ORGANIZATIONS, { name: 'Race Inc.' }))
      );

      expect(answers.map(({ status }) => status).sort()).toEqual([201, ...Array(5).fill(400)]);
      const refused = answers.filter(({ status }) => status === 400);
      expect(new Set(refused.flatMap(fieldsOf))).toEqual(new Set(['name']));
      expect(fieldsOf(await post(ORGANIZATIONS, { name: 'RACE INC.' }))).toEqual(['name']);
    });
  });

  describe('lists', () => {
    it('page, sort, search and filter teams, with their counts', async () => {
      const [zebra, alpha] = [
        await post<Organization>(ORGANIZATIONS, { name: 'Listed Zebra' }),
        await post<Organization>(ORGANIZATIONS, { name: 'Listed Alpha' }),
      ].map(({ body }) => body.data.documentId);
      const full = await post<Team>(TEAMS, { name: 'Team A', organization: zebra });
      await post<Team>(TEAMS, { name: 'Team B', organization: zebra });
      await post<Team>(TEAMS, { name: 'Team C', organization: alpha });
      await newMembers(full.body.data, 3);
      const find = async (query: string) =>
        (await call<FindAllTeams.Response>(`${TEAMS}?${query}`)).body;
      const namesOf = async (query: string) =>
        (await find(`_q=listed&${query}`)).results.map(({ name }) => name);

      expect(await namesOf('')).toEqual(['Team A', 'Team B', 'Team C']);
      expect(await namesOf('sort=name:desc')).toEqual(['Team C', 'Team B', 'Team A']);
      expect(await namesOf('sort=organization:asc')).toEqual(['Team C', 'Team A', 'Team B']);
      expect(await namesOf('sort=createdAt:DESC&pageSize=2')).toEqual(['Team C', 'Team B']);
      expect(await namesOf('pageSize=2&page=2')).toEqual(['Team C']);
      expect(await namesOf(`filters[organization]=${alpha}`)).toEqual(['Team C']);
      expect((await find('_q=listed')).results[0]).toMatchObject({
        memberCount: 3,
        codeCount: 1,
        liveCodeCount: 1,
        organization: { name: 'Listed Zebra' },
      });
      expect((await find('pageSize=100000')).pagination.pageSize).toBe(100);

      const { body } = await call<FindOrganizations.Response>(
        `${ORGANIZATIONS}?_q=listed&sort=name:desc`
      );
      expect(body.results).toMatchObject([
        { name: 'Listed Zebra', teamCount: 2, memberCount: 3, codeCount: 1, liveCodeCount: 1 },
        { name: 'Listed Alpha', teamCount: 1, memberCount: 0, codeCount: 0, liveCodeCount: 0 },
      ]);
    });

    it('offer organizations and roles to put a team into', async () => {
      const { body } = await call<FindTeamOrganizations.Response>(
        '/invite-codes/team-organizations?_q=ACME'
      );
      expect(body.results).toEqual([
        { documentId: campaign.organization.documentId, name: 'Acme Partners' },
      ]);
      expect(Object.keys(roles).sort()).toEqual(['Authenticated', 'Hackathon developer']);
    });

    it.each([
      `${TEAMS}?sort=role:asc`,
      `${TEAMS}?sort=name`,
      `${TEAMS}?page=0`,
      `${TEAMS}?pageSize=x`,
      `${TEAMS}?_q=%00`,
      `${TEAMS}?_q[a]=b`,
      `${TEAMS}?filters=x`,
      `${TEAMS}?filters[name]=x`,
      `${TEAMS}?filters[organization][$ne]=x`,
      `${TEAMS}?filters[organization]=%00`,
      `${ORGANIZATIONS}?sort=memberCount:asc`,
      `${ORGANIZATIONS}?_q=%00`,
      '/invite-codes/team-organizations?_q=%00',
    ])('refuse %s', async (path) => {
      expect((await call(path)).status).toBe(400);
    });
  });

  describe("a team's page", () => {
    it('lists its members with how they came, and its codes', async () => {
      const { portal } = campaign;
      const team = await newTeam({ role: roles['Hackathon developer'] });
      const { code, users } = await newMembers(team, 3);
      await portal.admin.createCode({ team: team.documentId, name: 'Idle', state: 'inactive' });
      const find = async (query = '') =>
        (await call<FindMembers.Response>(`${TEAMS}/${team.documentId}/members?${query}`)).body;

      const { results, pagination } = await find('sort=username:desc&pageSize=2');
      expect(pagination).toEqual({ page: 1, pageSize: 2, pageCount: 2, total: 3 });
      const [last] = users
        .map(({ username }) => username)
        .sort()
        .slice(-1);
      expect(results[0]).toEqual({
        id: expect.any(Number),
        documentId: expect.any(String),
        username: last,
        email: `${last}@people.example`,
        confirmed: true,
        blocked: false,
        role: 'Hackathon developer',
        roleByHand: false,
        since: expect.stringMatching(/^\d{4}-.*Z$/),
        code: code.code,
        until: null,
      });
      expect((await find(`_q=${users[1].email}`)).results).toMatchObject([
        { username: users[1].username },
      ]);
      expect((await find('_q=nobody')).results).toEqual([]);

      const codes = await call<FindTeamCodes.Response>(
        `${TEAMS}/${team.documentId}/codes?sort=name:asc`
      );
      expect(codes.body.results).toMatchObject([
        { code: code.code, uses: 3, status: 'active' },
        { name: 'Idle', status: 'inactive' },
      ]);
    });

    it.each(['sort=password:asc', '_q=%00', 'page=x'])('refuses ?%s', async (query) => {
      const { status } = await call(`${TEAMS}/${campaign.hackathon}/members?${query}`);
      expect(status).toBe(400);
    });
  });

  describe('a change of the team reaches its members', () => {
    const content = (documentId: string, body: object, type = 'team') =>
      campaign.portal.admin.call<ErrorBody>(
        `/content-manager/collection-types/plugin::invite-codes.${type}/${documentId}`,
        { method: 'PUT', body }
      );
    const rowId = async (table: string, documentId: string): Promise<number> =>
      (await campaign.portal.db(table).where({ document_id: documentId }).first()).id;
    const foreign = async (team: Team, data: object) =>
      campaign.portal.foreignCall({
        uid: 'plugin::invite-codes.team',
        method: 'update',
        params: { where: { documentId: team.documentId }, data },
      });

    interface Change {
      role: number;
      organization: Organization;
    }
    const ways: Record<string, (team: Team, change: Change) => Promise<{ status: number }>> = {
      'the API of its page': (team, { role, organization }) =>
        put(team.documentId, { role, organization: organization.documentId }),
      'the Content Manager, connecting': (team, { role, organization }) =>
        content(team.documentId, {
          role: { connect: [{ id: role }] },
          organization: { connect: [{ documentId: organization.documentId }] },
        }),
      'the Content Manager, setting': (team, { role, organization }) =>
        content(team.documentId, {
          role: { set: [{ id: role }] },
          organization: { set: [{ documentId: organization.documentId }] },
        }),
      'another plugin': async (team, { role, organization }) =>
        foreign(team, {
          role,
          organization: await rowId('ic_organizations', organization.documentId),
        }),
    };

    it.each(Object.keys(ways))('through %s', async (way) => {
      const team = await newTeam();
      const { users } = await newMembers(team, 3);
      const others = await newMembers(await newTeam(), 1);
      const before = await standing(others.users[0]);
      const organization = await newOrganization();

      const answer = await ways[way](team, { role: roles['Hackathon developer'], organization });

      expect(answer.status).toBe(200);
      for (const user of users) {
        expect(await standing(user)).toEqual({
          team: team.name,
          organization: organization.name,
          role: 'Hackathon developer',
        });
      }
      expect(await standing(others.users[0])).toEqual(before);
    });

    it("gives them the portal's default role where the team's is taken away", async () => {
      const { portal } = campaign;
      const team = await newTeam({ role: roles['Hackathon developer'] });
      const { users } = await newMembers(team, 2);

      await put(team.documentId, { role: null });

      for (const user of users) expect((await standing(user))?.role).toBe('Authenticated');
      const { body } = await portal.register();
      expect((await standing(body.user))?.role).toBe('Authenticated');
    });

    it('leaves a role that was given by hand until the team has another', async () => {
      const { portal } = campaign;
      const team = await newTeam({ role: roles['Hackathon developer'] });
      const { users } = await newMembers(team, 1);
      await portal
        .db('up_users_role_lnk')
        .where({ user_id: users[0].id })
        .update({ role_id: roles.Authenticated });

      await put(team.documentId, { name: newName('Renamed'), role: roles['Hackathon developer'] });
      expect((await standing(users[0]))?.role).toBe('Authenticated');

      await put(team.documentId, { role: null });
      await put(team.documentId, { role: roles['Hackathon developer'] });
      expect((await standing(users[0]))?.role).toBe('Hackathon developer');
    });

    it('gives an organization and a role to members who had none', async () => {
      const { portal } = campaign;
      const team = await newTeam();
      const { users } = await newMembers(team, 1);
      for (const link of ['role', 'organization']) {
        await portal.db(`up_users_${link}_lnk`).where({ user_id: users[0].id }).delete();
      }
      const organization = await newOrganization();

      await put(team.documentId, {
        role: roles['Hackathon developer'],
        organization: organization.documentId,
      });

      expect(await portal.standingOf(users[0])).toEqual([
        { team: team.name, organization: organization.name, role: 'Hackathon developer' },
      ]);
    });

    it('when the organization takes the team, or lets it go', async () => {
      const team = await newTeam();
      const { users } = await newMembers(team, 2);
      const organization = await newOrganization();
      const change = (teams: object) => content(organization.documentId, { teams }, 'organization');

      const { documentId } = team;
      expect((await change({ connect: [{ documentId }] })).status).toBe(200);
      for (const user of users) {
        expect(await standing(user)).toMatchObject({ organization: organization.name });
      }
      await change({ disconnect: [{ documentId }] });
      expect(await standing(users[0])).toMatchObject({ organization: null });
    });

    it('when users are made its members in the Content Manager', async () => {
      const { portal } = campaign;
      const team = await newTeam({ role: roles['Hackathon developer'] });
      const { body } = await portal.register();
      const { document_id: documentId } = await portal
        .db('up_users')
        .where({ id: body.user.id })
        .first();

      await content(team.documentId, { members: { connect: [{ documentId }] } });

      expect(await standing(body.user)).toEqual({
        team: team.name,
        organization: team.organization?.name,
        role: 'Hackathon developer',
      });
    });

    it('and a user who is put into it by hand, or taken out', async () => {
      const { portal } = campaign;
      const team = await newTeam({ role: roles['Hackathon developer'] });
      const { body } = await portal.register();
      const user = await portal.db('up_users').where({ id: body.user.id }).first();
      const edit = (changes: object) =>
        portal.admin.call(
          `/content-manager/collection-types/plugin::users-permissions.user/${user.document_id}`,
          { method: 'PUT', body: { username: user.username, email: user.email, ...changes } }
        );
      const untouched = { connect: [], disconnect: [] };
      const { documentId } = team;

      await edit({
        team: { connect: [{ documentId }], disconnect: [] },
        organization: untouched,
        role: untouched,
      });
      expect(await portal.standingOf(body.user)).toEqual([
        { team: team.name, organization: team.organization?.name, role: 'Hackathon developer' },
      ]);

      await edit({ team: { connect: [], disconnect: [{ documentId }] } });
      expect(await portal.standingOf(body.user)).toMatchObject([
        { team: null, organization: null },
      ]);
    });

    it('and nobody is changed where the change fails', async () => {
      const team = await newTeam();
      const { users } = await newMembers(team, 1);
      const before = await standing(users[0]);

      const failed = await foreign(team, {
        role: roles['Hackathon developer'],
        description: 'Fails after the update',
      });

      expect(failed.status).toBe(500);
      expect(await standing(users[0])).toEqual(before);
      const { body } = await call<One<Team>>(`${TEAMS}/${team.documentId}`);
      expect(body.data).toMatchObject({ role: null, description: null });
    });

    it('however many register meanwhile', async () => {
      const { portal } = campaign;
      const team = await newTeam();
      const code = await portal.admin.createCode({ team: team.documentId });
      const organizations = [await newOrganization(), await newOrganization()];

      const [answers] = await Promise.all([
        Promise.all(Array.from({ length: 30 }, () => portal.register({ inviteCode: code.code }))),
        (async () => {
          for (let turn = 0; turn < 12; turn += 1) {
            await put(team.documentId, {
              role: turn % 2 ? roles['Hackathon developer'] : roles.Authenticated,
              organization: organizations[turn % 2].documentId,
            });
          }
        })(),
      ]);

      expect(answers.map(({ status }) => status)).toEqual(Array(30).fill(200));
      for (const { body } of answers) {
        expect(await standing(body.user)).toEqual({
          team: team.name,
          organization: organizations[1].name,
          role: 'Hackathon developer',
        });
      }
      expect(await portal.seatsOf(code)).toEqual({ uses: 30, redemptions: 30 });
    });
  });

  it('stays quick with 100,000 members', async () => {
    const { portal } = campaign;
    const team = await newTeam();
    const [{ id: teamId }] = await portal.db('ic_teams').where({ document_id: team.documentId });
    const { id: organizationId } = await portal
      .db('ic_organizations')
      .where({ document_id: team.organization?.documentId })
      .first();
    const ids = Array.from({ length: 100_000 }, (_, index) => 1_000_000 + index);
    for (let from = 0; from < ids.length; from += 5_000) {
      const some = ids.slice(from, from + 5_000);
      const insert = (table: string, row: (id: number) => object) =>
        portal.db.batchInsert(table, some.map(row), 200);
      await insert('up_users', (id) => ({
        id,
        document_id: `user${id}`,
        username: `user${id}`,
        email: `user${id}@many.example`,
      }));
      await insert('up_users_team_lnk', (id) => ({ user_id: id, team_id: teamId }));
      await insert('up_users_role_lnk', (id) => ({ user_id: id, role_id: roles.Authenticated }));
      await insert('up_users_organization_lnk', (id) => ({
        user_id: id,
        organization_id: organizationId,
      }));
    }
    const timed = async (path: string, options?: HttpOptions) => {
      const from = Date.now();
      const { status } = await call(path, options);
      return { status, seconds: (Date.now() - from) / 1000 };
    };
    const path = `${TEAMS}/${team.documentId}`;
    const reads = {
      list: await timed(`${TEAMS}?_q=${encodeURIComponent(team.name)}`),
      team: await timed(path),
      members: await timed(`${path}/members?pageSize=100&page=900`),
      search: await timed(`${path}/members?_q=user1099999`),
      organizations: await timed(ORGANIZATIONS),
      refusal: await timed(path, { method: 'DELETE' }),
    };
    const body = { role: roles['Hackathon developer'] };
    const change = await timed(path, { method: 'PUT', body });
    const ofMembers = async (role: string) => {
      const [{ n }] = await portal
        .db('up_users_role_lnk')
        .where({ role_id: roles[role] })
        .where('user_id', '>=', 1_000_000)
        .count({ n: '*' });
      return Number(n);
    };
    const changed = await ofMembers('Hackathon developer');
    const byHand = await timed(`${path}/members?filters[roleByHand]=true`);
    const clearing = await timed(
      `/content-manager/collection-types/plugin::invite-codes.team/${team.documentId}`,
      { method: 'PUT', body: { members: { set: [] } } }
    );
    console.log(JSON.stringify({ ...reads, change, byHand, clearing }));

    for (const { seconds } of Object.values(reads)) expect(seconds).toBeLessThan(3);
    expect(reads.refusal.status).toBe(400);
    expect(change.status).toBe(200);
    expect(change.seconds).toBeLessThan(30);
    expect(changed).toBe(100_000);
    expect(byHand.status).toBe(200);
    expect(byHand.seconds).toBeLessThan(10);
    expect(clearing.status).toBe(200);
    expect(clearing.seconds).toBeLessThan(30);
    expect(await ofMembers('Authenticated')).toBe(100_000);
    for (const link of ['team', 'organization']) {
      const left = portal.db(`up_users_${link}_lnk`).where('user_id', '>=', 1_000_000);
      expect(await left.limit(1)).toEqual([]);
    }
  }, 300_000);

  describe('permissions', () => {
    const calls = (team: string, organization: string) =>
      [
        ['readTeams', 'GET', TEAMS],
        ['readTeams', 'GET', `${TEAMS}/${team}`],
        ['readTeams', 'GET', `${TEAMS}/${team}/members`],
        ['read', 'GET', `${TEAMS}/${team}/codes`],
        ['changeMembers', 'POST', `${TEAMS}/${team}/members/actions/move`],
        ['changeMembers', 'POST', `${TEAMS}/${team}/members/actions/remove`],
        ['changeMembers', 'GET', '/invite-codes/member-teams'],
        ['readTeams', 'GET', '/invite-codes/team-roles'],
        ['readTeams', 'GET', '/invite-codes/team-organizations'],
        ['createTeam', 'POST', TEAMS],
        ['updateTeam', 'PUT', `${TEAMS}/${team}`],
        ['deleteTeam', 'DELETE', `${TEAMS}/${team}`],
        ['readOrganizations', 'GET', ORGANIZATIONS],
        ['readOrganizations', 'GET', `${ORGANIZATIONS}/${organization}`],
        ['createOrganization', 'POST', ORGANIZATIONS],
        ['updateOrganization', 'PUT', `${ORGANIZATIONS}/${organization}`],
        ['deleteOrganization', 'DELETE', `${ORGANIZATIONS}/${organization}`],
      ] as const;

    it.each([
      'read',
      'readTeams',
      'createTeam',
      'updateTeam',
      'deleteTeam',
      'changeMembers',
      'readOrganizations',
      'createOrganization',
      'updateOrganization',
      'deleteOrganization',
    ] as const)('%s opens its own routes and no other', async (permission) => {
      const colleague = await campaign.portal.admin.colleague([PERMISSIONS[permission]]);

      for (const [needed, method, path] of calls(UNKNOWN, UNKNOWN)) {
        const body = method === 'POST' || method === 'PUT' ? {} : undefined;
        const { status } = await colleague.call(path, { method, body });
        expect({ method, path, opened: status !== 403 }).toEqual({
          method,
          path,
          opened: needed === permission,
        });
      }
    });

    it('opens nothing without a session of the panel', async () => {
      for (const [, method, path] of calls(UNKNOWN, UNKNOWN)) {
        const { status } = await fetch(`${campaign.portal.url}${path}`, { method });
        expect({ method, path, status }).toEqual({ method, path, status: 401 });
      }
    });
  });
});
