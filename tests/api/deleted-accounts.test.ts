import type { InviteCode } from '../../contracts/codes';
import type { FindInvitations } from '../../contracts/invitations';
import type { OverviewApi } from '../../contracts/overview';
import type { FindRedemptions, Redemption, ReleaseSeat } from '../../contracts/redemptions';
import type { DeletedAccounts, SettingsApi } from '../../contracts/settings';
import { type Campaign, startCampaign } from '../support/campaign';
import { DATABASE_CLIENT } from '../support/database';
import { type ErrorBody, request } from '../support/http';
import { brokenInvariants } from '../support/invariants';
import type { Registered } from '../support/portal';
import { MailServer } from '../support/smtp';

const USER = 'plugin::users-permissions.user';
const USERS = `/content-manager/collection-types/${USER}`;
const SETTINGS = '/invite-codes/settings';
const PROCESSES = DATABASE_CLIENT === 'sqlite' ? 1 : 2;

type User = Registered['user'];

describe('accounts that are deleted', () => {
  let mailServer: MailServer;
  let campaign: Campaign;
  let urls: string[];

  beforeAll(async () => {
    mailServer = await MailServer.start();
    campaign = await startCampaign(mailServer.env);
    const { portal } = campaign;
    urls = [portal.url];
    while (urls.length < PROCESSES) urls.push(await portal.scaleOut(mailServer.env));
    await portal.admin.grant('public', ['plugin::users-permissions.user.destroy']);
    await portal.admin.grant('authenticated', ['plugin::invite-codes.invite-codes.redeem']);
  });
  afterEach(async () => expect(await brokenInvariants(campaign.portal)).toEqual([]));
  afterAll(async () => {
    await campaign?.portal.stop();
    await mailServer?.stop();
  });

  const admin = () => campaign.portal.admin;
  const set = async (deletedAccounts: DeletedAccounts) => {
    const body = { deletedAccounts };
    const answer = await admin().call<SettingsApi.Response>(SETTINGS, { method: 'PUT', body });
    expect(answer.body.data).toMatchObject(body);
  };
  const newCode = () => admin().createCode({ team: campaign.guests, quota: 50 });
  const register = async (code: InviteCode, changes = {}): Promise<Registered> => {
    const { status, body } = await campaign.portal.register({ ...changes, inviteCode: code.code });
    expect(status).toBe(200);
    return body;
  };
  const someone = async (code: InviteCode, changes = {}) => (await register(code, changes)).user;

  const pathOf = ({ documentId }: InviteCode) => `/invite-codes/codes/${documentId}/redemptions`;
  const redemptionsOf = async (code: InviteCode, query = '?sort=createdAt:asc') =>
    (await admin().call<FindRedemptions.Response>(`${pathOf(code)}${query}`)).body.results;
  const emailsOf = async (code: InviteCode, query?: string) =>
    (await redemptionsOf(code, query)).map(({ email }) => email);
  const release = async (code: InviteCode, { documentId }: Redemption, reason: string) =>
    admin().call<ReleaseSeat.Response>(`${pathOf(code)}/${documentId}/release`, {
      method: 'POST',
      body: { reason },
    });

  const foreign = (method: 'delete' | 'deleteMany', where: object) =>
    campaign.portal.foreignCall({ uid: USER, method, params: { where } });

  const WAYS: Array<[string, (user: User) => Promise<{ status: number }>]> = [
    ['in the Content Manager', (user) => admin().deleteUser(user)],
    [
      'with others in the Content Manager',
      ({ documentId }) =>
        admin().call(`${USERS}/actions/bulkDelete`, {
          method: 'POST',
          body: { documentIds: [documentId] },
        }),
    ],
    [
      'by DELETE /api/users/:id',
      ({ id }) => request(`${campaign.portal.url}/api/users/${id}`, { method: 'DELETE' }),
    ],
    [
      'by GraphQL',
      ({ id }) =>
        campaign.portal.graphql(
          'mutation ($id: ID!) { deleteUsersPermissionsUser(id: $id) { data { username } } }',
          { id }
        ),
    ],
    ['by another plugin', ({ id }) => foreign('delete', { id })],
    ['with others by another plugin', ({ email }) => foreign('deleteMany', { email })],
  ];

  describe('where their e-mail address is kept', () => {
    beforeEach(() => set('keep'));

    it.each(WAYS)('stay in the history with it, deleted %s', async (_way, remove) => {
      const code = await newCode();
      const user = await someone(code);

      expect((await remove(user)).status).toBe(200);

      expect(await redemptionsOf(code)).toMatchObject([{ email: user.email, user: null }]);
      expect(await campaign.portal.seatsOf(code)).toEqual({ uses: 1, redemptions: 1 });
    });
  });

  describe('where they are anonymised', () => {
    beforeEach(() => set('anonymise'));

    it.each(WAYS)('stay in the history without it, deleted %s', async (_way, remove) => {
      const [code, other] = [await newCode(), await newCode()];
      const { jwt, user } = await register(code);
      const neighbour = await someone(code);
      const redeem = { method: 'POST', body: { code: other.code }, token: jwt } as const;
      await request(`${campaign.portal.url}/api/invite-codes/redeem`, redeem);

      expect((await remove(user)).status).toBe(200);

      expect(await redemptionsOf(code)).toMatchObject([
        { email: null, user: null, provider: 'local', team: 'Guests', isMember: false },
        { email: neighbour.email, user: { id: neighbour.id } },
      ]);
      expect(await redemptionsOf(other)).toMatchObject([{ email: null, user: null }]);
      expect(await campaign.portal.seatsOf(code)).toEqual({ uses: 2, redemptions: 2 });
      expect(await campaign.portal.db('up_users').where({ id: user.id })).toEqual([]);
    });

    it('are all forgotten that are deleted at once, and nobody else', async () => {
      const code = await newCode();
      const people: User[] = [];
      for (let count = 0; count < 4; count += 1) people.push(await someone(code));
      const [kept, ...gone] = people;
      const ids = gone.map(({ documentId }) => documentId);

      await admin().call(`${USERS}/actions/bulkDelete`, {
        method: 'POST',
        body: { documentIds: ids },
      });

      expect(await emailsOf(code)).toEqual([kept.email, null, null, null]);
    });

    it('are not forgotten where a deletion names many and takes one', async () => {
      const code = await newCode();
      const people = [await someone(code), await someone(code), await someone(code)];

      await foreign('delete', { id: people.map(({ id }) => id) });

      const found = await redemptionsOf(code);
      expect(found.filter(({ user }) => user === null)).toMatchObject([{ email: null }]);
      expect(found.filter(({ user }) => user !== null)).toHaveLength(2);
      for (const { user, email } of found) expect(email).toBe(user?.email ?? null);
    });

    it('keep everything where the deletion fails after all', async () => {
      const code = await newCode();
      const email = `fails.after.delete@${code.documentId}.example`;
      const user = await someone(code, { email });

      const answers = [
        await admin().deleteUser(user),
        await request(`${campaign.portal.url}/api/users/${user.id}`, { method: 'DELETE' }),
        await foreign('delete', { id: user.id }),
      ];

      expect(answers.map(({ status }) => status)).toEqual([500, 500, 500]);
      expect(await redemptionsOf(code)).toMatchObject([{ email, user: { id: user.id } }]);
    });

    it('leave the reason why their seat was released', async () => {
      const code = await newCode();
      const user = await someone(code);
      const [seat] = await redemptionsOf(code);
      await release(code, seat, 'Left the company');

      await admin().deleteUser(user);

      expect(await redemptionsOf(code)).toMatchObject([
        { email: null, user: null, release: { reason: 'Left the company', by: 'Ada Admin' } },
      ]);
    });

    it('leave a seat that can be released', async () => {
      const code = await newCode();
      await admin().deleteUser(await someone(code));
      const [seat] = await redemptionsOf(code);

      const { status, body } = await release(code, seat, 'The account is gone');

      expect(status).toBe(200);
      expect(body.data).toMatchObject({ email: null, release: { reason: 'The account is gone' } });
      expect(await campaign.portal.seatsOf(code)).toEqual({ uses: 0, redemptions: 0 });
    });

    it('can be listed, sorted, searched for, exported and seen on the home page', async () => {
      const code = await newCode();
      const [first, gone, last] = [
        await someone(code, { email: `anton@${code.documentId}.example` }),
        await someone(code, { email: `berta@${code.documentId}.example` }),
        await someone(code, { email: `carla@${code.documentId}.example` }),
      ];
      await admin().deleteUser(gone);

      for (const field of ['email', 'username', 'provider', 'createdAt']) {
        for (const order of ['asc', 'desc']) {
          const pages = await Promise.all(
            [1, 2, 3].map((page) =>
              emailsOf(code, `?sort=${field}:${order}&pageSize=1&page=${page}`)
            )
          );
          expect(new Set(pages.flat())).toEqual(new Set([first.email, null, last.email]));
        }
      }
      const sorted = await emailsOf(code, '?sort=email:desc');
      expect(sorted.filter((email) => email !== null)).toEqual([last.email, first.email]);
      expect(await emailsOf(code, '?_q=berta')).toEqual([]);
      expect(await emailsOf(code, `?_q=${code.documentId}`)).toHaveLength(2);

      const { text } = await admin().download(`${pathOf(code)}/export`);
      const lines = text.trim().split('\r\n').slice(1);
      expect(lines.map((line) => line.split(',').slice(0, 3))).toEqual([
        [first.email, first.username, 'local'],
        ['', '', 'local'],
        [last.email, last.username, 'local'],
      ]);

      const { body } = await admin().call<OverviewApi.Response>('/invite-codes/overview');
      expect(body.data.latest?.slice(0, 3)).toMatchObject([
        { email: last.email },
        { email: null, user: null, inviteCode: { documentId: code.documentId } },
        { email: first.email },
      ]);
    });

    it('of earlier are anonymised once that is set, and are not told again', async () => {
      const code = await newCode();
      await set('keep');
      const [early, late, stays] = [await someone(code), await someone(code), await someone(code)];
      await admin().deleteUser(early);
      expect(await emailsOf(code)).toEqual([early.email, late.email, stays.email]);

      await set('anonymise');
      expect(await emailsOf(code)).toEqual([null, late.email, stays.email]);

      await set('keep');
      await admin().deleteUser(late);
      expect(await emailsOf(code)).toEqual([null, late.email, stays.email]);
    });

    it('of earlier are anonymised also where they are many', async () => {
      const code = await newCode();
      await set('keep');
      const { id } = await campaign.portal.db('ic_invite_codes').where({ code: code.code }).first();
      const rows = Array.from({ length: 1200 }, (_, index) => ({
        document_id: `gone-${code.documentId}-${index}`,
        invite_code_id: id,
        email: `gone${index}@${code.documentId}.example`,
        provider: 'local',
        created_at: DATABASE_CLIENT === 'sqlite' ? Date.now() : new Date(),
      }));
      await campaign.portal.db.batchInsert('ic_redemptions', rows, 100);
      await campaign.portal.db('ic_invite_codes').where({ id }).update({ uses: 1200, quota: null });

      await set('anonymise');

      const [{ count }] = await campaign.portal
        .db('ic_redemptions')
        .where({ invite_code_id: id })
        .whereNotNull('email')
        .count({ count: '*' });
      expect(Number(count)).toBe(0);
    });
  });

  describe('to whom a code was sent', () => {
    const send = async (code: InviteCode, emails: string[]) => {
      const path = `/invite-codes/codes/${code.documentId}/invitations`;
      const { status } = await admin().call(path, { method: 'POST', body: { emails } });
      expect(status).toBe(200);
    };
    const invitedBy = async ({ documentId }: InviteCode) => {
      const path = `/invite-codes/codes/${documentId}/invitations`;
      const { body } = await admin().call<FindInvitations.Response>(path);
      return body.results.map(({ email }) => email).sort();
    };
    const addresses = (name: string, code: InviteCode) =>
      ['a', 'b', 'c'].map((letter) => `${letter}.${name}@${code.documentId}.example`);

    it('are taken from the list, by the address they registered with and by their present one', async () => {
      await set('anonymise');
      const [code, other] = [await newCode(), await newCode()];
      const [first, present, neighbour] = addresses('list', code);
      mailServer.refused.add(present);
      await send(code, [first, neighbour]);
      await send(other, [first, present]);
      const user = await someone(code, { email: first });
      await campaign.portal.db('up_users').where({ id: user.id }).update({ email: present });
      expect(await invitedBy(other)).toEqual([first, present]);

      await admin().deleteUser(user);

      expect(await invitedBy(code)).toEqual([neighbour]);
      expect(await invitedBy(other)).toEqual([]);
      // What the mail server had said told the address too.
      const rows = await campaign.portal.db('ic_invitations');
      expect(JSON.stringify(rows)).not.toContain(present);
    });

    it('are taken from the list though they never used the code', async () => {
      await set('anonymise');
      const code = await newCode();
      const [email] = addresses('unused', code);
      await send(code, [email]);
      const { body } = await campaign.portal.register({ email: email.toUpperCase() });

      await admin().deleteUser(body.user);

      expect(await invitedBy(code)).toEqual([]);
    });

    it('stay on the list where the address is another account’s too', async () => {
      await set('anonymise');
      const code = await newCode();
      const [email] = addresses('twice', code);
      await send(code, [email]);
      const user = await someone(code, { email });
      const { id } = (await campaign.portal.register()).body.user;
      const inCapitals = { email: email.toUpperCase() };
      await campaign.portal.db('up_users').where({ id }).update(inCapitals);

      await admin().deleteUser(user);

      expect(await invitedBy(code)).toEqual([email]);
      expect(await emailsOf(code)).toEqual([null]);
    });

    it('are taken from the list when that is set later', async () => {
      await set('keep');
      const code = await newCode();
      const [email, neighbour] = addresses('later', code);
      await send(code, [email, neighbour]);
      await admin().deleteUser(await someone(code, { email }));
      expect(await invitedBy(code)).toEqual([email, neighbour]);

      await set('anonymise');

      expect(await invitedBy(code)).toEqual([neighbour]);
      await set('keep');
    });

    it('can be mailed again by who brings the address along', async () => {
      await set('anonymise');
      const code = await newCode();
      const [email] = addresses('again', code);
      await send(code, [email]);
      await admin().deleteUser(await someone(code, { email }));

      await send(code, [email]);

      expect(mailServer.mailsTo(email)).toHaveLength(2);
      expect(await invitedBy(code)).toEqual([email]);
    });
  });

  describe(`at the same time (Strapi processes: ${PROCESSES})`, () => {
    const addressesLeft = async (code: InviteCode) => {
      const rows = await campaign.portal.redemptionsOf(code);
      return rows.filter(({ user_id: user, email }) => user === null && email !== null);
    };
    /** Half of them in a transaction that has read before, as the Content Manager's has. */
    const remove = ({ id, documentId }: User, index: number) => {
      const url = urls[index % urls.length];
      const path = index % 4 < 2 ? `/api/users/${id}` : `${USERS}/${documentId}`;
      return request(`${url}${path}`, {
        method: 'DELETE',
        token: index % 4 < 2 ? undefined : admin().token,
      });
    };

    it('lose their address whether the setting comes before or after', async () => {
      const code = await newCode();
      for (let round = 0; round < 3; round += 1) {
        await set('keep');
        const people = await Promise.all(Array.from({ length: 8 }, () => someone(code)));

        const [answers] = await Promise.all([
          Promise.all(people.map(remove)),
          request(`${urls[round % urls.length]}${SETTINGS}`, {
            method: 'PUT',
            body: { deletedAccounts: 'anonymise' },
            token: admin().token,
          }),
        ]);

        expect(answers.map(({ status }) => status)).toEqual(Array(8).fill(200));
        expect(await addressesLeft(code)).toEqual([]);
      }
    });

    it('go without getting in the way of those who register', async () => {
      await set('anonymise');
      const code = await newCode();
      const { portal } = campaign;
      for (let round = 0; round < 3; round += 1) {
        const people = await Promise.all(Array.from({ length: 4 }, () => someone(code)));

        const [registered] = await Promise.all([
          Promise.all(
            Array.from({ length: 8 }, (_, index) =>
              portal.register({ inviteCode: code.code }, urls[index % urls.length])
            )
          ),
          // By users-permissions' own route: what the database breaks off there is tried again.
          ...people.map(({ id }) => request(`${portal.url}/api/users/${id}`, { method: 'DELETE' })),
        ]);

        expect(registered.map(({ body }) => body.error?.message)).toEqual(Array(8).fill(undefined));
      }
      expect(await portal.seatsOf(code)).toEqual({ uses: 36, redemptions: 36 });
    });

    it('lose their address also where they redeem another code meanwhile', async () => {
      await set('anonymise');
      const [code, other] = [await newCode(), await newCode()];
      const people = await Promise.all(Array.from({ length: 10 }, () => register(code)));

      const [redeemed] = await Promise.all([
        Promise.all(
          people.map(({ jwt }, index) =>
            request<ErrorBody>(`${urls[index % urls.length]}/api/invite-codes/redeem`, {
              method: 'POST',
              body: { code: other.code },
              token: jwt,
            })
          )
        ),
        ...people.map(({ user }, index) => remove(user, index + 1)),
      ]);

      const statuses = redeemed.map(({ status }) => status);
      expect(statuses.filter((status) => ![200, 401].includes(status))).toEqual([]);
      expect(await addressesLeft(code)).toEqual([]);
      expect(await addressesLeft(other)).toEqual([]);
    });
  });
});
