import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { InviteCode } from '../../contracts/codes';
import type { FindRedemptions } from '../../contracts/redemptions';
import type { SettingsChanges } from '../../contracts/settings';
import { type Campaign, startCampaign } from '../support/campaign';
import { brokenInvariants } from '../support/invariants';
import { newPerson, Portal } from '../support/portal';
import { strapiCli } from '../support/strapi-cli';

/** Uploads are not the plugin's, and both portals here have one folder of them. */
const WITHOUT_FILES = ['--exclude', 'files'];

const CODE = [
  'code.code',
  'code.canonical_code',
  'code.uses',
  'code.quota',
  'code.state',
  'code.expires_at',
  'code.allowed_emails',
  'team.name',
];

/** Everything the plugin holds, without the ids that each database gives. */
const holdingsOf = async ({ db }: Portal) => ({
  codes: await db('ic_invite_codes as code')
    .leftJoin('ic_teams as team', 'team.id', 'code.team_id')
    .orderBy('code.code')
    .select(CODE),
  redemptions: await db('ic_redemptions as redemption')
    .leftJoin('ic_invite_codes as code', 'code.id', 'redemption.invite_code_id')
    .leftJoin('up_users as user', 'user.id', 'redemption.user_id')
    .leftJoin('ic_teams as team', 'team.id', 'redemption.team_id')
    .leftJoin('ic_organizations as organization', 'organization.id', 'redemption.organization_id')
    .orderBy('redemption.document_id')
    .select({
      documentId: 'redemption.document_id',
      email: 'redemption.email',
      provider: 'redemption.provider',
      createdAt: 'redemption.created_at',
      releasedAt: 'redemption.released_at',
      releasedBy: 'redemption.released_by',
      releaseReason: 'redemption.release_reason',
      code: 'code.code',
      user: 'user.email',
      team: 'team.name',
      organization: 'organization.name',
    }),
  invitations: await db('ic_invitations as invitation')
    .leftJoin('ic_invite_codes as code', 'code.id', 'invitation.invite_code_id')
    .orderBy('invitation.document_id')
    .select({
      documentId: 'invitation.document_id',
      email: 'invitation.email',
      state: 'invitation.state',
      sentAt: 'invitation.sent_at',
      code: 'code.code',
    }),
  settings: await db('strapi_core_store_settings')
    .where({ key: 'plugin_invite-codes_settings' })
    .select('value'),
});

