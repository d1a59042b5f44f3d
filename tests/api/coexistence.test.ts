import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { InviteCode } from '../../contracts/codes';
import type { FindRedemptions } from '../../contracts/redemptions';
import { type App, createApp } from '../support/app';
import { type Campaign, startCampaign } from '../support/campaign';
import { eventually } from '../support/eventually';
import { type ErrorBody, request } from '../support/http';
import { brokenInvariants } from '../support/invariants';
import { type OauthCampaign, startOauthCampaign } from '../support/oauth-campaign';
import { newPerson } from '../support/portal';
import { MailServer } from '../support/smtp';

const USER = 'plugin::users-permissions.user';

interface Attribute {
  name: string;
  [property: string]: unknown;
}

interface TypeSchema {
  uid: string;
  kind: string;
  info: object;
  options: object;
  pluginOptions: object;
  attributes: Attribute[];
}

describe('a portal that changes around the plugin', () => {
  let app: App;
  let campaign: Campaign;

  beforeAll(async () => {
    app = await createApp();
    campaign = await startCampaign({ APP_DIR: app.folder, AUTO_RELOAD: 'true' });
  });
  afterAll(async () => {
    await campaign?.portal.stop();
    await app?.remove();
  });

  const restart = (env: Record<string, string> = {}) =>
    campaign.portal.restart({ APP_DIR: app.folder, ...env });
  const registerWithNewCode = async () => {
    const { portal, hackathon } = campaign;
    const code = await portal.admin.createCode({ team: hackathon, quota: 1 });
    const person = newPerson();
    const { status } = await portal.register({ ...person, inviteCode: code.code });
    expect(status).toBe(200);
    expect(await portal.standingOf(person)).toEqual([
      { team: 'Hackathon', organization: 'Acme Partners', role: 'Hackathon developer' },
    ]);
    expect(await portal.seatsOf(code)).toEqual({ uses: 1, redemptions: 1 });
    return person;
  };

  it('can add a field to the user in the Content-Type Builder', async () => {
    const { admin } = campaign.portal;
    const { body } = await admin.call<{ data: { contentTypes: Record<string, TypeSchema> } }>(
      '/content-type-builder/schema'
    );
    const { uid, kind, info, options, pluginOptions, attributes } = body.data.contentTypes[USER];
    const kept = attributes.map(({ name, ...properties }) => ({
      action: 'update',
      name,
      properties,
    }));
    const company = { action: 'create', name: 'company', properties: { type: 'string' } };

    const saved = await admin.call('/content-type-builder/update-schema', {
      method: 'POST',
      body: {
        data: {
          components: [],
          contentTypes: [
            {
              action: 'update',
              uid,
              kind,
              ...info,
              draftAndPublish: false,
              options,
              pluginOptions,
              attributes: [...kept, company],
            },
          ],
        },
      },
    });
    expect(saved.body).toEqual({});

    const extensions = join(app.folder, 'src/extensions');
    const schema = join(extensions, 'users-permissions/content-types/user/schema.json');
    const written: { attributes: object } = JSON.parse(readFileSync(schema, 'utf8'));
    expect(written.attributes).toHaveProperty('company');
    expect(written.attributes).not.toHaveProperty('team');
    expect(written.attributes).not.toHaveProperty('organization');
    expect(existsSync(join(extensions, 'invite-codes'))).toBe(false);

    await restart();
    await registerWithNewCode();
  });

  it('goes on without the plugin, and with it again: members keep their role, codes are gone', async () => {
    const { portal } = campaign;
    const member = await registerWithNewCode();

    await restart({ INVITE_CODES_ENABLED: 'false' });
    const signedIn = await request(`${portal.url}/api/auth/local`, {
      method: 'POST',
      body: { identifier: member.email, password: member.password },
    });
    expect(signedIn.status).toBe(200);
    expect((await portal.register()).status).toBe(200);
    expect((await fetch(`${portal.url}/api/invite-codes/membership`)).status).toBe(404);
    expect(await portal.db.schema.hasTable('ic_invite_codes')).toBe(false);

    await restart();
    expect((await portal.admin.call('/invite-codes/codes')).body).toMatchObject({ results: [] });
    expect(
      await portal
        .db('up_users as user')
        .join('up_users_role_lnk as link', 'link.user_id', 'user.id')
        .join('up_roles as role', 'role.id', 'link.role_id')
        .where('user.email', member.email)
        .select('role.name')
    ).toEqual([{ name: 'Hackathon developer' }]);

    const organization = await portal.admin.createOrganization('Acme Partners');
    const role = await portal.admin.findRole('Hackathon developer');
    const team = await portal.admin.createTeam('Hackathon', organization, role);
    campaign = { ...campaign, organization, hackathon: team.documentId };
    await registerWithNewCode();
  });
});

