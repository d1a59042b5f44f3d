import type { FindRedemptions } from '../../contracts/redemptions';
import { type Campaign, startCampaign } from '../support/campaign';
import { type Answer, type ErrorBody, request } from '../support/http';
import { brokenInvariants } from '../support/invariants';
import { newPerson } from '../support/portal';

interface PriceList {
  documentId: string;
  title: string;
}

interface Found extends ErrorBody {
  data: PriceList[];
  meta: { pagination: { total: number } };
}

const PRICE_LISTS = '/api/price-lists';
const ACTIONS = ['find', 'findOne'].map((action) => `api::price-list.price-list.${action}`);

describe("the policies for a portal's own API", () => {
  let campaign: Campaign;
  let acme: PriceList;
  let globex: PriceList;
  let unowned: PriceList;
  let tokens: { acme: string; globex: string; nobody: string };

  const priceList = async (title: string, organization?: { documentId: string }) => {
    const { body } = await campaign.portal.admin.call<{ data: PriceList }>(
      '/content-manager/collection-types/api::price-list.price-list',
      {
        method: 'POST',
        body: {
          title,
          discountPercent: 10,
          ...(organization && { organization: { connect: [organization] } }),
        },
      }
    );
    return body.data;
  };
  const tokenOf = async (inviteCode?: string) => {
    const { body } = await campaign.portal.register({ ...newPerson(), inviteCode });
    return body.jwt;
  };

  beforeAll(async () => {
    campaign = await startCampaign();
    const { portal, organization, guests } = campaign;
    const { admin } = portal;
    await admin.grant('authenticated', ACTIONS);
    await admin.grant('public', ACTIONS);

    const other = await admin.createOrganization('Globex');
    const team = await admin.createTeam('Buyers', other);
    acme = await priceList('For Acme', organization);
    globex = await priceList('For Globex', other);
    unowned = await priceList('For nobody');
    tokens = {
      acme: await tokenOf((await admin.createCode({ team: guests })).code),
      globex: await tokenOf((await admin.createCode({ team: team.documentId })).code),
      nobody: await tokenOf(),
    };
  });
  afterAll(() => campaign.portal.stop());

  const find = (token?: string, query = '') =>
    campaign.portal.get<Found>(`${PRICE_LISTS}${query}`, token);
  const findOne = (
    { documentId }: PriceList,
    token: string
  ): Promise<Answer<{ data: PriceList }>> =>
    campaign.portal.get(`${PRICE_LISTS}/${documentId}`, token);
  const post = (path: string, token: string) =>
    request(`${campaign.portal.url}/api/guarded${path}`, { method: 'POST', token });
  const titles = ({ body }: Answer<Found>) => body.data.map(({ title }) => title);

  describe('same-organization', () => {
    it("finds what belongs to the caller's organization, and counts no more", async () => {
      const answer = await find(tokens.acme);

      expect(titles(answer)).toEqual(['For Acme']);
      expect(answer.body.meta.pagination.total).toBe(1);
      expect(titles(await find(tokens.globex))).toEqual(['For Globex']);
    });

    it.each([
      '?filters[title][$contains]=For',
      '?filters[$or][0][title][$contains]=For&filters[$or][1][id][$gt]=0',
      '?filters[$not][title][$eq]=x',
      '?sort=title:desc&pagination[pageSize]=100',
      '?filters[documentId][$notNull]=true',
    ])('cannot be talked out of it by %s', async (query) => {
      expect(titles(await find(tokens.globex, query))).toEqual(['For Globex']);
    });

    it('does not find one of another organization, or of none', async () => {
      expect((await findOne(acme, tokens.acme)).body.data.title).toBe('For Acme');
      expect((await findOne(globex, tokens.acme)).status).toBe(404);
      expect((await findOne(unowned, tokens.acme)).status).toBe(404);
    });

    it('holds for requests at once, each to its own', async () => {
      const answers = await Promise.all(
        Array.from({ length: 20 }, (_, index) => find(index % 2 ? tokens.acme : tokens.globex))
      );
      expect(answers.map(titles)).toEqual(
        answers.map((_, index) => [index % 2 ? 'For Acme' : 'For Globex'])
      );
    });

    it('follows the member to another organization', async () => {
      const { admin } = campaign.portal;
      const initech = await admin.createOrganization('Initech');
      const team = await admin.createTeam('Movers', initech);
      await priceList('For Initech', initech);
      const { code } = await admin.createCode({ team: team.documentId });
      await admin.grant('authenticated', ['plugin::invite-codes.invite-codes.redeem']);
      const token = await tokenOf((await admin.createCode({ team: campaign.guests })).code);
      expect(titles(await find(token))).toEqual(['For Acme']);

      await request(`${campaign.portal.url}/api/invite-codes/redeem`, {
        method: 'POST',
        body: { code },
        token,
      });

      expect(titles(await find(token))).toEqual(['For Initech']);
    });

    it('holds for GraphQL', async () => {
      const query = '{ priceLists { title } priceLists_connection { pageInfo { total } } }';
      const ask = (token: string, text = query) =>
        request<{ data: object | null; errors?: object[] }>(`${campaign.portal.url}/graphql`, {
          method: 'POST',
          body: { query: text },
          token,
        });

      expect((await ask(tokens.acme)).body).toEqual({
        data: {
          priceLists: [{ title: 'For Acme' }],
          priceLists_connection: { pageInfo: { total: 1 } },
        },
      });
      const one = `{ priceList(documentId: "${globex.documentId}") { title } }`;
      expect((await ask(tokens.acme, one)).body).toMatchObject({ data: { priceList: null } });
      expect((await ask(tokens.globex, one)).body).toMatchObject({
        data: { priceList: { title: 'For Globex' } },
      });
      expect((await ask(tokens.nobody)).body.errors).toBeDefined();
    });
  });

  describe('same-organization, on a route that changes', () => {
    const change = ({ documentId }: PriceList, action: string, token: string) =>
      post(`/lists/${documentId}/${action}`, token);

    it.each(['update', 'delete'])('does not find what is not theirs to %s', async (action) => {
      expect((await change(globex, action, tokens.acme)).status).toBe(404);
      expect((await change(unowned, action, tokens.acme)).status).toBe(404);
      expect((await change(globex, action, tokens.nobody)).status).toBe(403);
      expect(titles(await find(tokens.globex))).toEqual(['For Globex']);
    });

    it('changes what is theirs', async () => {
      const hooli = await campaign.portal.admin.createOrganization('Hooli');
      const team = await campaign.portal.admin.createTeam('Changers', hooli);
      const token = await tokenOf(
        (await campaign.portal.admin.createCode({ team: team.documentId })).code
      );
      const list = await priceList('For Hooli', hooli);

      expect((await change(list, 'update', token)).status).toBe(200);
      expect(titles(await find(token))).toEqual(['Changed']);
      expect((await change(list, 'delete', token)).status).toBe(200);
      expect(titles(await find(token))).toEqual([]);
    });
  });

  describe('is-member', () => {
    it('asks for one of the teams, one of the organizations, or both', async () => {
      const { hackathon } = campaign;
      const { admin } = campaign.portal;
      const inHackathon = await tokenOf((await admin.createCode({ team: hackathon })).code);
      const statuses = async (token: string) => [
        (await post('/hackathon', token)).status,
        (await post('/acme', token)).status,
        (await post('/acme-hackathon', token)).status,
      ];

      expect(await statuses(inHackathon)).toEqual([200, 200, 200]);
      expect(await statuses(tokens.acme)).toEqual([403, 200, 403]);
      expect(await statuses(tokens.globex)).toEqual([403, 403, 403]);
      expect(await statuses(tokens.nobody)).toEqual([403, 403, 403]);
    });

    it('lets members in', async () => {
      expect((await find(tokens.acme)).status).toBe(200);
    });

    it('refuses who is signed in without a team', async () => {
      const { status, body } = await find(tokens.nobody);
      expect(status).toBe(403);
      expect(body.error.details).toEqual({ policy: 'plugin::invite-codes.is-member' });
    });

    it('refuses who is not signed in', async () => {
      expect((await find()).status).toBe(401);
    });
  });

  it('are out of reach for a member who is blocked, whose seat stays spent', async () => {
    const { portal, hackathon } = campaign;
    await portal.admin.grant('hackathon_developer', ACTIONS);
    const code = await portal.admin.createCode({ team: hackathon, quota: 1 });
    const { body } = await portal.register({ inviteCode: code.code });
    const reached = async () => [
      (await find(body.jwt)).status,
      (await post('/hackathon', body.jwt)).status,
      (await post('/acme', body.jwt)).status,
      (await portal.get('/api/invite-codes/membership', body.jwt)).status,
    ];
    const setBlocked = (blocked: boolean) =>
      portal.admin.call(
        `/content-manager/collection-types/plugin::users-permissions.user/${body.user.documentId}`,
        { method: 'PUT', body: { blocked } }
      );
    expect(await reached()).toEqual([200, 200, 200, 200]);

    expect((await setBlocked(true)).status).toBe(200);

    expect(await reached()).toEqual([401, 401, 401, 401]);
    const path = `/invite-codes/codes/${code.documentId}/redemptions`;
    const { results } = (await portal.admin.call<FindRedemptions.Response>(path)).body;
    expect(results).toMatchObject([{ user: { blocked: true }, isMember: true, release: null }]);
    expect(await portal.seatsOf(code)).toEqual({ uses: 1, redemptions: 1 });
    const late = await portal.register({ inviteCode: code.code });
    expect(late.body.error.details.reason).toBe('invite_code_exhausted');

    await setBlocked(false);
    expect(await reached()).toEqual([200, 200, 200, 200]);
    expect(await brokenInvariants(portal)).toEqual([]);
  });
});
