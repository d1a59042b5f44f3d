import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { type App, createApp } from '../support/app';
import { type Campaign, startCampaign } from '../support/campaign';
import { request } from '../support/http';
import { newPerson } from '../support/portal';

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

describe('a portal that refreshes sessions', () => {
  let campaign: Campaign;

  beforeAll(async () => {
    campaign = await startCampaign({ JWT_MANAGEMENT: 'refresh' });
  });
  afterAll(() => campaign?.portal.stop());

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
});