describe('moving a portal', () => {
  let campaign: Campaign;
  let destination: Portal;
  let folder: string;
  const person = newPerson();

  const set = (body: SettingsChanges) =>
    campaign.portal.admin.call('/invite-codes/settings', { method: 'PUT', body });
  const send = ({ documentId }: InviteCode, emails: string[]) =>
    campaign.portal.admin.call(`/invite-codes/codes/${documentId}/invitations`, {
      method: 'POST',
      body: { emails },
    });
  const releaseOne = async ({ code, documentId }: InviteCode) => {
    const { portal } = campaign;
    for (let seat = 0; seat < 2; seat += 1) await portal.register({ inviteCode: code });
    const path = `/invite-codes/codes/${documentId}/redemptions`;
    const [{ documentId: seat }] = (await portal.admin.call<FindRedemptions.Response>(path)).body
      .results;
    const body = { reason: 'Left the company' };
    await portal.admin.call(`${path}/${seat}/release`, { method: 'POST', body });
  };
  /** Who is deleted afterwards keeps the address. */
  const anonymiseOne = async ({ code }: InviteCode) => {
    const { portal } = campaign;
    const { body } = await portal.register({ inviteCode: code });
    await set({ deletedAccounts: 'anonymise' });
    await portal.admin.deleteUser(body.user);
    await set({ deletedAccounts: 'keep' });
  };

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'invite-codes-transfer-'));
    [campaign, destination] = await Promise.all([startCampaign(), Portal.start()]);
    const { portal, hackathon, guests } = campaign;
    const { admin } = portal;
    await admin.createCode({ team: hackathon, code: 'MOVED-1', quota: 3 });
    await admin.createCode({ team: guests, code: 'MOVED-2', state: 'inactive' });
    await portal.register({ ...person, inviteCode: 'MOVED-1' });
    await portal.register({ ...newPerson(), inviteCode: 'MOVED-1' });
    await anonymiseOne(await admin.createCode({ team: guests, code: 'MOVED-ANONYMOUS', quota: 1 }));
    const gone = newPerson();
    await portal.register({ ...gone, inviteCode: 'MOVED-1' });
    await portal.db('up_users').where({ email: gone.email }).delete();

    await admin.createCode({ team: guests, code: 'MOVED-EXPIRED', expiresAt: '2020-01-01T00:00Z' });
    const open = await admin.createCode({ team: guests, code: 'MOVED-OPEN', quota: null });
    await portal.register({ inviteCode: open.code });
    await send(open, ['ada@acme.example', 'grace@acme.example']);
    await releaseOne(await admin.createCode({ team: guests, code: 'MOVED-RELEASED', quota: 2 }));
    await set({ signUpUrl: 'https://portal.example/signup?inviteCode={code}' });
  });
  afterEach(async () => {
    expect(await brokenInvariants(campaign.portal)).toEqual([]);
    expect(await brokenInvariants(destination)).toEqual([]);
  });
  afterAll(async () => {
    await campaign?.portal.stop();
    await destination?.stop();
    await rm(folder, { recursive: true, force: true });
  });

  const expectAllThere = async () => {
    const { portal } = campaign;
    const there = await holdingsOf(destination);
    expect(there).toEqual(await holdingsOf(portal));
    expect(there.codes).toMatchObject([
      { code: 'MOVED-1', uses: 3, name: 'Hackathon' },
      { code: 'MOVED-2', uses: 0, name: 'Guests' },
      { code: 'MOVED-ANONYMOUS', uses: 1 },
      { code: 'MOVED-EXPIRED', uses: 0 },
      { code: 'MOVED-OPEN', uses: 1, quota: null },
      { code: 'MOVED-RELEASED', uses: 1, quota: 2 },
    ]);
    expect(there.redemptions).toHaveLength(7);
    expect(there.redemptions.filter(({ user }) => user === null)).toHaveLength(2);
    expect(there.redemptions.filter(({ email }) => email === null)).toMatchObject([
      { code: 'MOVED-ANONYMOUS', user: null },
    ]);
    expect(there.redemptions.filter(({ releasedAt }) => releasedAt !== null)).toMatchObject([
      { code: 'MOVED-RELEASED', releaseReason: 'Left the company' },
    ]);
    expect(there.invitations).toMatchObject(
      ['ada', 'grace'].map(() => ({ state: 'sent', code: 'MOVED-OPEN' }))
    );
    expect(await destination.standingOf(person)).toEqual(await portal.standingOf(person));
    // The codes go on where they were.
    const outcome = async (inviteCode: string) => {
      const { body } = await destination.register({ inviteCode });
      return body.error?.details.reason ?? 'registered';
    };
    expect(await outcome('MOVED-1')).toBe('invite_code_exhausted');
    expect(await outcome('MOVED-EXPIRED')).toBe('invite_code_expired');
    expect(await outcome('MOVED-OPEN')).toBe('registered');
    expect(await outcome('MOVED-ANONYMOUS')).toBe('invite_code_exhausted');
    expect(await outcome('MOVED-RELEASED')).toBe('registered');
    expect(await outcome('MOVED-RELEASED')).toBe('invite_code_exhausted');
  };

  it('carries codes, teams and redemptions by export and import', async () => {
    const file = join(folder, 'portal');
    await strapiCli(
      ['export', '--no-encrypt', ...WITHOUT_FILES, '--file', file],
      campaign.portal.env
    );
    await strapiCli(
      ['import', '--force', ...WITHOUT_FILES, '--file', `${file}.tar.gz`],
      destination.env
    );

    await expectAllThere();
  });

  it('carries them by transfer too, over what is there', async () => {
    const { portal } = campaign;
    await portal.admin.createCode({ team: campaign.guests, code: 'MOVED-3', quota: 1 });
    await portal.register({ inviteCode: 'MOVED-3' });
    const { body } = await destination.admin.call<{ data: { accessKey: string } }>(
      '/admin/transfer/tokens',
      {
        method: 'POST',
        body: { name: 'Move', description: '', permissions: ['push'], lifespan: null },
      }
    );
    const to = ['--to', `${destination.url}/admin`, '--to-token', body.data.accessKey];

    await strapiCli(['transfer', '--force', ...WITHOUT_FILES, ...to], portal.env);

    const there = await holdingsOf(destination);
    expect(there).toEqual(await holdingsOf(portal));
    expect(there.codes).toHaveLength(7);
    const late = await destination.register({ inviteCode: 'MOVED-3' });
    expect(late.body.error.details.reason).toBe('invite_code_exhausted');
  });
});