/** What other plugins and portals do: a field of their own on the user, and one at registration. */
const HOST = `
module.exports = {
  register({ strapi }) {
    const { attributes } = strapi.contentType('plugin::users-permissions.user');
    attributes.company = { type: 'string' };
    strapi.get('controllers').extend('plugin::users-permissions.auth', (controller) => ({
      ...controller,
      async register(ctx, next) {
        const { company, ...body } = ctx.request.body;
        if (!company) return ctx.badRequest('A company is missing');
        ctx.request.body = body;
        await controller.register(ctx, next);
        const { id } = ctx.body.user;
        await strapi.db.query('plugin::users-permissions.user').update({ where: { id }, data: { company } });
      },
    }));
  },
};
`;

const EXTENSION = `
module.exports = (plugin) => {
  const original = plugin.controllers.auth;
  plugin.controllers.auth = (tools) => {
    const controller = original(tools);
    return {
      ...controller,
      async register(ctx, next) {
        ctx.request.body.username ??= ctx.request.body.email;
        await controller.register(ctx, next);
        ctx.set('X-Extended', 'yes');
      },
    };
  };
  return plugin;
};
`;

describe('a portal that extends registration itself', () => {
  let app: App;
  let campaign: Campaign;

  beforeAll(async () => {
    app = await createApp({
      'src/index.js': HOST,
      'src/extensions/users-permissions/strapi-server.js': EXTENSION,
    });
    campaign = await startCampaign({ APP_DIR: app.folder });
  });
  afterAll(async () => {
    await campaign?.portal.stop();
    await app?.remove();
  });

  const register = (body: object) =>
    request<{ error?: { details: { reason?: string } } }>(
      `${campaign.portal.url}/api/auth/local/register`,
      { method: 'POST', body }
    );

  it('does its own, and the gate its own', async () => {
    const { portal, hackathon } = campaign;
    const code = await portal.admin.createCode({ team: hackathon, quota: 1 });
    const { email, password } = newPerson();

    const answer = await register({ email, password, company: 'Acme', inviteCode: code.code });

    expect(answer.status).toBe(200);
    expect(answer.headers.get('x-extended')).toBe('yes');
    expect(await portal.standingOf({ email })).toMatchObject([{ team: 'Hackathon' }]);
    expect(await portal.db('up_users').where({ email }).select('company', 'username')).toEqual([
      { company: 'Acme', username: email },
    ]);
    expect(await portal.seatsOf(code)).toEqual({ uses: 1, redemptions: 1 });
  });

  it('spends no seat where either refuses', async () => {
    const { portal, hackathon } = campaign;
    const code = await portal.admin.createCode({ team: hackathon, quota: 1 });
    const { email, password } = newPerson();
    const before = await portal.userCount();

    const withoutCompany = await register({ email, password, inviteCode: code.code });
    const wrong = await register({ email, password, company: 'Acme', inviteCode: 'NO-SUCH-CODE' });

    expect(withoutCompany.status).toBe(400);
    expect(wrong.body.error?.details.reason).toBe('invite_code_invalid');
    expect(await portal.userCount()).toBe(before);
    expect(await portal.seatsOf(code)).toEqual({ uses: 0, redemptions: 0 });
  });
});

/** Another plugin's relation on the user, set for whoever registers. */
const WITH_RELATION = `
const USER = 'plugin::users-permissions.user';
const PRODUCT = 'api::product.product';
module.exports = {
  register({ strapi }) {
    strapi.contentType(USER).attributes.favourite = {
      type: 'relation',
      relation: 'manyToOne',
      target: PRODUCT,
    };
  },
  async bootstrap({ strapi }) {
    const { id } = await strapi.db.query(PRODUCT).create({ data: { name: 'Weather API' } });
    strapi.db.lifecycles.subscribe({
      models: [USER],
      beforeCreate({ params }) {
        params.data.favourite = id;
      },
    });
  },
};
`;

