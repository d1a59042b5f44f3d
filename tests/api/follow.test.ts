import type { Team } from '../../contracts/teams';
import { type Campaign, startCampaign } from '../support/campaign';
import { type Answer, type ErrorBody, request } from '../support/http';
import { brokenInvariants } from '../support/invariants';
import type { Registered } from '../support/portal';

const USER = 'plugin::users-permissions.user';
const TEAM = 'plugin::invite-codes.team';
const HIS_OWN = 'Hand-picked developer';
const PORTAL_DEFAULT = 'Authenticated';

type User = Registered['user'];
type Done = Answer<ErrorBody>;

/** What a change of a user names; null: no team. */
interface Place {
  team: Team | null;
  /** The id of a role that is named beside the team. */
  role?: number;
}

describe('access follows the team', () => {
  let campaign: Campaign;
  let roles: Record<string, number>;
  const rolesByHand: string[] = [];

  beforeAll(async () => {
    campaign = await startCampaign();
    const { admin } = campaign.portal;
    await admin.createRole(HIS_OWN, ['plugin::invite-codes.invite-codes.redeem']);
    await admin.grant('public', ['plugin::users-permissions.user.update']);
    const { body } = await admin.call<{ results: Array<{ id: number; name: string }> }>(
      '/invite-codes/team-roles'
    );
    roles = Object.fromEntries(body.results.map(({ id, name }) => [name, id]));
  });
  afterEach(async () => {
    expect(await brokenInvariants(campaign.portal, { rolesByHand })).toEqual([]);
  });
  afterAll(() => campaign.portal.stop());

  let names = 0;
  const newTeam = async (role: string | null): Promise<Team> => {
    const { admin } = campaign.portal;
    names += 1;
    const organization = await admin.createOrganization(`Organization ${names}`);
    const body = {
      name: `Team ${names}`,
      organization: organization.documentId,
      role: role && roles[role],
    };
    const answer = await admin.call<{ data: Team }>('/invite-codes/teams', {
      method: 'POST',
      body,
    });
    return answer.body.data;
  };
  const registered = async (team?: Team): Promise<Registered> => {
    const { portal } = campaign;
    const code = team && (await portal.admin.createCode({ team: team.documentId }));
    return (await portal.register({ inviteCode: code?.code })).body;
  };
  const newMember = async (team?: Team): Promise<User> => (await registered(team)).user;
  const standing = async (user: { email: string }) =>
    (await campaign.portal.standingOf(user)).at(0);
  const idOf = async (team: Team): Promise<number> =>
    (await campaign.portal.db('ic_teams').where({ document_id: team.documentId }).first()).id;
  const giveByHand = (user: User, role: string) =>
    campaign.portal
      .db('up_users_role_lnk')
      .where({ user_id: user.id })
      .update({ role_id: roles[role] });
  const inTeam = (team: Team, role: string) => ({
    team: team.name,
    organization: team.organization?.name,
    role,
  });
  const nowhere = (role: string) => ({ team: null, organization: null, role });

  const foreign = (uid: string, where: object, data: object): Promise<Done> =>
    campaign.portal.foreignCall({ uid, method: 'update', params: { where, data } });
  const content = (uid: string, documentId: string, body: object): Promise<Done> =>
    campaign.portal.admin.call(`/content-manager/collection-types/${uid}/${documentId}`, {
      method: 'PUT',
      body,
    });
  const edit = (user: User, changes: object) =>
    content(USER, user.documentId, { username: user.username, email: user.email, ...changes });
  const api = (user: User, body: object): Promise<Done> =>
    request(`${campaign.portal.url}/api/users/${user.id}`, { method: 'PUT', body });
  const numeric = async ({ team, role }: Place) => ({
    team: team && (await idOf(team)),
    ...(role && { role }),
  });

  /** Every way in which a change names the user. */
  const waysOfUser: Record<string, (user: User, place: Place) => Promise<Done>> = {
    'the Content Manager, connecting': async (user, { team, role }) => {
      const now = await campaign.portal
        .db('ic_teams as team')
        .join('up_users_team_lnk as link', 'link.team_id', 'team.id')
        .where('link.user_id', user.id)
        .select({ documentId: 'team.document_id' });
      return edit(user, {
        team: team
          ? { connect: [{ documentId: team.documentId }], disconnect: [] }
          : { connect: [], disconnect: now },
        organization: { connect: [], disconnect: [] },
        role: { connect: role ? [{ id: role }] : [], disconnect: [] },
      });
    },
    'the Content Manager, setting': (user, { team, role }) =>
      edit(user, {
        team: { set: team ? [{ documentId: team.documentId }] : [] },
        ...(role && { role: { set: [{ id: role }] } }),
      }),
    'PUT /api/users/:id': async (user, place) => api(user, await numeric(place)),
    'PUT /api/users/:id by documentId': (user, { team, role }) =>
      api(user, { team: team && team.documentId, ...(role && { role }) }),
    'strapi.db.query': async (user, place) => foreign(USER, { id: user.id }, await numeric(place)),
  };
  /** Every way in which a change names the team that the user is in. */
  const waysOfTeam: Record<string, (user: User, team: Team) => Promise<Done>> = {
    'the Content Manager, disconnecting a member': ({ documentId }, team) =>
      content(TEAM, team.documentId, { members: { disconnect: [{ documentId }] } }),
    'the Content Manager, setting no members': (_user, team) =>
      content(TEAM, team.documentId, { members: { set: [] } }),
    'strapi.db.query of the team': (_user, team) =>
      foreign(TEAM, { documentId: team.documentId }, { members: [] }),
    'the page of the team': ({ documentId }, team) =>
      campaign.portal.admin.call(`/invite-codes/teams/${team.documentId}/members/actions/remove`, {
        method: 'POST',
        body: { users: [documentId] },
      }),
  };
  const waysOut = {
    ...waysOfTeam,
    ...Object.fromEntries(
      Object.entries(waysOfUser).map(([way, move]) => [
        way,
        (user: User) => move(user, { team: null }),
      ])
    ),
  };
  /** Every way into another team. */
  const waysIn: Record<string, (user: User, to: Team, from: Team) => Promise<Done>> = {
    ...Object.fromEntries(
      Object.entries(waysOfUser).map(([way, move]) => [
        way,
        (user: User, team: Team) => move(user, { team }),
      ])
    ),
    'the Content Manager, connecting a member to the team': ({ documentId }, to) =>
      content(TEAM, to.documentId, { members: { connect: [{ documentId }] } }),
    'strapi.db.query of the team': async ({ id }, to) =>
      foreign(TEAM, { documentId: to.documentId }, { members: [id] }),
    'the page of the team': ({ documentId }, to, from) =>
      campaign.portal.admin.call(`/invite-codes/teams/${from.documentId}/members/actions/move`, {
        method: 'POST',
        body: { users: [documentId], team: to.documentId },
      }),
  };

  describe.each(Object.keys(waysOut))('a member who is taken out through %s', (way) => {
    it("has the portal's default role and no organization; the others stay as they are", async () => {
      const { portal } = campaign;
      const team = await newTeam('Hackathon developer');
      const user = await newMember(team);
      const elsewhere = await newMember(await newTeam('Hackathon developer'));
      const before = await standing(elsewhere);

      expect((await waysOut[way](user, team)).status).toBe(200);

      expect(await portal.standingOf(user)).toEqual([nowhere(PORTAL_DEFAULT)]);
      expect(await standing(elsewhere)).toEqual(before);
    });
  });

  it.each(Object.keys(waysOfTeam).filter((way) => !/setting|query/.test(way)))(
    'who is not named stays in the team through %s',
    async (way) => {
      const team = await newTeam('Hackathon developer');
      const leaver = await newMember(team);
      const stayer = await newMember(team);

      await waysOfTeam[way](leaver, team);

      expect(await standing(stayer)).toEqual(inTeam(team, 'Hackathon developer'));
    }
  );

  it('who is set as a member again stays, and the others go', async () => {
    const team = await newTeam('Hackathon developer');
    const [stayer, leaver] = [await newMember(team), await newMember(team)];

    await content(TEAM, team.documentId, {
      members: { set: [{ documentId: stayer.documentId }] },
    });

    expect(await standing(stayer)).toEqual(inTeam(team, 'Hackathon developer'));
    expect(await standing(leaver)).toEqual(nowhere(PORTAL_DEFAULT));
  });

  describe.each(Object.keys(waysIn))('a member who changes the team through %s', (way) => {
    it('gets its organization and its role', async () => {
      const [from, to] = [await newTeam(HIS_OWN), await newTeam('Hackathon developer')];
      const user = await newMember(from);

      expect((await waysIn[way](user, to, from)).status).toBe(200);

      expect(await campaign.portal.standingOf(user)).toEqual([inTeam(to, 'Hackathon developer')]);
    });

    it("gets the portal's default role where the team has none", async () => {
      const [from, to] = [await newTeam('Hackathon developer'), await newTeam(null)];
      const user = await newMember(from);

      await waysIn[way](user, to, from);

      expect(await campaign.portal.standingOf(user)).toEqual([inTeam(to, PORTAL_DEFAULT)]);
    });
  });

  it.each(['Hackathon developer', null])(
    'a code that is redeemed moves into a team with the role %s',
    async (role) => {
      const { portal } = campaign;
      const { user, jwt } = await registered(await newTeam(HIS_OWN));
      const to = await newTeam(role);
      const code = await portal.admin.createCode({ team: to.documentId });
      const redeemed = request(`${portal.url}/api/invite-codes/redeem`, {
        method: 'POST',
        body: { code: code.code },
        token: jwt,
      });

      expect((await redeemed).status).toBe(200);
      expect(await portal.standingOf(user)).toEqual([inTeam(to, role ?? PORTAL_DEFAULT)]);
    }
  );

  describe.each(Object.keys(waysOfUser))('what is named through %s', (way) => {
    const change = waysOfUser[way];

    it('as the role beside the team holds', async () => {
      const [from, to] = [await newTeam('Hackathon developer'), await newTeam(PORTAL_DEFAULT)];
      const [mover, leaver] = [await newMember(from), await newMember(from)];
      rolesByHand.push(mover.email);

      await change(mover, { team: to, role: roles[HIS_OWN] });
      await change(leaver, { team: null, role: roles[HIS_OWN] });

      expect(await standing(mover)).toEqual(inTeam(to, HIS_OWN));
      expect(await standing(leaver)).toEqual(nowhere(HIS_OWN));
    });

    it('as no team changes no role of somebody who is in none', async () => {
      const user = await newMember();
      await giveByHand(user, HIS_OWN);

      expect((await change(user, { team: null })).status).toBe(200);

      expect(await standing(user)).toEqual(nowhere(HIS_OWN));
    });

    it('as the team that the user is in leaves a role that was set by hand', async () => {
      const team = await newTeam('Hackathon developer');
      const user = await newMember(team);
      rolesByHand.push(user.email);
      await giveByHand(user, HIS_OWN);

      await change(user, { team });

      expect(await standing(user)).toEqual(inTeam(team, HIS_OWN));
    });
  });

  it('a role that was set by hand lasts until the member is in another team', async () => {
    const [from, to] = [await newTeam('Hackathon developer'), await newTeam(PORTAL_DEFAULT)];
    const user = await newMember(from);
    rolesByHand.push(user.email);

    await edit(user, { role: { set: [{ id: roles[HIS_OWN] }] } });
    expect(await standing(user)).toEqual(inTeam(from, HIS_OWN));
    await edit(user, { team: { set: [{ documentId: to.documentId }] } });

    expect(await standing(user)).toEqual(inTeam(to, PORTAL_DEFAULT));
  });

  it("an organization is always the team's, whichever is named", async () => {
    const team = await newTeam(null);
    const user = await newMember(team);
    const other = await campaign.portal.db('ic_organizations').where({ name: 'Acme Partners' });

    await api(user, { organization: other[0].id });
    expect(await standing(user)).toEqual(inTeam(team, PORTAL_DEFAULT));

    await api(user, { team: await idOf(team), organization: null });
    expect(await standing(user)).toEqual(inTeam(team, PORTAL_DEFAULT));
  });

  it('a user who is created in a team is in its organization, with its role', async () => {
    const { portal } = campaign;
    const team = await newTeam('Hackathon developer');
    const person = { username: 'Created', email: 'created@people.example', provider: 'local' };

    const { status } = await portal.foreignCall({
      uid: USER,
      method: 'create',
      params: { data: { ...person, team: await idOf(team) } },
    });

    expect(status).toBe(200);
    expect(await portal.standingOf(person)).toEqual([inTeam(team, 'Hackathon developer')]);
  });

  describe('as one with the change, which is undone where a hook fails after it:', () => {
    const fails = 'Fails after the update';

    it.each(['out of the team', 'into another'])('%s', async (where) => {
      const team = await newTeam('Hackathon developer');
      const user = await newMember(team);
      const to = where === 'out of the team' ? null : await idOf(await newTeam(HIS_OWN));

      const { status } = await foreign(
        USER,
        { id: user.id },
        { username: 'Renamed', team: to, resetPasswordToken: fails }
      );

      expect(status).toBe(500);
      expect(await standing(user)).toEqual(inTeam(team, 'Hackathon developer'));
      expect(await campaign.portal.db('up_users').where({ id: user.id }).first()).toMatchObject({
        username: user.username,
        reset_password_token: null,
      });
    });

    it('all members out of their team', async () => {
      const team = await newTeam('Hackathon developer');
      const user = await newMember(team);

      const { status } = await foreign(
        TEAM,
        { documentId: team.documentId },
        { members: [], description: fails }
      );

      expect(status).toBe(500);
      expect(await standing(user)).toEqual(inTeam(team, 'Hackathon developer'));
    });

    it('a user who is created in a team', async () => {
      const { portal } = campaign;
      const { status } = await portal.foreignCall({
        uid: USER,
        method: 'create',
        params: {
          data: {
            username: 'Fails',
            email: 'fails.after.insert.in.team@people.example',
            team: await idOf(await newTeam(HIS_OWN)),
          },
        },
      });

      expect(status).toBe(500);
      expect(await portal.db('up_users').where({ username: 'Fails' })).toEqual([]);
    });
  });

  it("nobody leaves a team where the portal's default role is gone", async () => {
    const { admin, db } = campaign.portal;
    const team = await newTeam('Hackathon developer');
    const user = await newMember(team);
    const key = 'plugin_users-permissions_advanced';
    const { value } = await db('strapi_core_store_settings').where({ key }).first();
    await db('strapi_core_store_settings')
      .where({ key })
      .update({ value: JSON.stringify({ ...JSON.parse(value), default_role: 'gone' }) });

    try {
      for (const leave of [
        () => edit(user, { team: { set: [] } }),
        () => waysOut['the page of the team'](user, team),
        () =>
          admin.call<ErrorBody>(`/invite-codes/teams/${team.documentId}`, {
            method: 'PUT',
            body: { role: null },
          }),
      ]) {
        const { status, body } = await leave();
        expect({ status, id: body.error.details.id }).toEqual({
          status: 400,
          id: 'noDefaultRole',
        });
      }
    } finally {
      await db('strapi_core_store_settings').where({ key }).update({ value });
    }
    expect(await standing(user)).toEqual(inTeam(team, 'Hackathon developer'));
  });

  it('however often the team changes its role meanwhile', async () => {
    const { admin } = campaign.portal;
    const [team, other] = [await newTeam('Hackathon developer'), await newTeam(null)];
    const users: User[] = [];
    for (let count = 0; count < 12; count += 1) users.push(await newMember(team));
    const change = (role: string) =>
      admin.call(`/invite-codes/teams/${team.documentId}`, {
        method: 'PUT',
        body: { role: roles[role] },
      });
    const leave = [
      (user: User) => api(user, { team: null }),
      (user: User) => edit(user, { team: { set: [{ documentId: other.documentId }] } }),
      (user: User) => waysOut['the page of the team'](user, team),
    ];

    const [statuses] = await Promise.all([
      Promise.all(users.map(async (user, index) => (await leave[index % 3](user)).status)),
      (async () => {
        for (let turn = 0; turn < 10; turn += 1) {
          await change(turn % 2 ? 'Hackathon developer' : HIS_OWN);
        }
      })(),
    ]);

    expect(statuses).toEqual(Array(users.length).fill(200));
    for (const [index, user] of users.entries()) {
      expect(await campaign.portal.standingOf(user)).toEqual([
        index % 3 === 1 ? inTeam(other, PORTAL_DEFAULT) : nowhere(PORTAL_DEFAULT),
      ]);
    }
  });
});
