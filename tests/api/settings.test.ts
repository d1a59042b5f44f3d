import { PERMISSIONS } from '../../contracts/plugin';
import { DEFAULT_SETTINGS, type Settings, type SettingsApi } from '../../contracts/settings';
import { type Campaign, startCampaign } from '../support/campaign';
import type { ErrorBody } from '../support/http';
import { newPerson } from '../support/portal';

const SETTINGS = '/invite-codes/settings';

describe('the settings', () => {
  let campaign: Campaign;

  beforeAll(async () => {
    campaign = await startCampaign();
  });
  afterAll(() => campaign.portal.stop());

  const put = (body: unknown) =>
    campaign.portal.admin.call<SettingsApi.Response & ErrorBody>(SETTINGS, { method: 'PUT', body });
  const set = async (settings: Partial<Settings>) => expect((await put(settings)).status).toBe(200);
  const reasonOf = ({ body }: { body: ErrorBody }) => body.error?.details.reason;

  beforeEach(() => set({ mode: 'open', discloseReasons: true }));

  it('are open and disclose reasons until somebody changes them', async () => {
    const { body } = await campaign.portal.admin.call<SettingsApi.Response>(SETTINGS);

    expect(body).toEqual({ data: DEFAULT_SETTINGS });
  });

  it.each([
    [{ mode: 'closed' }],
    [{ mode: null }],
    [{ discloseReasons: 'no' }],
    [{ secret: 1 }],
    [{ signUpUrl: 'https://portal.example/signup' }],
    [{ signUpUrl: 'javascript:alert("{code}")' }],
    [{ signUpUrl: ['https://portal.example/{code}'] }],
    [{ signUpUrl: 'https://portal.example/{code}\u0000' }],
    [{ emailTemplate: null }],
    [{ emailTemplate: 'Hello' }],
    [{ emailTemplate: { subject: 'Hello' } }],
    [{ emailTemplate: { subject: ' ', text: 'Hello' } }],
    [{ emailTemplate: { subject: 'Hello\r\nBcc: eve@evil.example', text: 'Hello' } }],
    [{ emailTemplate: { subject: 'x'.repeat(256), text: 'Hello' } }],
    [{ emailTemplate: { subject: 'Hello', text: 'Hello', html: '<b>Hello</b>' } }],
    [[]],
    ['open'],
  ])('refuse %j', async (settings) => {
    expect((await put(settings)).status).toBe(400);
    expect((await put({})).body).toEqual({ data: DEFAULT_SETTINGS });
  });

  it('keep what a change does not name', async () => {
    const signUpUrl = 'https://portal.example/signup?inviteCode={code}';
    const emailTemplate = { subject: 'Join {team}', text: 'Your code: {code}' };
    await set({ signUpUrl: ` ${signUpUrl} ` });
    await set({ emailTemplate });

    expect((await put({ mode: 'open' })).body.data).toMatchObject({ signUpUrl, emailTemplate });
    const { signUpUrl: noUrl, emailTemplate: usual } = DEFAULT_SETTINGS;
    await set({ signUpUrl: '', emailTemplate: usual });
    expect((await put({})).body.data).toMatchObject({ signUpUrl: noUrl, emailTemplate: usual });
  });

  it('are read and changed by those who may', async () => {
    const { admin } = campaign.portal;
    const reader = await admin.colleague([PERMISSIONS.readSettings]);
    const writer = await admin.colleague([PERMISSIONS.updateSettings]);
    const outsider = await admin.colleague([PERMISSIONS.read]);
    const write = { method: 'PUT', body: {} } as const;

    expect((await reader.call(SETTINGS)).status).toBe(200);
    expect((await reader.call(SETTINGS, write)).status).toBe(403);
    expect((await writer.call(SETTINGS, write)).status).toBe(200);
    expect((await writer.call(SETTINGS)).status).toBe(403);
    expect((await outsider.call(SETTINGS)).status).toBe(403);
    expect((await outsider.call(SETTINGS, write)).status).toBe(403);
  });

  describe('invite-only', () => {
    beforeEach(() => set({ mode: 'invite-only' }));

    it('refuses a sign-up without a code at once, and lets one with a code in', async () => {
      const { portal, hackathon } = campaign;
      const { code } = await portal.admin.createCode({ team: hackathon });
      const before = await portal.userCount();

      for (const inviteCode of [undefined, null, '', ' ']) {
        const answer = await portal.register({ inviteCode });
        expect({ status: answer.status, reason: reasonOf(answer) }).toEqual({
          status: 400,
          reason: 'invite_code_required',
        });
      }
      expect(await portal.userCount()).toBe(before);
      expect((await portal.register({ inviteCode: code })).status).toBe(200);
    });

    it('closes the GraphQL door too', async () => {
      const { body } = await campaign.portal.graphql(
        `mutation ($input: UsersPermissionsRegisterInput!) { register(input: $input) { jwt } }`,
        { input: newPerson() }
      );

      expect(body.errors?.[0].extensions.error.details.reason).toBe('invite_code_required');
    });

    it('leaves accounts that an administrator makes alone', async () => {
      expect((await campaign.portal.admin.createUser(newPerson())).status).toBe(201);
    });

    it('opens again without a restart', async () => {
      await set({ mode: 'open' });

      expect((await campaign.portal.register()).status).toBe(200);
    });
  });

  it("lets users-permissions' own switch win", async () => {
    const { portal, hackathon } = campaign;
    const { code } = await portal.admin.createCode({ team: hackathon });
    await portal.admin.enableSignUps(false);

    const answers = [
      await portal.register({ inviteCode: code }),
      await portal.register({ inviteCode: 'NO-SUCH-CODE' }),
    ];
    await portal.admin.enableSignUps(true);

    for (const { status, body } of answers) {
      expect({ status, message: body.error.message }).toEqual({
        status: 400,
        message: 'Register action is currently disabled',
      });
    }
    expect(await portal.seatsOf({ code })).toEqual({ uses: 0, redemptions: 0 });
  });

  it('folds every reason into one where reasons are not disclosed', async () => {
    const { portal, hackathon: team } = campaign;
    const codes = await Promise.all([
      portal.admin.createCode({ team, expiresAt: '2020-01-01T00:00:00Z' }),
      portal.admin.createCode({ team, allowedEmails: ['@acme.example'] }),
      portal.admin.createCode({ team, state: 'inactive' }),
    ]);
    await set({ discloseReasons: false });

    for (const { code } of codes) {
      expect(reasonOf(await portal.register({ inviteCode: code }))).toBe('invite_code_invalid');
      expect((await portal.check({ code, email: 'a@b.example' })).body.data).toEqual({
        valid: false,
        reason: 'invite_code_invalid',
      });
    }
  });
});