describe('a portal with another relation on the user', () => {
  let app: App;
  let campaign: Campaign;

  beforeAll(async () => {
    app = await createApp({ 'src/index.js': WITH_RELATION });
    campaign = await startCampaign({ APP_DIR: app.folder });
    await campaign.portal.admin.grant('authenticated', [
      'plugin::invite-codes.invite-codes.redeem',
    ]);
  });
  afterEach(async () => expect(await brokenInvariants(campaign.portal)).toEqual([]));
  afterAll(async () => {
    await campaign?.portal.stop();
    await app?.remove();
  });

  const favouriteOf = ({ email }: { email: string }) =>
    campaign.portal
      .db('up_users as user')
      .join('up_users_favourite_lnk as link', 'link.user_id', 'user.id')
      .join('products as product', 'product.id', 'link.product_id')
      .where('user.email', email)
      .select('product.name');

  it('keeps it through registration, redeeming and release', async () => {
    const { portal, hackathon, guests } = campaign;
    const [first, second] = [
      await portal.admin.createCode({ team: guests, quota: 1 }),
      await portal.admin.createCode({ team: hackathon, quota: 1 }),
    ];
    const { body } = await portal.register({ inviteCode: first.code });
    expect(await portal.standingOf(body.user)).toMatchObject([{ team: 'Guests' }]);
    expect(await favouriteOf(body.user)).toEqual([{ name: 'Weather API' }]);

    const redeemed = await request(`${portal.url}/api/invite-codes/redeem`, {
      method: 'POST',
      body: { code: second.code },
      token: body.jwt,
    });
    expect(redeemed.status).toBe(200);
    expect(await portal.standingOf(body.user)).toEqual([
      { team: 'Hackathon', organization: 'Acme Partners', role: 'Hackathon developer' },
    ]);
    expect(await favouriteOf(body.user)).toEqual([{ name: 'Weather API' }]);

    const path = `/invite-codes/codes/${second.documentId}/redemptions`;
    const found = await portal.admin.call<FindRedemptions.Response>(path);
    const released = await portal.admin.call(
      `${path}/${found.body.results[0].documentId}/release`,
      { method: 'POST', body: { reason: 'Left' } }
    );
    expect(released.status).toBe(200);
    expect(await portal.standingOf(body.user)).toMatchObject([{ team: null }]);
    expect(await favouriteOf(body.user)).toEqual([{ name: 'Weather API' }]);
  });
});

describe('a portal that has e-mail addresses confirmed', () => {
  let mailServer: MailServer;
  let campaign: Campaign;

  beforeAll(async () => {
    mailServer = await MailServer.start();
    campaign = await startCampaign(mailServer.env);
    await campaign.portal.admin.changeAdvanced({
      email_confirmation: true,
      email_confirmation_redirection: 'https://portal.example/confirmed',
    });
    await campaign.portal.admin.grant('public', [
      'plugin::users-permissions.auth.sendEmailConfirmation',
    ]);
  });
  afterEach(async () => expect(await brokenInvariants(campaign.portal)).toEqual([]));
  afterAll(async () => {
    await campaign?.portal.stop();
    await mailServer?.stop();
  });

  const newCode = (quota: number) =>
    campaign.portal.admin.createCode({ team: campaign.hackathon, quota });
  const redemptionsOf = async ({ documentId }: InviteCode) => {
    const path = `/invite-codes/codes/${documentId}/redemptions`;
    return (await campaign.portal.admin.call<FindRedemptions.Response>(path)).body.results;
  };
  const post = (path: string, body: object) =>
    request<ErrorBody & { jwt?: string }>(`${campaign.portal.url}/api/auth${path}`, {
      method: 'POST',
      body,
    });
  const signIn = ({ email, password }: ReturnType<typeof newPerson>) =>
    post('/local', { identifier: email, password });
  /** Follows the link of the last e-mail. */
  const confirm = async ({ email }: { email: string }) => {
    const [link] =
      /http\S*confirmation=\w+/.exec(mailServer.mailsTo(email).at(-1)?.html ?? '') ?? [];
    const { status, headers } = await fetch(String(link), { redirect: 'manual' });
    return { status, to: headers.get('location') };
  };
  const member = [
    { team: 'Hackathon', organization: 'Acme Partners', role: 'Hackathon developer' },
  ];

  it('spends a seat at registration, and leaves the member alone when the address is confirmed', async () => {
    const { portal } = campaign;
    const code = await newCode(1);
    const person = newPerson();

    const { status, body } = await portal.register({ ...person, inviteCode: code.code });

    expect(status).toBe(200);
    expect(body).not.toHaveProperty('jwt');
    expect(mailServer.mailsTo(person.email)).toHaveLength(1);
    expect(await portal.seatsOf(code)).toEqual({ uses: 1, redemptions: 1 });
    expect(await portal.standingOf(person)).toEqual(member);
    expect(await redemptionsOf(code)).toMatchObject([
      { email: person.email, isMember: true, user: { confirmed: false } },
    ]);
    expect((await signIn(person)).body.error.message).toBe('Your account email is not confirmed');

    expect(await confirm(person)).toEqual({ status: 302, to: 'https://portal.example/confirmed' });

    expect(await redemptionsOf(code)).toMatchObject([
      { isMember: true, user: { confirmed: true } },
    ]);
    expect(await portal.standingOf(person)).toEqual(member);
    expect(await portal.seatsOf(code)).toEqual({ uses: 1, redemptions: 1 });
    const { jwt } = (await signIn(person)).body;
    expect((await portal.get('/api/invite-codes/membership', jwt)).body).toMatchObject({
      data: { team: 'Hackathon', code: code.code },
    });
  });

  it('keeps account and seat together where the e-mail is refused, and the person can go on later', async () => {
    const { portal } = campaign;
    const code = await newCode(2);
    const person = newPerson();
    mailServer.refused.add(person.email);

    const first = await portal.register({ ...person, inviteCode: code.code });
    const again = await portal.register({ ...person, inviteCode: code.code });

    expect(first.body.error.message).toBe('Error sending confirmation email');
    expect(again.body.error.message).toBe('Email or Username are already taken');
    expect(await portal.seatsOf(code)).toEqual({ uses: 1, redemptions: 1 });
    expect(await portal.standingOf(person)).toEqual(member);

    mailServer.refused.delete(person.email);
    expect((await post('/send-email-confirmation', { email: person.email })).status).toBe(200);
    await confirm(person);
    expect((await signIn(person)).status).toBe(200);
    expect(await portal.seatsOf(code)).toEqual({ uses: 1, redemptions: 1 });
  });

  it('lets others register while the mail server keeps many waiting', async () => {
    const { portal } = campaign;
    const code = await newCode(12);
    mailServer.hang();

    const arrivals = Promise.all(
      Array.from({ length: 12 }, () => portal.register({ inviteCode: code.code }))
    );
    try {
      await eventually(async () => (await portal.seatsOf(code)).uses === 12);
    } finally {
      mailServer.goOn();
    }

    expect((await arrivals).map(({ status }) => status)).toEqual(Array(12).fill(200));
    expect(await portal.seatsOf(code)).toEqual({ uses: 12, redemptions: 12 });
  });
});

