import { setTimeout as sleep } from 'node:timers/promises';

import type { Organization } from '../../contracts/organizations';
import type { Team } from '../../contracts/teams';
import { type Campaign, startCampaign } from '../support/campaign';
import { crowd } from '../support/crowd';
import type { Answer, ErrorBody } from '../support/http';

const HOUR = 3_600_000;
const fromNow = (milliseconds: number) => new Date(Date.now() + milliseconds).toISOString();

type Kind = 'team' | 'organization';
interface Document {
  documentId: string;
}
type Deleted = Answer<ErrorBody & { count?: number }>;

describe('deleting teams and organizations', () => {
  let campaign: Campaign;

  beforeAll(async () => {
    campaign = await startCampaign();
  });
  afterAll(() => campaign.portal.stop());

  const byForeignPlugin = (method: 'delete' | 'deleteMany', kind: Kind, documentId: string) =>
    campaign.portal.foreignCall({
      uid: `plugin::invite-codes.${kind}`,
      method,
      params: { where: { documentId } },
    });

  /** Every screen and API through which it can be tried over HTTP. */
  const ways: Record<string, (kind: Kind, document: Document) => Promise<Deleted>> = {
    'its page': (kind, { documentId }) =>
      campaign.portal.admin.call(`/invite-codes/${kind}s/${documentId}`, { method: 'DELETE' }),
    'the Content Manager': (kind, document) =>
      campaign.portal.admin.deleteEntry(kind, document) as Promise<Deleted>,
    'the bulk action of the Content Manager': (kind, { documentId }) =>
      campaign.portal.admin.call(
        `/content-manager/collection-types/plugin::invite-codes.${kind}/actions/bulkDelete`,
        { method: 'POST', body: { documentIds: [documentId] } }
      ),
    'another plugin, by strapi.db.query().delete': (kind, { documentId }) =>
      byForeignPlugin('delete', kind, documentId),
    'another plugin, by strapi.db.query().deleteMany': (kind, { documentId }) =>
      byForeignPlugin('deleteMany', kind, documentId),
  };
  const everyWay = Object.keys(ways);

  let names = 0;
  const newTeam = async () => {
    names += 1;
    const { admin } = campaign.portal;
    const organization = await admin.createOrganization(`Organization ${names}`);
    const team = await admin.createTeam(`Team ${names}`, organization);
    return { organization, team, createCode: codeOf(team) };
  };
  const codeOf =
    (team: Document) =>
    (input: object = {}) =>
      campaign.portal.admin.createCode({ team: team.documentId, ...input });

  const rowsOf = (kind: Kind, { documentId }: Document): Promise<object[]> =>
    campaign.portal.db(`ic_${kind}s`).where({ document_id: documentId });

  const expectRefused = ({ status, body }: Deleted, kind: Kind, values: object) => {
    expect({ status, id: body.error?.details.id, values: body.error?.details.values }).toEqual({
      status: 400,
      id: `${kind}InUse`,
      values,
    });
    expect(body.error.message).toMatch(/cannot be deleted.*Members: \d+, live invite codes: \d+\./);
  };

  describe.each(everyWay)('through %s', (way) => {
    const tryTo = (kind: Kind, document: Document) => ways[way](kind, document);

    it('is refused for a team with members, and for its organization', async () => {
      const { portal } = campaign;
      const { team, organization, createCode } = await newTeam();
      const code = await createCode({ quota: 3 });
      for (let people = 0; people < 3; people += 1) {
        await portal.register({ inviteCode: code.code });
      }

      expectRefused(await tryTo('team', team), 'team', { members: 3, codes: 0 });
      expectRefused(await tryTo('organization', organization), 'organization', {
        members: 3,
        codes: 0,
      });

      expect(await rowsOf('team', team)).toHaveLength(1);
      expect(await rowsOf('organization', organization)).toHaveLength(1);
      expect(await portal.redemptionsOf(code)).toHaveLength(3);
    });

    it('is refused for a team with live codes, and for its organization', async () => {
      const { team, organization, createCode } = await newTeam();
      await createCode({ quota: 5, expiresAt: fromNow(HOUR) });
      await createCode({ startsAt: fromNow(HOUR) });
      await createCode({ state: 'inactive' });

      expectRefused(await tryTo('team', team), 'team', { members: 0, codes: 2 });
      expectRefused(await tryTo('organization', organization), 'organization', {
        members: 0,
        codes: 2,
      });

      expect(await rowsOf('team', team)).toHaveLength(1);
    });

    it('takes a team that nobody is in and no live code leads to; its codes stay', async () => {
      const { portal } = campaign;
      const { team, createCode } = await newTeam();
      const inactive = await createCode({ state: 'inactive' });
      const expired = await createCode({ expiresAt: fromNow(-1000) });

      expect((await tryTo('team', team)).status).toBe(200);

      expect(await rowsOf('team', team)).toEqual([]);
      for (const code of [inactive, expired]) {
        expect(await portal.admin.code(code)).toMatchObject({ code: code.code, team: null });
      }
    });

    it('takes an organization with its empty teams', async () => {
      const { portal } = campaign;
      const { team, organization, createCode } = await newTeam();
      await createCode({ state: 'inactive' });

      expect((await tryTo('organization', organization)).status).toBe(200);

      expect(await rowsOf('organization', organization)).toEqual([]);
      expect(await rowsOf('team', team)).toEqual([]);
      expect(await portal.db('ic_teams_organization_lnk').whereNull('organization_id')).toEqual([]);
    });
  });

  it('counts members of the organization who are in none of its teams', async () => {
    const { portal } = campaign;
    const { organization } = await newTeam();
    const { body } = await portal.register();
    const [{ id }] = await portal.db('ic_organizations').where({
      document_id: organization.documentId,
    });
    await portal
      .db('up_users_organization_lnk')
      .insert({ user_id: body.user.id, organization_id: id });

    expectRefused(await ways['its page']('organization', organization), 'organization', {
      members: 1,
      codes: 0,
    });
  });

  it('deletes none of several where one is in use', async () => {
    const used = await newTeam();
    await used.createCode();
    const empty = await newTeam();
    const documentIds = [used.team.documentId, empty.team.documentId];

    const answer = await campaign.portal.admin.call<ErrorBody>(
      '/content-manager/collection-types/plugin::invite-codes.team/actions/bulkDelete',
      { method: 'POST', body: { documentIds } }
    );

    expectRefused(answer, 'team', { members: 0, codes: 1 });
    expect(await rowsOf('team', empty.team)).toHaveLength(1);
    expect(await rowsOf('team', used.team)).toHaveLength(1);
  });

  it('becomes possible once the last code is switched off', async () => {
    const { portal } = campaign;
    const { team, createCode } = await newTeam();
    const code = await createCode();
    const remove = () => ways['its page']('team', team);

    expectRefused(await remove(), 'team', { members: 0, codes: 1 });
    await portal.admin.call(`/invite-codes/codes/${code.documentId}`, {
      method: 'PUT',
      body: { state: 'inactive' },
    });

    expect((await remove()).status).toBe(200);
  });

  it('answers 404 for one that is not there', async () => {
    for (const documentId of ['nosuchdocument', '%00', "x'%20OR%201=1"]) {
      for (const kind of ['team', 'organization'] as const) {
        expect((await ways['its page'](kind, { documentId })).status).toBe(404);
      }
    }
  });

  describe('while people register', () => {
    it.each([
      ['team', 0],
      ['team', 150],
      ['team', 400],
      ['organization', 0],
      ['organization', 250],
    ] as const)('is refused, or all registrations are: %s after %i ms', async (kind, delay) => {
      const { portal } = campaign;
      const documents = await newTeam();
      const code = await documents.createCode({ quota: 20, state: 'inactive' });
      const activate = () =>
        portal.admin.call(`/invite-codes/codes/${code.documentId}`, {
          method: 'PUT',
          body: { state: 'active' },
        });

      // The code comes to life at the moment in which the team goes.
      const [, answers, ...deletions] = await Promise.all([
        activate(),
        crowd(30, () => portal.register({ inviteCode: code.code })),
        ...Array.from({ length: 4 }, (_, index) =>
          sleep(delay + index * 5).then(() => ways['its page'](kind, documents[kind]))
        ),
      ]);

      const registered = answers.filter(({ status }) => status === 200).length;
      const refused = answers.filter(({ status }) => status === 400).length;
      expect(registered + refused).toBe(30);
      const wasDeleted = deletions.some(({ status }) => status === 200);
      expect(await rowsOf('team', documents.team)).toHaveLength(wasDeleted ? 0 : 1);
      if (wasDeleted) expect(registered).toBe(0);
      expect(await portal.seatsOf(code)).toEqual({ uses: registered, redemptions: registered });
      const members = await portal
        .db('up_users_team_lnk as link')
        .join('ic_teams as team', 'team.id', 'link.team_id')
        .where('team.document_id', documents.team.documentId);
      expect(members).toHaveLength(registered);
    });
  });

  it('tells on the pages what would stand in the way', async () => {
    const { portal } = campaign;
    const { team, organization, createCode } = await newTeam();
    const code = await createCode({ quota: 2 });
    await createCode({ state: 'inactive' });
    await portal.register({ inviteCode: code.code });

    const counts = { memberCount: 1, codeCount: 2, liveCodeCount: 1 };
    const one = await portal.admin.call<{ data: Team }>(`/invite-codes/teams/${team.documentId}`);
    expect(one.body.data).toMatchObject(counts);
    const other = await portal.admin.call<{ data: Organization }>(
      `/invite-codes/organizations/${organization.documentId}`
    );
    expect(other.body.data).toMatchObject({ ...counts, teamCount: 1 });
  });
});
