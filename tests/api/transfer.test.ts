import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { type Campaign, startCampaign } from '../support/campaign';
import { newPerson, Portal } from '../support/portal';
import { strapiCli } from '../support/strapi-cli';

/** Uploads are not the plugin's, and both portals here have one folder of them. */
const WITHOUT_FILES = ['--exclude', 'files'];

/** Everything the plugin holds, without the ids that each database gives. */
const holdingsOf = async ({ db }: Portal) => ({
  codes: await db('ic_invite_codes as code')
    .leftJoin('ic_teams as team', 'team.id', 'code.team_id')
    .leftJoin('ic_redemptions as redemption', 'redemption.invite_code_id', 'code.id')
    .groupBy(
      'code.code',
      'code.canonical_code',
      'code.uses',
      'code.quota',
      'code.state',
      'team.name'
    )
    .orderBy('code.code')
    .select(
      'code.code',
      'code.canonical_code',
      'code.uses',
      'code.quota',
      'code.state',
      'team.name'
    )
    .count({ redemptions: 'redemption.id' })
    .then((rows) => rows.map((row) => ({ ...row, redemptions: Number(row.redemptions) }))),
  redemptions: await db('ic_redemptions as redemption')
    .leftJoin('ic_invite_codes as code', 'code.id', 'redemption.invite_code_id')
    .leftJoin('up_users as user', 'user.id', 'redemption.user_id')
    .leftJoin('ic_teams as team', 'team.id', 'redemption.team_id')
    .leftJoin('ic_organizations as organization', 'organization.id', 'redemption.organization_id')
    .orderBy('redemption.email')
    .select({
      email: 'redemption.email',
      provider: 'redemption.provider',
      code: 'code.code',
      user: 'user.email',
      team: 'team.name',
      organization: 'organization.name',
    }),
});

describe('moving a portal', () => {
  let campaign: Campaign;
  let destination: Portal;
  let folder: string;
  const person = newPerson();

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'invite-codes-transfer-'));
    [campaign, destination] = await Promise.all([startCampaign(), Portal.start()]);
    const { portal, hackathon, guests } = campaign;
    const { admin } = portal;
    await admin.createCode({ team: hackathon, code: 'MOVED-1', quota: 3 });
    await admin.createCode({ team: guests, code: 'MOVED-2', state: 'inactive' });
    await portal.register({ ...person, inviteCode: 'MOVED-1' });
    await portal.register({ ...newPerson(), inviteCode: 'MOVED-1' });
    const gone = newPerson();
    await portal.register({ ...gone, inviteCode: 'MOVED-1' });
    await portal.db('up_users').where({ email: gone.email }).delete();
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
      { code: 'MOVED-1', uses: 3, redemptions: 3, name: 'Hackathon' },
      { code: 'MOVED-2', uses: 0, redemptions: 0, name: 'Guests' },
    ]);
    expect(await destination.standingOf(person)).toEqual(await portal.standingOf(person));
    // The quota goes on where it was.
    const late = await destination.register({ inviteCode: 'MOVED-1' });
    expect(late.body.error.details.reason).toBe('invite_code_exhausted');
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
    expect(there.codes).toHaveLength(3);
    const late = await destination.register({ inviteCode: 'MOVED-3' });
    expect(late.body.error.details.reason).toBe('invite_code_exhausted');
  });
});