describe('a portal that refreshes sessions', () => {
  let campaign: OauthCampaign;

  beforeAll(async () => {
    campaign = await startOauthCampaign({ JWT_MANAGEMENT: 'refresh' });
    await campaign.portal.admin.grant('authenticated', [
      'plugin::invite-codes.invite-codes.redeem',
    ]);
  });
  afterEach(async () => expect(await brokenInvariants(campaign.portal)).toEqual([]));
  afterAll(() => campaign?.stop());

  it('registers with a code where sessions are refreshed', async () => {
    const { portal, hackathon } = campaign;
    const code = await portal.admin.createCode({ team: hackathon, quota: 1 });

    const { status, body } = await portal.register({ inviteCode: code.code });
    expect(status).toBe(200);
    expect(body).toMatchObject({ jwt: expect.any(String), refreshToken: expect.any(String) });
    expect(await portal.seatsOf(code)).toEqual({ uses: 1, redemptions: 1 });
    expect((await portal.get('/api/invite-codes/membership', body.jwt)).body).toMatchObject({
      data: { team: 'Hackathon', code: code.code },
    });

    const late = await portal.register({ inviteCode: code.code });
    expect(late.body.error.details.reason).toBe('invite_code_exhausted');
  });

  it('signs up through a provider with a code', async () => {
    const { portal, hackathon, visitor } = campaign;
    const code = await portal.admin.createCode({ team: hackathon, quota: 1 });
    const person = await visitor();

    const { status, body } = await person.signIn({ onConnect: code.code });

    expect(status).toBe(200);
    expect(body).toMatchObject({ jwt: expect.any(String), refreshToken: expect.any(String) });
    expect((await portal.get('/api/invite-codes/membership', body.jwt)).body).toMatchObject({
      data: { team: 'Hackathon', code: code.code },
    });
    expect(await portal.seatsOf(code)).toEqual({ uses: 1, redemptions: 1 });
  });

  it('redeems a code in a session that was refreshed', async () => {
    const { portal, hackathon } = campaign;
    const code = await portal.admin.createCode({ team: hackathon, quota: 1 });
    const { body } = await portal.register();
    const refreshed = await request<{ jwt: string }>(`${portal.url}/api/auth/refresh`, {
      method: 'POST',
      body,
    });

    const redeemed = await request(`${portal.url}/api/invite-codes/redeem`, {
      method: 'POST',
      body: { code: code.code },
      token: refreshed.body.jwt,
    });

    expect(redeemed.status).toBe(200);
    expect(redeemed.body).toMatchObject({ data: { team: 'Hackathon', code: code.code } });
    expect(await portal.seatsOf(code)).toEqual({ uses: 1, redemptions: 1 });
  });
});
