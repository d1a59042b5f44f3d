import { brokenInvariants } from '../support/invariants';
import { type OauthCampaign, startOauthCampaign } from '../support/oauth-campaign';
import { DOORS, FREE_WAYS, MUTATIONS, ROUTES } from '../support/sign-up-ways';

interface Route {
  method: string;
  path: string;
}

interface Mutation {
  name: string;
  type: { name: string | null; ofType: { name: string } | null };
}

describe('the ways in which users are created', () => {
  let campaign: OauthCampaign;

  beforeAll(async () => {
    campaign = await startOauthCampaign();
    await campaign.portal.admin.grant('public', ['plugin::users-permissions.user.create']);
  });
  afterEach(async () => expect(await brokenInvariants(campaign.portal)).toEqual([]));
  afterAll(() => campaign.stop());

  const setMode = (mode: 'open' | 'invite-only') =>
    campaign.portal.admin.call('/invite-codes/settings', { method: 'PUT', body: { mode } });

  // What fails here is new in users-permissions: find out whether it creates users, and add it to
  // tests/support/sign-up-ways.ts. Where it does, the gate may have to stand in it.
  it('are known of every route of users-permissions', async () => {
    const { body } = await campaign.portal.admin.call<{ routes: Record<string, Route[]> }>(
      '/users-permissions/routes'
    );

    const routes = body.routes['plugin::users-permissions'];
    expect(routes.map(({ method, path }) => `${method} ${path}`).sort()).toEqual(
      Object.keys(ROUTES).sort()
    );
  });

  it('are known of every GraphQL mutation of users-permissions', async () => {
    const { body } = await campaign.portal.graphql<{
      __schema: { mutationType: { fields: Mutation[] } };
    }>('{ __schema { mutationType { fields { name type { name ofType { name } } } } } }', {});

    const ofUsersPermissions = body.data.__schema.mutationType.fields.filter(({ type }) =>
      (type.name ?? type.ofType?.name)?.startsWith('UsersPermissions')
    );
    expect(ofUsersPermissions.map(({ name }) => name).sort()).toEqual(
      Object.keys(MUTATIONS).sort()
    );
  });

  it('are not opened by GraphQL to codes, redemptions, teams and organizations', async () => {
    const { body } = await campaign.portal.graphql<{
      __schema: { mutationType: { fields: Mutation[] }; types: Array<{ name: string }> };
    }>(
      '{ __schema { mutationType { fields { name type { name ofType { name } } } } types { name } } }',
      {}
    );

    const { mutationType, types } = body.data.__schema;
    expect(mutationType.fields.filter(({ name }) => name.includes('InviteCodes'))).toEqual([]);
    expect(
      types.filter(({ name }) => /^InviteCodes(InviteCode|Invitation|Redemption)/.test(name))
    ).toEqual([]);
  });

  describe.each(['open', 'invite-only'] as const)('where the portal is %s', (mode) => {
    beforeAll(() => setMode(mode));

    it.each(DOORS)('honour a code through the door %s', async (_name, signUp) => {
      const { portal, hackathon } = campaign;
      const code = await portal.admin.createCode({ team: hackathon, quota: 1 });

      const { email, reason } = await signUp(campaign, code.code);
      const next = await signUp(campaign, code.code);

      expect(reason).toBeUndefined();
      expect(await portal.standingOf({ email })).toMatchObject([{ team: 'Hackathon' }]);
      expect(next.reason).toBe('invite_code_exhausted');
      expect(await portal.standingOf(next)).toEqual([]);
      expect(await portal.seatsOf(code)).toEqual({ uses: 1, redemptions: 1 });
    });

    it.each(FREE_WAYS)('neither need nor spend a code by way of %s', async (_name, create) => {
      const { portal } = campaign;

      const { email } = await create(campaign);

      expect(await portal.standingOf({ email })).toEqual([
        { team: null, organization: null, role: 'Authenticated' },
      ]);
    });
  });

  it.each(DOORS)('refuse a sign-up without a code through the door %s', async (_name, signUp) => {
    await setMode('invite-only');

    const { email, reason } = await signUp(campaign);

    expect(reason).toBe('invite_code_required');
    expect(await campaign.portal.standingOf({ email })).toEqual([]);
  });
});
