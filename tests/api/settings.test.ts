import { PERMISSIONS } from '../../contracts/plugin';
import type { CodeDefaultsApi } from '../../contracts/code-defaults';
import { DEFAULT_SETTINGS, type SettingsApi, type SettingsChanges } from '../../contracts/settings';
import { type Campaign, startCampaign } from '../support/campaign';
import { DATABASE_CLIENT } from '../support/database';
import { type ErrorBody, request } from '../support/http';
import { brokenInvariants } from '../support/invariants';
import { newPerson } from '../support/portal';

const SETTINGS = '/invite-codes/settings';
/** Where they are in Strapi's store. */
const STORED = 'plugin_invite-codes_settings';

describe('the settings', () => {
  let campaign: Campaign;
  let initial: SettingsApi.Response;

  beforeAll(async () => {
    campaign = await startCampaign();
    initial = (await campaign.portal.admin.call<SettingsApi.Response>(SETTINGS)).body;
  });
  afterEach(async () => expect(await brokenInvariants(campaign.portal)).toEqual([]));
  afterAll(() => campaign.portal.stop());

  const put = (body: unknown) =>
    campaign.portal.admin.call<SettingsApi.Response & ErrorBody>(SETTINGS, { method: 'PUT', body });
  const set = async (settings: SettingsChanges) => expect((await put(settings)).status).toBe(200);
  const reasonOf = ({ body }: { body: ErrorBody }) => body.error?.details.reason;

  beforeEach(() => set({ mode: 'open', discloseReasons: true }));

  it('are open and disclose reasons until somebody changes them', () => {
    expect(initial).toEqual({ data: DEFAULT_SETTINGS });
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
    [{ defaults: null }],
    [{ defaults: [] }],
    [{ defaults: { quota: 0 } }],
    [{ defaults: { quota: 1.5 } }],
    [{ defaults: { quota: '5' } }],
    [{ defaults: { quota: 1e300 } }],
    [{ defaults: { quota: [5] } }],
    [{ defaults: { expiresInDays: 0 } }],
    [{ defaults: { expiresInDays: 3651 } }],
    [{ defaults: { expiresInDays: 0.5 } }],
    [{ defaults: { expiresInDays: '2030-01-01' } }],
    [{ defaults: { state: 'expired' } }],
    [{ defaults: { state: null } }],
    [{ defaults: { team: 'x' } }],
    [{ deletedAccounts: 'forget' }],
    [{ deletedAccounts: null }],
    [{ deletedAccounts: ['anonymise'] }],
    [{ deletedAccounts: true }],
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

  it('keep the defaults for new codes that a change does not name', async () => {
    await set({ defaults: { quota: null, expiresInDays: 14 } });
    expect((await put({})).body.data.defaults).toEqual({
      quota: null,
      expiresInDays: 14,
      state: 'active',
    });

    await set({ defaults: { state: 'inactive', quota: 1_000_000 } });
    expect((await put({})).body.data.defaults).toEqual({
      quota: 1_000_000,
      expiresInDays: 14,
      state: 'inactive',
    });
    await set({ defaults: DEFAULT_SETTINGS.defaults });
  });

  it('tell the field that is wrong', async () => {
    const { body } = await put({ defaults: { expiresInDays: -1 }, signUpUrl: 'nowhere' });

    const problems = body.error.details.errors ?? [];
    expect(problems.map(({ path }) => path)).toEqual([
      ['signUpUrl'],
      ['defaults', 'expiresInDays'],
    ]);
  });

  it('tell the defaults to those who may create codes, and nothing else', async () => {
    const { admin } = campaign.portal;
    const author = await admin.colleague([PERMISSIONS.create]);

    const { body } = await author.call<CodeDefaultsApi.Response>('/invite-codes/code-defaults');

    expect(body).toEqual({ data: DEFAULT_SETTINGS.defaults });
    expect((await author.call(SETTINGS)).status).toBe(403);
  });

  it('that an earlier version has stored go on, with the defaults of what is new', async () => {
    const { db } = campaign.portal;
    const stored = JSON.stringify({ mode: 'invite-only', discloseReasons: false });
    await db('strapi_core_store_settings').where({ key: STORED }).update({ value: stored });

    const { body } = await campaign.portal.admin.call<SettingsApi.Response>(SETTINGS);

    expect(body.data).toEqual({ ...DEFAULT_SETTINGS, mode: 'invite-only', discloseReasons: false });
    expect((await campaign.portal.register()).status).toBe(400);
  });

  describe('changed by two administrators at once', () => {
    const PROCESSES = DATABASE_CLIENT === 'sqlite' ? 1 : 2;
    let urls: string[];

    beforeAll(async () => {
      const { portal } = campaign;
      urls = [portal.url, PROCESSES > 1 ? await portal.scaleOut() : portal.url];
    });

    const rows = () => campaign.portal.db('strapi_core_store_settings').where({ key: STORED });
    const atOnce = (changes: SettingsChanges[]) =>
      Promise.all(
        changes.map((body, index) =>
          request(`${urls[index % urls.length]}${SETTINGS}`, {
            method: 'PUT',
            body,
            token: campaign.portal.admin.token,
          })
        )
      );

    it.each([
      ['where they were saved before', false],
      ['where they are saved for the first time', true],
    ])(`keep both changes, %s (Strapi processes: ${PROCESSES})`, async (_, isFirst) => {
      for (let round = 0; round < 15; round += 1) {
        if (isFirst) await rows().delete();
        else await set(DEFAULT_SETTINGS);

        const answers = await atOnce([
          { signUpUrl: `https://portal.example/${round}/{code}` },
          { defaults: { quota: 1000 + round } },
          { discloseReasons: false },
          { defaults: { expiresInDays: 1 + round } },
          { deletedAccounts: 'anonymise' },
        ]);

        expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
        expect(await rows()).toHaveLength(1);
        expect((await put({})).body.data).toEqual({
          ...DEFAULT_SETTINGS,
          signUpUrl: `https://portal.example/${round}/{code}`,
          discloseReasons: false,
          defaults: { quota: 1000 + round, expiresInDays: 1 + round, state: 'active' },
          deletedAccounts: 'anonymise',
        });
      }
      await set(DEFAULT_SETTINGS);
    });

    it(`take effect in every process at once (Strapi processes: ${PROCESSES})`, async () => {
      const { portal } = campaign;
      for (const mode of ['invite-only', 'open', 'invite-only'] as const) {
        await set({ mode });
        for (const url of urls) {
          expect((await portal.register({}, url)).status).toBe(mode === 'open' ? 200 : 400);
        }
      }
    });
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
