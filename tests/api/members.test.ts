import type { ChangeMembers, FindMembers, Team } from '../../contracts/teams';
import { type Campaign, startCampaign } from '../support/campaign';
import { eventually } from '../support/eventually';
import type { ErrorBody } from '../support/http';
import { brokenInvariants } from '../support/invariants';
import type { Registered } from '../support/portal';
import { Receiver } from '../support/receiver';

const ROLE = 'Hackathon developer';
const UNKNOWN = 'abcdefghijklmnopqrstuvwx';

type User = Registered['user'];
interface Told {
  event: string;
  uid: string;
  entry: { documentId: string };
}

describe('the members of a team', () => {
  let campaign: Campaign;
  let receiver: Receiver<Told>;
  let roles: Record<string, number>;
  const rolesByHand: string[] = [];

  beforeAll(async () => {
    campaign = await startCampaign();
    const { admin } = campaign.portal;
    const { body } = await admin.call<{ results: Array<{ id: number; name: string }> }>(
      '/invite-codes/team-roles'
    );
    roles = Object.fromEntries(body.results.map(({ id, name }) => [name, id]));
    receiver = await Receiver.of(admin, ['entry.update']);
  });
  afterEach(async () => {
    expect(await brokenInvariants(campaign.portal, { rolesByHand })).toEqual([]);
  });
  afterAll(async () => {
    receiver?.close();
    await campaign?.portal.stop();
  });

  let names = 0;
  const newTeam = async (role: string | null = ROLE): Promise<Team> => {
    const { admin } = campaign.portal;
    names += 1;
    const organization = await admin.createOrganization(`Organization ${names}`);
    const body = {
      name: `Team ${names}`,
      organization: organization.documentId,
      role: role && roles[role],
    };
    const path = '/invite-codes/teams';
    return (await admin.call<{ data: Team }>(path, { method: 'POST', body })).body.data;
  };
  const newMembers = async ({ documentId }: Team, count: number) => {
    const { portal } = campaign;
    const code = await portal.admin.createCode({ team: documentId });
    const users: User[] = [];
    for (let people = 0; people < count; people += 1) {
      users.push((await portal.register({ inviteCode: code.code })).body.user);
    }
    return { code, users };
  };
  const giveByHand = async (user: User, role: string) => {
    rolesByHand.push(user.email);
    await campaign.portal
      .db('up_users_role_lnk')
      .where({ user_id: user.id })
      .update({ role_id: roles[role] });
  };
  const ids = (users: User[]) => users.map(({ documentId }) => documentId);
  const act = (action: 'move' | 'remove', { documentId }: { documentId: string }, body: unknown) =>
    campaign.portal.admin.call<ChangeMembers.Response & ErrorBody>(
      `/invite-codes/teams/${documentId}/members/actions/${action}`,
      { method: 'POST', body }
    );
  const find = async ({ documentId }: Team, query = '') =>
    (
      await campaign.portal.admin.call<FindMembers.Response>(
        `/invite-codes/teams/${documentId}/members?${query}`
      )
    ).body;
  const standings = (users: User[]) =>
    Promise.all(users.map(async (user) => (await campaign.portal.standingOf(user)).at(0)));
  const all = <Standing>(users: User[], standing: Standing) => users.map(() => standing);
  const inTeam = (team: Team, role = ROLE) => ({
    team: team.name,
    organization: team.organization?.name,
    role,
  });
  const NOWHERE = { team: null, organization: null, role: 'Authenticated' };

  it('are moved to another team, with its organization and role; redemptions stay', async () => {
    const [from, to] = [await newTeam('Authenticated'), await newTeam()];
    const { code, users } = await newMembers(from, 4);
    const before = await campaign.portal.redemptionsOf(code);
    const moved = users.slice(0, 3);
    await giveByHand(moved[0], ROLE);

    const { status, body } = await act('move', from, { users: ids(moved), team: to.documentId });

    expect({ status, data: body.data }).toEqual({ status: 200, data: { count: 3 } });
    expect(await standings(moved)).toEqual(all(moved, inTeam(to)));
    expect(await standings([users[3]])).toEqual([inTeam(from, 'Authenticated')]);
    expect(await campaign.portal.redemptionsOf(code)).toEqual(before);
    expect((await find(to)).pagination.total).toBe(3);
  });

  it('are removed from it, and leave its organization and its role', async () => {
    const team = await newTeam();
    const { code, users } = await newMembers(team, 3);
    const before = await campaign.portal.redemptionsOf(code);

    // Twice the same is once.
    const { status, body } = await act('remove', team, {
      users: [...ids(users.slice(0, 2)), users[0].documentId],
    });

    expect({ status, data: body.data }).toEqual({ status: 200, data: { count: 2 } });
    expect(await standings(users)).toEqual([NOWHERE, NOWHERE, inTeam(team)]);
    expect(await campaign.portal.redemptionsOf(code)).toEqual(before);
  });

  it.each(['move', 'remove'] as const)(
    'tell webhooks that they have changed: %s',
    async (action) => {
      const [from, to] = [await newTeam(), await newTeam()];
      const { users } = await newMembers(from, 2);

      const team = action === 'move' ? { team: to.documentId } : {};
      await act(action, from, { users: ids(users), ...team });

      const told = () =>
        receiver.received
          .filter(({ uid }) => uid === 'plugin::users-permissions.user')
          .map(({ entry }) => entry.documentId);
      await eventually(() => ids(users).every((documentId) => told().includes(documentId)));
    }
  );

  describe.each(['move', 'remove'] as const)('are refused to %s', (action) => {
    const input = async (changes: object) => ({
      ...(action === 'move' && { team: (await newTeam()).documentId }),
      ...changes,
    });

    it('where one of them is in another team, or is not there: nobody is', async () => {
      const [team, other] = [await newTeam(), await newTeam()];
      const { users } = await newMembers(team, 2);
      const stranger = (await newMembers(other, 1)).users[0];

      for (const odd of [stranger.documentId, UNKNOWN]) {
        const { status, body } = await act(
          action,
          team,
          await input({ users: [...ids(users), odd] })
        );
        expect({ status, id: body.error.details.id }).toEqual({ status: 400, id: 'membersGone' });
      }
      expect(await standings([...users, stranger])).toEqual([
        ...all(users, inTeam(team)),
        inTeam(other),
      ]);
    });

    it.each([
      ['none', { users: [] }, 'users'],
      ['no list', { users: 'all' }, 'users'],
      ['no selection', {}, 'users'],
      ['too many', { users: Array(101).fill(UNKNOWN) }, 'users'],
      ['numbers', { users: [1] }, 'users.0'],
      ['texts that are no ids', { users: ["x' OR 1=1"] }, 'users.0'],
      ['a NUL', { users: ['a\u0000'] }, 'users.0'],
      ['something else besides', { users: [UNKNOWN], role: 1 }, ''],
    ])('where the selection is %s', async (_what, selection, field) => {
      const { status, body } = await act(action, await newTeam(), await input(selection));

      expect({
        status,
        fields: body.error.details.errors?.map(({ path }) => path.join('.')),
      }).toEqual({ status: 400, fields: [field] });
    });

    it('from a team that is not there', async () => {
      for (const documentId of [UNKNOWN, '%00', "x'%20OR%201=1"]) {
        const body = await input({ users: [UNKNOWN] });
        expect((await act(action, { documentId }, body)).status).toBe(404);
      }
    });
  });

  it.each([
    ['nothing', () => undefined],
    ['an unknown team', () => UNKNOWN],
    ['a NUL', () => '\u0000'],
    ['a number', () => 7],
    ['their own team', (team: Team) => team.documentId],
  ])('are not moved to %s', async (_what, target) => {
    const team = await newTeam();
    const { users } = await newMembers(team, 1);

    const { status, body } = await act('move', team, { users: ids(users), team: target(team) });

    expect({
      status,
      fields: body.error.details.errors?.map(({ path }) => path.join('.')),
    }).toEqual({
      status: 400,
      fields: ['team'],
    });
    expect(await standings(users)).toEqual([inTeam(team)]);
  });

  it('are moved by one of several who do it at once', async () => {
    const from = await newTeam();
    const targets = [await newTeam(), await newTeam(), await newTeam()];
    const { users } = await newMembers(from, 5);

    const answers = await Promise.all(
      targets.map(({ documentId }) => act('move', from, { users: ids(users), team: documentId }))
    );

    expect(answers.map(({ status }) => status).sort()).toEqual([200, 400, 400]);
    const winner = targets[answers.findIndex(({ status }) => status === 200)];
    for (const user of users) {
      expect(await campaign.portal.standingOf(user)).toEqual([inTeam(winner)]);
    }
  });

  describe('whose role was set by hand', () => {
    it.each([
      ['with a role', ROLE, 'Authenticated'],
      ["with the portal's default role", null, ROLE],
    ])('are told, counted and filtered in a team %s', async (_what, given, byHand) => {
      const team = await newTeam(given);
      const { users } = await newMembers(team, 4);
      for (const user of users.slice(0, 2)) await giveByHand(user, byHand);
      const found = async (query: string) =>
        (await find(team, query)).results.map(({ email, roleByHand }) => ({ email, roleByHand }));
      const expected = (some: User[], roleByHand: boolean) =>
        expect.arrayContaining(some.map(({ email }) => ({ email, roleByHand })));

      expect((await find(team)).rolesByHand).toBe(2);
      expect(await found('')).toEqual(expected(users.slice(0, 2), true));
      expect(await found('')).toEqual(expected(users.slice(2), false));
      const only = await find(team, 'filters[roleByHand]=true');
      expect(only.results.map(({ email }) => email).sort()).toEqual(
        users
          .slice(0, 2)
          .map(({ email }) => email)
          .sort()
      );
      expect({ total: only.pagination.total, rolesByHand: only.rolesByHand }).toEqual({
        total: 2,
        rolesByHand: 2,
      });
      expect(await found('filters[roleByHand]=false')).toHaveLength(2);
      expect(await found(`filters[roleByHand]=true&_q=${users[0].email}`)).toHaveLength(1);
      expect(await found(`filters[roleByHand]=true&_q=${users[3].email}`)).toEqual([]);
    });

    it('are none any more once the team has another role', async () => {
      const team = await newTeam();
      const { users } = await newMembers(team, 1);
      await giveByHand(users[0], 'Authenticated');

      await campaign.portal.admin.call(`/invite-codes/teams/${team.documentId}`, {
        method: 'PUT',
        body: { role: null },
      });

      expect((await find(team)).rolesByHand).toBe(0);
    });

    it('are one who has no role at all', async () => {
      const team = await newTeam();
      const { users } = await newMembers(team, 2);
      rolesByHand.push(users[0].email);
      await campaign.portal.db('up_users_role_lnk').where({ user_id: users[0].id }).delete();

      expect(await find(team, 'filters[roleByHand]=true')).toMatchObject({
        rolesByHand: 1,
        results: [{ email: users[0].email, role: null, roleByHand: true }],
      });
    });

    it.each([
      'filters=x',
      'filters[roleByHand]=perhaps',
      'filters[role]=1',
      'filters[roleByHand][$eq]=true',
    ])('are not looked for by ?%s', async (query) => {
      const { status } = await campaign.portal.admin.call(
        `/invite-codes/teams/${campaign.hackathon}/members?${query}`
      );
      expect(status).toBe(400);
    });
  });
});
