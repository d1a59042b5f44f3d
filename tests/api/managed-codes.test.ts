import { DEFAULT_MANAGER_LIMITS, type ManagerLimits } from '../../contracts/manager-limits';
import type { Organization } from '../../contracts/organizations';
import type { Team } from '../../contracts/teams';
import { type Campaign, startCampaign } from '../support/campaign';
import { crowd } from '../support/crowd';
import { DATABASE_CLIENT } from '../support/database';
import { type Answer, type ErrorBody, request } from '../support/http';
import { brokenInvariants } from '../support/invariants';
import { inDays, Manager } from '../support/manager';
import { MailServer } from '../support/smtp';

// SQLite is for one process; the others are shared by several.
const PROCESSES = DATABASE_CLIENT === 'sqlite' ? 1 : 2;
const UNKNOWN = 'abcdefghijklmnopqrstuvwx';
const SIGN_UP_URL = 'https://portal.example/signup?inviteCode={code}';

describe('codes that managers make for their teams', () => {
  let campaign: Campaign;
  let mailServer: MailServer;
  let organization: string;
  let others: string;

  beforeAll(async () => {
    mailServer = await MailServer.start();
    campaign = await startCampaign({ ...mailServer.env, INVITE_CODES_EMAIL_TIMEOUT: '3' });
    await Manager.permit(campaign.portal);
    organization = campaign.organization.documentId;
    others = (await admin().createOrganization('Other company')).documentId;
  });
  beforeEach(() => limit(DEFAULT_MANAGER_LIMITS));
  afterEach(async () => expect(await brokenInvariants(campaign.portal)).toEqual([]));
  afterAll(async () => {
    await mailServer?.stop();
    await campaign?.portal.stop();
  });

  const admin = () => campaign.portal.admin;
  const db = () => campaign.portal.db;
  const put = (path: string, body: object) =>
    admin().call<{ data: unknown } & ErrorBody>(`/invite-codes${path}`, { method: 'PUT', body });
  const set = async (settings: object) =>
    expect((await put('/settings', settings)).status).toBe(200);
  const limit = (managers: Partial<ManagerLimits>) => set({ managers });
  const signUp = () => Manager.signUp(campaign.portal);

  let names = 0;
  const newTeam = async (of = organization): Promise<string> => {
    names += 1;
    return (await admin().createTeam(`Team ${names}`, { documentId: of })).documentId;
  };
  const appoint = async (team: string, ...managers: Manager[]) => {
    const body = { managers: managers.map(({ user }) => user.documentId) };
    expect((await put(`/teams/${team}`, body)).status).toBe(200);
  };
  /** A team with somebody who manages it. */
  const delegate = async (of = organization) => {
    const team = await newTeam(of);
    const manager = await signUp();
    await appoint(team, manager);
    return { team, manager };
  };

  const outcomeOf = ({ status, body }: Answer<ErrorBody>) => ({
    status,
    reason: body.error?.details.reason,
  });
  const FORBIDDEN = { status: 403, reason: 'managed_team_forbidden' };
  const refused = (reason: string) => ({ status: 400, reason });
  const fieldsOf = ({ body }: Answer<ErrorBody>) =>
    body.error?.details.errors?.map(({ path }) => path.join('.'));
  const usedBy = async (manager: Manager) => (await manager.teams()).body.data.at(0)?.used;
  const codesOf = async (manager: Manager, query = '') =>
    (await manager.codes(query)).body.data.map(({ documentId }) => documentId);
  const countOfCodes = async () => {
    const [{ count }] = await db()('ic_invite_codes').count({ count: '*' });
    return Number(count);
  };

  describe('are seen', () => {
    it('by the managers of the team, with what is left of its limits', async () => {
      const { team, manager } = await delegate();
      await set({ signUpUrl: SIGN_UP_URL });
      const code = await manager.ordered(team, { quota: 7 });
      await campaign.portal.register({ inviteCode: code.code });

      const { status, body } = await manager.teams();
      expect({ status, body }).toEqual({
        status: 200,
        body: {
          data: [
            {
              documentId: team,
              name: `Team ${names}`,
              organization: { documentId: organization, name: 'Acme Partners' },
              limits: { liveCodes: 5, seats: 100, days: 30 },
              used: { liveCodes: 1, seats: 7 },
            },
          ],
        },
      });

      const list = await manager.codes();
      expect(list.body).toEqual({
        data: [
          {
            ...code,
            uses: 1,
            seatsLeft: 6,
          },
        ],
        meta: { pagination: { page: 1, pageSize: 10, pageCount: 1, total: 1 } },
      });
      expect(code).toEqual({
        documentId: expect.any(String),
        code: expect.stringMatching(/^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/),
        name: 'For a guest',
        quota: 7,
        uses: 0,
        seatsLeft: 7,
        status: 'active',
        state: 'active',
        startsAt: null,
        expiresAt: expect.any(String),
        team: {
          documentId: team,
          name: `Team ${names}`,
          organization: { documentId: organization, name: 'Acme Partners' },
        },
        createdAt: expect.any(String),
        signUpLink: `https://portal.example/signup?inviteCode=${code.code}`,
        mine: true,
      });
      await set({ signUpUrl: null });
      expect((await manager.codes()).body.data[0].signUpLink).toBeNull();
    });

    it('also by another manager of the team, and as somebody else’s', async () => {
      const { team, manager } = await delegate();
      const colleague = await signUp();
      await appoint(team, manager, colleague);
      const code = await manager.ordered(team);

      const [seen] = (await colleague.codes()).body.data;

      expect(seen).toEqual({ ...code, mine: false });
    });

    it('without those that administrators made', async () => {
      const { team, manager } = await delegate();
      const own = await admin().createCode({ team });

      expect(await codesOf(manager)).toEqual([]);
      expect((await usedBy(manager))?.liveCodes).toBe(0);
      expect((await manager.update(own, { state: 'inactive' })).status).toBe(404);
      expect((await manager.send(own, { emails: ['a@b.example'] })).status).toBe(404);
      expect((await admin().code(own)).state).toBe('active');
    });

    it('page by page, the newest first, of one team or of all', async () => {
      const { team, manager } = await delegate();
      const second = await newTeam();
      await appoint(second, manager);
      const one = await manager.ordered(team);
      const two = await manager.ordered(second);
      const three = await manager.ordered(team);
      const ids = [three, two, one].map(({ documentId }) => documentId);

      expect(await codesOf(manager)).toEqual(ids);
      expect(await codesOf(manager, '?page=2&pageSize=2')).toEqual(ids.slice(2));
      expect(await codesOf(manager, `?team=${second}`)).toEqual([two.documentId]);
      const { body } = await manager.codes('?pageSize=1000');
      expect(body.meta.pagination).toEqual({ page: 1, pageSize: 100, pageCount: 1, total: 3 });
    });

    it.each(['?page=0', '?page=x', '?pageSize=-1', '?team[id][$gt]=0', '?team[]=a'])(
      'with %s by nobody: 400',
      async (query) => {
        const { manager } = await delegate();

        expect((await manager.codes(query)).status).toBe(400);
      }
    );

    it('by no filters, fields and relations that a query could name', async () => {
      const { team, manager } = await delegate();
      const code = await manager.ordered(team);

      const query = '?populate=*&fields[0]=canonicalCode&filters[delegated]=false';
      expect((await manager.codes(query)).body.data).toEqual([code]);
    });
  });

  describe('are made', () => {
    it('with a generated text, for the team’s role and organization, and lead into it', async () => {
      const role = await admin().findRole('Hackathon developer');
      const { documentId: team } = await admin().createTeam(
        'With a role',
        { documentId: others },
        role
      );
      const manager = await signUp();
      await appoint(team, manager);

      const startsAt = inDays(-1);
      const allowedEmails = ['@Acme.example'];
      const { code } = await manager.ordered(team, { startsAt, allowedEmails });

      const email = 'newcomer@acme.example';
      const { status } = await campaign.portal.register({ inviteCode: code, email });
      expect(status).toBe(200);
      expect(await campaign.portal.standingOf({ email })).toEqual([
        { team: 'With a role', organization: 'Other company', role: 'Hackathon developer' },
      ]);
      const { body } = await campaign.portal.register({ inviteCode: code });
      expect(body.error.details.reason).toBe('invite_code_email_not_allowed');
    });

    it('and administrators see by whom', async () => {
      const { team, manager } = await delegate();
      const code = await manager.ordered(team);
      const byAdministrator = await admin().createCode({ team });

      expect(await admin().code(code)).toMatchObject({
        createdBy: null,
        delegated: true,
        manager: manager.user.username,
      });
      expect(await admin().code(byAdministrator)).toMatchObject({
        createdBy: { name: 'Ada Admin' },
        delegated: false,
        manager: null,
      });
      const { text } = await admin().download('/invite-codes/codes/export');
      expect(text).toContain(`${manager.user.username} (manager)`);
    });

    it.each([
      ['a text', { code: 'MY-OWN-CODE' }],
      ['a state', { state: 'inactive' }],
      ['a role', { role: 1 }],
      ['an organization', { organization: 1 }],
      ['seats used', { uses: 0 }],
      ['a manager', { manager: 1 }],
      ['whether it is delegated', { delegated: false }],
      ['who created it', { createdBy: 1 }],
      ['a note', { note: 'x' }],
      ['a batch', { batch: 'x' }],
      ['an id', { id: 1 }],
      ['a documentId', { documentId: UNKNOWN }],
      ['a canonical text', { canonicalCode: 'ABCD' }],
      ['limits', { limits: { liveCodes: 100 } }],
      ['settings', { managers: { liveCodes: 100 } }],
    ])('with no say in %s', async (_, changes) => {
      const { team, manager } = await delegate();

      const answer = await manager.order(team, changes);

      expect(answer.status).toBe(400);
      expect(await codesOf(manager)).toEqual([]);
    });

    it.each<[Record<string, unknown>, string[]]>([
      [{ name: '' }, ['name']],
      [{ name: 7 }, ['name']],
      [{ quota: null }, ['quota']],
      [{ quota: undefined }, ['quota']],
      [{ quota: 0 }, ['quota']],
      [{ quota: -1 }, ['quota']],
      [{ quota: 1.5 }, ['quota']],
      [{ quota: '5' }, ['quota']],
      [{ quota: { $gt: 0 } }, ['quota']],
      [{ quota: 1e12 }, ['quota']],
      [{ expiresAt: null }, ['expiresAt']],
      [{ expiresAt: undefined }, ['expiresAt']],
      [{ expiresAt: '' }, ['expiresAt']],
      [{ expiresAt: 'tomorrow' }, ['expiresAt']],
      [{ expiresAt: inDays(-1) }, ['expiresAt']],
      [{ startsAt: inDays(8) }, ['expiresAt']],
      [{ startsAt: 5 }, ['startsAt']],
      [{ allowedEmails: 'a@b.example' }, ['allowedEmails']],
      [{ allowedEmails: ['nobody'] }, ['allowedEmails.0']],
      [{ team: 5 }, ['team']],
      [{ team: null }, ['team']],
      [{ team: undefined }, ['team']],
    ])('not from %j', async (changes, fields) => {
      const { team, manager } = await delegate();

      const answer = await manager.order(team, changes);

      expect({ status: answer.status, fields: fieldsOf(answer) }).toEqual({ status: 400, fields });
      expect(await codesOf(manager)).toEqual([]);
    });

    it.each([[[]], ['text'], [5], [null]])('not from the body %j', async (body) => {
      const { manager } = await delegate();

      expect((await manager.create(body)).status).toBe(400);
    });
  });

  describe('are made for no other team', () => {
    it('of the organization, of another one, or none that exists: all with the same answer', async () => {
      const { manager } = await delegate();
      const before = await countOfCodes();
      const teams = [await newTeam(), await newTeam(others), UNKNOWN, '', ' ', '\u0000'];

      const answers = await Promise.all(teams.map((team) => manager.order(team)));

      const told = answers.map(({ status, body }) => ({ status, error: body.error }));
      expect(told.slice(0, 3)).toEqual(
        Array(3).fill({
          status: 403,
          error: {
            status: 403,
            name: 'PolicyError',
            message: 'You do not manage this team',
            details: { reason: 'managed_team_forbidden' },
          },
        })
      );
      expect(told.slice(3).every(({ status }) => status === 400 || status === 403)).toBe(true);
      expect(await countOfCodes()).toBe(before);
    });

    it('however it is named: 400', async () => {
      const { team, manager } = await delegate();
      const other = await newTeam(others);
      const [{ id }] = await db()('ic_teams').where({ document_id: other }).select('id');
      const before = await countOfCodes();

      const ways: unknown[] = [
        [other],
        [team, other],
        { connect: [other] },
        { connect: [{ documentId: other }] },
        { set: [{ id }] },
        { documentId: other },
        { id },
        id,
        true,
      ];
      const answers = await Promise.all(
        ways.map((named) =>
          manager.create({ team: named, name: 'x', quota: 1, expiresAt: inDays(1) })
        )
      );

      expect(answers.map(({ status }) => status)).toEqual(ways.map(() => 400));
      expect((await manager.order(String(id))).status).toBe(403);
      expect((await manager.order(`${team}' OR 1=1`)).status).toBe(403);
      expect((await manager.order(`%`)).status).toBe(403);
      expect(await countOfCodes()).toBe(before);
    });

    it('and the codes of another are neither seen, changed nor sent', async () => {
      const { manager } = await delegate();
      const other = await delegate(others);
      const code = await other.manager.ordered(other.team);

      expect(outcomeOf(await manager.codes(`?team=${other.team}`))).toEqual(FORBIDDEN);
      expect(outcomeOf(await manager.codes(`?team=${UNKNOWN}`))).toEqual(FORBIDDEN);
      expect(await codesOf(manager)).toEqual([]);
      for (const documentId of [code.documentId, UNKNOWN, '%25', "x'", 'a%00b']) {
        const named = { documentId };
        expect((await manager.update(named, { state: 'inactive' })).status).toBe(404);
        expect((await manager.send(named, { emails: ['a@b.example'] })).status).toBe(404);
      }
      expect((await admin().code(code)).state).toBe('active');
      expect(mailServer.mailsTo('a@b.example')).toEqual([]);
    });

    it('by a mere member of the team, nor of a team without an organization', async () => {
      const { team, manager } = await delegate();
      const { code } = await manager.ordered(team);
      const member = await signUp();
      await member.call('/redeem', { method: 'POST', body: { code } });

      expect((await member.teams()).body).toEqual({ data: [] });
      expect(outcomeOf(await member.order(team))).toEqual(FORBIDDEN);

      const [{ id }] = await db()('ic_teams').where({ document_id: team }).select('id');
      await db()('ic_teams_organization_lnk').where({ team_id: id }).delete();
      await db()('up_users_organization_lnk')
        .whereIn('user_id', db()('up_users_team_lnk').where({ team_id: id }).select('user_id'))
        .delete();
      expect((await manager.teams()).body).toEqual({ data: [] });
      expect(outcomeOf(await manager.order(team))).toEqual(FORBIDDEN);
    });
  });

  describe('stay within the limits', () => {
    it('of live codes', async () => {
      await limit({ liveCodes: 2 });
      const { team, manager } = await delegate();
      await manager.ordered(team);
      const second = await manager.ordered(team, { startsAt: inDays(1) });

      const answer = await manager.order(team);
      expect(outcomeOf(answer)).toEqual(refused('managed_limit_live_codes'));
      expect(answer.body.error.details).toMatchObject({ limit: 2, left: 0 });

      await manager.update(second, { state: 'inactive' });
      expect((await manager.order(team)).status).toBe(201);
      expect(outcomeOf(await manager.update(second, { state: 'active' }))).toEqual(
        refused('managed_limit_live_codes')
      );
      // No change, nothing to refuse.
      expect((await manager.update(second, { state: 'inactive' })).status).toBe(200);
    });

    it('of seats: the quota of live codes, the seats used of others', async () => {
      await limit({ seats: 10 });
      const { team, manager } = await delegate();
      const first = await manager.ordered(team, { quota: 6 });
      await campaign.portal.register({ inviteCode: first.code });

      const answer = await manager.order(team, { quota: 5 });
      expect(outcomeOf(answer)).toEqual(refused('managed_limit_seats'));
      expect(answer.body.error.details).toMatchObject({ limit: 10, left: 4 });

      await manager.update(first, { state: 'inactive' });
      expect(await usedBy(manager)).toEqual({ liveCodes: 0, seats: 1 });
      const second = await manager.ordered(team, { quota: 5 });
      expect(await usedBy(manager)).toEqual({ liveCodes: 1, seats: 6 });
      // It would give five more than it has given.
      const again = await manager.update(first, { state: 'active' });
      expect(outcomeOf(again)).toEqual(refused('managed_limit_seats'));
      await manager.update(second, { state: 'inactive' });
      expect((await manager.update(first, { state: 'active' })).status).toBe(200);
      expect(await usedBy(manager)).toEqual({ liveCodes: 1, seats: 6 });
    });

    it('of days', async () => {
      await limit({ days: 3 });
      const { team, manager } = await delegate();

      const answer = await manager.order(team, { expiresAt: inDays(3.01) });
      expect(outcomeOf(answer)).toEqual(refused('managed_limit_days'));
      const { limit: days, latest } = answer.body.error.details;
      expect(days).toBe(3);
      expect(Math.abs(Date.parse(latest ?? '') - Date.parse(inDays(3)))).toBeLessThan(60_000);
      const code = await manager.ordered(team, { expiresAt: inDays(2.9) });

      await manager.update(code, { state: 'inactive' });
      await limit({ days: 1 });
      expect(outcomeOf(await manager.update(code, { state: 'active' }))).toEqual(
        refused('managed_limit_days')
      );
    });

    it('that administrators lower or raise, at once', async () => {
      const { team, manager } = await delegate();
      const code = await manager.ordered(team, { quota: 50 });

      await limit({ liveCodes: 0 });
      expect(outcomeOf(await manager.order(team))).toEqual(refused('managed_limit_live_codes'));
      expect((await admin().code(code)).status).toBe('active');
      await limit({ liveCodes: 3, seats: 20 });
      expect((await manager.order(team, { quota: 1 })).body.error.details).toMatchObject({
        reason: 'managed_limit_seats',
        limit: 20,
        left: 0,
      });
    });

    it('each team by itself', async () => {
      await limit({ liveCodes: 1 });
      const { team, manager } = await delegate();
      const second = await newTeam();
      await appoint(second, manager);

      await manager.ordered(team);
      expect((await manager.order(second)).status).toBe(201);
    });

    it('which administrators do not have, and what they change counts', async () => {
      await limit({ liveCodes: 1, seats: 10 });
      const { team, manager } = await delegate();
      const code = await manager.ordered(team, { quota: 10 });

      await admin().createCode({ team, quota: 1000 });
      expect((await put(`/codes/${code.documentId}`, { quota: 500 })).status).toBe(200);
      expect(await usedBy(manager)).toEqual({ liveCodes: 1, seats: 500 });
      await put(`/codes/${code.documentId}`, { quota: null });
      expect(await usedBy(manager)).toEqual({ liveCodes: 1, seats: 0 });
      await manager.update(code, { state: 'inactive' });
      expect(outcomeOf(await manager.update(code, { state: 'active' }))).toEqual(
        refused('managed_limit_seats')
      );
      // Nobody could use it, so it takes nothing.
      await put(`/codes/${code.documentId}`, { expiresAt: '2020-01-01T00:00:00Z' });
      const { status, body } = await manager.update(code, { state: 'active' });
      expect({ status, state: body.data.status }).toEqual({ status: 200, state: 'expired' });
    });

    it(`exactly, when 20 are made at once by two managers on ${PROCESSES} process(es)`, async () => {
      const { team, manager } = await delegate();
      const colleague = await signUp();
      await appoint(team, manager, colleague);
      const { url } = campaign.portal;
      const urls = PROCESSES === 2 ? [url, await campaign.portal.scaleOut()] : [url, url];
      const crew = [manager.at(urls[0]), colleague.at(urls[1])];

      await limit({ liveCodes: 5, seats: 1000 });
      const byCodes = await crowd(20, (index) => crew[index % 2].order(team));
      expect(byCodes.map(({ status }) => status).sort()).toEqual([
        ...Array<number>(5).fill(201),
        ...Array<number>(15).fill(400),
      ]);
      expect(await usedBy(manager)).toEqual({ liveCodes: 5, seats: 25 });

      await limit({ liveCodes: 1000, seats: 95 });
      const bySeats = await crowd(20, (index) => crew[index % 2].order(team, { quota: 10 }));
      expect(bySeats.filter(({ status }) => status === 201)).toHaveLength(7);
      expect(await usedBy(manager)).toEqual({ liveCodes: 12, seats: 95 });

      const ids = await codesOf(manager, '?pageSize=100');
      const pause = (documentId: string, state: string, who: Manager) =>
        who.update({ documentId }, { state });
      await Promise.all(ids.map((documentId) => pause(documentId, 'inactive', manager)));
      expect(await usedBy(manager)).toEqual({ liveCodes: 0, seats: 0 });
      await limit({ liveCodes: 5 });
      const activated = await crowd(ids.length, (index) =>
        pause(ids[index], 'active', crew[index % 2])
      );
      expect(activated.filter(({ status }) => status === 200)).toHaveLength(5);
      expect((await usedBy(manager))?.liveCodes).toBe(5);
    }, 120_000);

    it('while people register with the codes of the team', async () => {
      await limit({ liveCodes: 3, seats: 30 });
      const { team, manager } = await delegate();
      const { code } = await manager.ordered(team, { quota: 10 });

      const [registered, made] = await Promise.all([
        crowd(20, () => campaign.portal.register({ inviteCode: code })),
        crowd(10, () => manager.order(team, { quota: 10 })),
      ]);

      expect(registered.filter(({ status }) => status === 200)).toHaveLength(10);
      expect(made.every(({ status }) => status === 201 || status === 400)).toBe(true);
      // The first code may be exhausted, and then is not live, before others are made.
      expect(await usedBy(manager)).toEqual({ liveCodes: 2, seats: 30 });
    });
  });

  describe('are changed', () => {
    it('in name and state alone', async () => {
      const { team, manager } = await delegate();
      const code = await manager.ordered(team);

      const answer = await manager.update(code, { name: ' Renamed ', state: 'inactive' });
      expect(answer.body.data).toEqual({
        ...code,
        name: 'Renamed',
        state: 'inactive',
        status: 'inactive',
      });
      for (const changes of [
        { quota: 50 },
        { expiresAt: inDays(20) },
        { team: await newTeam() },
        { code: 'MINE' },
        { delegated: false },
        { manager: null },
        { uses: 0 },
        { state: 'expired' },
        { state: null },
        { name: '' },
      ]) {
        expect({ changes, status: (await manager.update(code, changes)).status }).toEqual({
          changes,
          status: 400,
        });
      }
      expect((await manager.codes()).body.data).toEqual([answer.body.data]);
    });

    it('and a paused code lets nobody in', async () => {
      const { team, manager } = await delegate();
      const code = await manager.ordered(team);
      await manager.update(code, { state: 'inactive' });

      const { body } = await campaign.portal.register({ inviteCode: code.code });

      expect(body.error.details.reason).toBe('invite_code_invalid');
    });
  });

  describe('are sent', () => {
    let people = 0;
    const newAddresses = (count: number) =>
      Array.from({ length: count }, () => {
        people += 1;
        return `invited${people}@people.example`;
      });
    const statusesOf = ({ body }: { body: Partial<{ data: { results: { status: string }[] } }> }) =>
      body.data?.results.map(({ status }) => status);

    it('with the administrator’s template, to each address once', async () => {
      const { team, manager } = await delegate();
      const code = await manager.ordered(team);
      const [email, other] = newAddresses(2);

      expect(
        statusesOf(await manager.send(code, { emails: [email, email.toUpperCase()] }))
      ).toEqual(['sent']);
      expect(statusesOf(await manager.send(code, { emails: [email, other, 'nobody'] }))).toEqual([
        'already-sent',
        'sent',
        'invalid',
      ]);
      const [mail, ...more] = mailServer.mailsTo(email);
      expect(more).toEqual([]);
      expect(mail.headers.subject).toBe(`You are invited to join Team ${names} at Acme Partners`);
      expect(mail.text).toContain(code.code);
    });

    it.each([
      [{ subject: 'Buy now' }],
      [{ text: 'Buy now' }],
      [{ again: true }],
      [{ locale: 'de' }],
      [{ emails: [] }],
      [{ emails: 'a@b.example' }],
      [{ emails: [5] }],
      [{ emails: undefined }],
      [{ emails: Array(501).fill('a@b.example') }],
    ])('with nothing else: %j is refused', async (changes) => {
      const { team, manager } = await delegate();
      const code = await manager.ordered(team);
      const emails = newAddresses(1);

      expect((await manager.send(code, { emails, ...changes })).status).toBe(400);
      expect(mailServer.mailsTo(emails[0])).toEqual([]);
    });

    it('to no more addresses than they have seats, all of a call or none', async () => {
      const { team, manager } = await delegate();
      const code = await manager.ordered(team, { quota: 3 });
      const [one, two, three, four] = newAddresses(4);

      await manager.send(code, { emails: [one] });
      const answer = await manager.send(code, { emails: [one, two, three, four] });
      expect(outcomeOf(answer)).toEqual(refused('managed_limit_recipients'));
      expect(answer.body.error.details).toMatchObject({ limit: 3, left: 2 });
      expect(mailServer.mailsTo(two)).toEqual([]);
      expect(statusesOf(await manager.send(code, { emails: [one, two, three] }))).toEqual([
        'already-sent',
        'sent',
        'sent',
      ]);
      // Seats that are taken do not make room.
      await campaign.portal.register({ inviteCode: code.code, email: one });
      expect(outcomeOf(await manager.send(code, { emails: [four] }))).toEqual(
        refused('managed_limit_recipients')
      );
    });

    it('to exactly as many when several send at once', async () => {
      const { team, manager } = await delegate();
      const code = await manager.ordered(team, { quota: 4 });
      const emails = newAddresses(8);

      const answers = await Promise.all(
        emails.map((email) => manager.send(code, { emails: [email] }))
      );

      expect(answers.map(({ status }) => status).sort()).toEqual([
        ...Array<number>(4).fill(200),
        ...Array<number>(4).fill(400),
      ]);
      expect(emails.flatMap((email) => mailServer.mailsTo(email))).toHaveLength(4);
    });

    it('again to an address whose e-mail failed', async () => {
      const { team, manager } = await delegate();
      const code = await manager.ordered(team, { quota: 1 });
      const [email] = newAddresses(1);
      mailServer.refused.add(email);

      expect(statusesOf(await manager.send(code, { emails: [email] }))).toEqual(['failed']);
      mailServer.refused.delete(email);
      expect(statusesOf(await manager.send(code, { emails: [email] }))).toEqual(['sent']);
    });

    it('not while nobody can use them', async () => {
      const { team, manager } = await delegate();
      const code = await manager.ordered(team);
      await manager.update(code, { state: 'inactive' });
      const [email] = newAddresses(1);

      const { status, body } = await manager.send(code, { emails: [email] });

      expect({ status, id: body.error.details.id }).toEqual({ status: 400, id: 'sendInactive' });
      expect(await db()('ic_invitations').where({ email })).toEqual([]);
    });
  });

  describe('are for managers', () => {
    it('only, and not for a role to which the calls are closed', async () => {
      const { team, manager } = await delegate();
      const code = await manager.ordered(team);
      const role = await admin().findRole('Hackathon developer');
      const [{ id: userId }] = await db()('up_users').where({ email: manager.user.email });
      await db()('up_users_role_lnk').where({ user_id: userId }).update({ role_id: role.id });

      const closed = [
        await manager.teams(),
        await manager.codes(),
        await manager.order(team),
        await manager.update(code, { state: 'inactive' }),
        await manager.send(code, { emails: ['a@b.example'] }),
      ];

      expect(closed.map(({ status }) => status)).toEqual(Array(5).fill(403));
      expect((await admin().code(code)).state).toBe('active');
    });

    it('who are signed in: not for visitors, nor for an API token, even where a role opens them', async () => {
      const { team, manager } = await delegate();
      const code = await manager.ordered(team);
      const { body: created } = await admin().call<{ data: { accessKey: string } }>(
        '/admin/api-tokens',
        {
          method: 'POST',
          body: { name: 'Full', description: '', type: 'full-access', lifespan: null },
        }
      );
      const tokenOnly = { token: created.data.accessKey };
      const base = `${campaign.portal.url}/api/invite-codes/managed-codes`;
      const body = { team, name: 'x', quota: 1, expiresAt: inDays(1) };

      for (const caller of [{}, tokenOnly]) {
        const answers = [
          await request(`${base}`, { ...caller }),
          await request(`${campaign.portal.url}/api/invite-codes/managed-teams`, { ...caller }),
          await request(base, { ...caller, method: 'POST', body }),
          await request(`${base}/${code.documentId}`, {
            ...caller,
            method: 'PUT',
            body: { state: 'inactive' },
          }),
        ];
        // Nobody is let in: 403 by users-permissions for visitors, 401 by us for tokens.
        expect(answers.map(({ status }) => [401, 403].includes(status))).toEqual(
          Array(4).fill(true)
        );
      }
      expect((await admin().code(code)).state).toBe('active');
    });

    it('as long as they are: who is released or blocked loses all at once', async () => {
      const { team, manager } = await delegate();
      const code = await manager.ordered(team);

      await appoint(team);
      expect((await manager.teams()).body).toEqual({ data: [] });
      expect(await codesOf(manager)).toEqual([]);
      expect(outcomeOf(await manager.order(team))).toEqual(FORBIDDEN);
      expect((await manager.update(code, { state: 'inactive' })).status).toBe(404);
      expect((await manager.send(code, { emails: ['a@b.example'] })).status).toBe(404);

      await appoint(team, manager);
      expect(await codesOf(manager)).toEqual([code.documentId]);
      await db()('up_users').where({ email: manager.user.email }).update({ blocked: true });
      expect((await manager.teams()).status).toBe(401);
      expect((await manager.order(team)).status).toBe(401);
    });

    it('also after a manager’s account was deleted: the codes still count', async () => {
      await limit({ liveCodes: 2, seats: 20 });
      const { team, manager } = await delegate();
      const colleague = await signUp();
      await appoint(team, manager, colleague);
      const code = await manager.ordered(team, { quota: 10 });

      expect((await admin().deleteUser(manager.user)).status).toBe(200);

      expect((await manager.teams()).status).toBe(401);
      expect((await colleague.codes()).body.data).toEqual([{ ...code, mine: false }]);
      expect(await usedBy(colleague)).toEqual({ liveCodes: 1, seats: 10 });
      await colleague.ordered(team, { quota: 10 });
      expect((await colleague.order(team)).status).toBe(400);
      expect((await colleague.update(code, { state: 'inactive' })).status).toBe(200);
      expect(await admin().code(code)).toMatchObject({ delegated: true, manager: null });
    });

    it('of an organization: for all its teams, and for those of no other', async () => {
      const { documentId: own } = await admin().createOrganization(`Company ${names}`);
      const team = await newTeam(own);
      const foreign = await newTeam(others);
      const manager = await signUp();
      const body = { managers: [manager.user.documentId] };
      expect((await put(`/organizations/${own}`, body)).status).toBe(200);

      const second = await newTeam(own);
      expect((await manager.teams()).body.data.map(({ documentId }) => documentId)).toEqual([
        team,
        second,
      ]);
      const code = await manager.ordered(second);
      expect(outcomeOf(await manager.order(foreign))).toEqual(FORBIDDEN);

      // A team and its codes go with their organization.
      expect((await put(`/teams/${second}`, { organization: others })).status).toBe(200);
      expect(await codesOf(manager)).toEqual([]);
      expect(outcomeOf(await manager.order(second))).toEqual(FORBIDDEN);
      expect((await manager.update(code, { state: 'inactive' })).status).toBe(404);
      expect((await put(`/teams/${foreign}`, { organization: own })).status).toBe(200);
      expect((await manager.order(foreign)).status).toBe(201);

      expect((await put(`/organizations/${own}`, { managers: [] })).status).toBe(200);
      expect((await manager.teams()).body).toEqual({ data: [] });
    });

    it('of a team that moves to another organization: it stays theirs', async () => {
      const { team, manager } = await delegate();
      const code = await manager.ordered(team);

      expect((await put(`/teams/${team}`, { organization: others })).status).toBe(200);

      const [seen] = (await manager.codes()).body.data;
      expect(seen.documentId).toBe(code.documentId);
      expect(seen.team?.organization?.name).toBe('Other company');
    });

    it('who manage a team both ways see it once', async () => {
      const { documentId: own } = await admin().createOrganization(`Twice ${names}`);
      const team = await newTeam(own);
      const manager = await signUp();
      await appoint(team, manager);
      await put(`/organizations/${own}`, { managers: [manager.user.documentId] });
      await manager.ordered(team);

      expect((await manager.teams()).body.data).toHaveLength(1);
      expect(await codesOf(manager)).toHaveLength(1);
      expect(await usedBy(manager)).toEqual({ liveCodes: 1, seats: 5 });
    });

    it('whose codes lose their team: nobody reaches them any more', async () => {
      const { team, manager } = await delegate();
      const code = await manager.ordered(team);
      await manager.update(code, { state: 'inactive' });

      expect((await admin().deleteEntry('team', { documentId: team })).status).toBe(200);

      expect(await codesOf(manager)).toEqual([]);
      expect((await manager.update(code, { state: 'active' })).status).toBe(404);
      expect((await admin().code(code)).team).toBeNull();
    });
  });

  describe('are out of reach', () => {
    const QUERY = `query { __schema { types { name fields { name } inputFields { name } } } }`;
    interface Schema {
      __schema: {
        types: Array<{
          name: string;
          fields: Array<{ name: string }> | null;
          inputFields: Array<{ name: string }> | null;
        }>;
      };
    }

    it('of GraphQL: it knows neither them nor who manages a team', async () => {
      const { body } = await campaign.portal.graphql<Schema>(QUERY, {});

      const names = body.data.__schema.types.flatMap(({ name, fields, inputFields }) => [
        name,
        ...[...(fields ?? []), ...(inputFields ?? [])].map((field) => `${name}.${field.name}`),
      ]);
      expect(names).toContain('UsersPermissionsRegisterInput.inviteCode');
      expect(names.filter((name) => /manage|delegat/i.test(name))).toEqual([]);
    });

    it('of those who would make themselves managers', async () => {
      const team = await newTeam();
      const { portal } = campaign;
      await admin().grant('authenticated', [
        'plugin::users-permissions.user.update',
        'plugin::users-permissions.user.me',
        'plugin::users-permissions.user.find',
        'plugin::invite-codes.team.find',
      ]);
      const hopeful = await signUp();
      const { id, documentId } = hopeful.user;
      const send = async (path: string, body: object) => {
        const { status } = await fetch(`${portal.url}/api${path}`, {
          method: 'PUT',
          body: JSON.stringify(body),
          headers: {
            authorization: `Bearer ${hopeful.token}`,
            'content-type': 'application/json',
          },
        });
        return status;
      };

      const bodies: object[] = [
        { team: { documentId: team, managers: [id] } },
        { managers: [id] },
        { managedTeams: [team] },
      ];
      for (const body of bodies) {
        await portal.register(body);
        await send(`/users/${id}`, body);
        await send('/users/me', body);
      }
      const body = { data: { managers: [documentId] } };
      expect([403, 404, 405]).toContain(await send(`/invite-codes/teams/${team}`, body));

      expect((await hopeful.teams()).body).toEqual({ data: [] });
      expect(await db()('ic_teams_managers_lnk').where({ user_id: id })).toEqual([]);
    });

    it('of a populate or a filter that leads through the team', async () => {
      const { team, manager } = await delegate();
      const { code } = await manager.ordered(team);
      const member = await signUp();
      await member.call('/redeem', { method: 'POST', body: { code } });
      const me = async (query: string) =>
        JSON.stringify(
          (
            await request<object>(`${campaign.portal.url}/api/users/me${query}`, {
              token: member.token,
            })
          ).body
        );

      expect(await me('?populate[team][populate]=managers')).not.toContain(manager.user.email);
      expect(await me('?populate[team][populate][managers]=true')).not.toContain(
        manager.user.email
      );
      const filter = `?filters[team][managers][email][$eq]=${manager.user.email}`;
      const { status } = await request(`${campaign.portal.url}/api/users${filter}`, {
        token: member.token,
      });
      expect(status).toBe(400);
    });
  });

  describe('and who makes them', () => {
    const find = async <Data>(path: string) =>
      (await admin().call<{ data: Data }>(`/invite-codes${path}`)).body.data;

    it('is set with the team or its organization, and told with them', async () => {
      const [ada, bob] = [await signUp(), await signUp()];
      const { username, email, documentId } = ada.user;
      const managers = [ada, bob].map(({ user }) => user.documentId);
      const team = await admin().call<{ data: Team }>('/invite-codes/teams', {
        method: 'POST',
        body: { name: 'Managed', organization, managers },
      });
      const company = await admin().call<{ data: Organization }>('/invite-codes/organizations', {
        method: 'POST',
        body: { name: 'Managed', managers },
      });

      for (const path of [
        `/teams/${team.body.data.documentId}`,
        `/organizations/${company.body.data.documentId}`,
      ]) {
        expect((await find<Team>(path)).managers.map((manager) => manager.username).sort()).toEqual(
          [username, bob.user.username].sort()
        );
        // What is not named stays.
        await put(path, { description: 'Changed' });
        expect((await find<Team>(path)).managers).toHaveLength(2);
        await put(path, { managers: [documentId, documentId] });
        expect((await find<Team>(path)).managers).toEqual([{ documentId, username, email }]);
        await put(path, { managers: [] });
        expect((await find<Team>(path)).managers).toEqual([]);
      }
    });

    it.each([
      [{ managers: [UNKNOWN] }],
      [{ managers: 'ada' }],
      [{ managers: null }],
      [{ managers: [5] }],
      [{ managers: [null] }],
      [{ managers: [''] }],
      [{ managers: { connect: [] } }],
      [{ managers: Array(101).fill(UNKNOWN) }],
    ])('is an account that exists: not %j', async (body) => {
      const { team, manager } = await delegate();

      for (const path of [`/teams/${team}`, `/organizations/${organization}`]) {
        const answer = await put(path, body);
        expect(answer.status).toBe(400);
        expect(fieldsOf(answer)?.[0]).toMatch(/^managers/);
      }
      expect((await find<Team>(`/teams/${team}`)).managers[0].email).toBe(manager.user.email);
    });

    it('is found by name or e-mail address', async () => {
      const { user } = await signUp();
      const search = async (text: string) =>
        (
          await admin().call<{ results: Array<{ documentId: string }> }>(
            `/invite-codes/manager-options?_q=${encodeURIComponent(text)}`
          )
        ).body.results.map(({ documentId }) => documentId);

      expect(await search(user.email.toUpperCase())).toEqual([user.documentId]);
      expect(await search(user.username)).toContain(user.documentId);
      expect(await search('nobody at all')).toEqual([]);
      const { status } = await admin().call('/invite-codes/manager-options?_q=%00');
      expect(status).toBe(400);
    });

    it('is edited in the Content Manager too', async () => {
      const team = await newTeam();
      const { user } = await signUp();
      const path = `/content-manager/collection-types/plugin::invite-codes.team/${team}`;
      const { status } = await admin().call(path, {
        method: 'PUT',
        body: { managers: { connect: [{ id: user.id, documentId: user.documentId }] } },
      });

      expect(status).toBe(200);
      expect((await find<Team>(`/teams/${team}`)).managers[0].email).toBe(user.email);
    });
  });

  describe('have limits in the settings', () => {
    it.each<[object, string]>([
      [{ liveCodes: -1 }, 'managers.liveCodes'],
      [{ liveCodes: 1001 }, 'managers.liveCodes'],
      [{ liveCodes: 1.5 }, 'managers.liveCodes'],
      [{ liveCodes: null }, 'managers.liveCodes'],
      [{ liveCodes: '5' }, 'managers.liveCodes'],
      [{ seats: -1 }, 'managers.seats'],
      [{ seats: 1_000_001 }, 'managers.seats'],
      [{ days: 0 }, 'managers.days'],
      [{ days: 3651 }, 'managers.days'],
      [{ hours: 1 }, 'managers'],
    ])('that are not %j', async (managers, field) => {
      const answer = await put('/settings', { managers });

      expect({ status: answer.status, fields: fieldsOf(answer) }).toEqual({
        status: 400,
        fields: [field],
      });
    });

    it('of which some are changed without the others', async () => {
      const answer = await put('/settings', { managers: { seats: 7 } });

      expect(answer.body.data).toMatchObject({ managers: { liveCodes: 5, seats: 7, days: 30 } });
    });
  });
});
