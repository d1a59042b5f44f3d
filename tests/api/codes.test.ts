import type { FindCodes, FindTeams, InviteCode } from '../../contracts/codes';
import { type Campaign, startCampaign } from '../support/campaign';
import type { ErrorBody } from '../support/http';

const CODES = '/invite-codes/codes';

type One = { data: InviteCode } & ErrorBody;

describe('the admin API of invite codes', () => {
  let campaign: Campaign;

  beforeAll(async () => {
    campaign = await startCampaign();
  });
  afterAll(() => campaign.portal.stop());

  const valid = (changes: object = {}) => ({
    name: 'Spring hackathon',
    quota: 10,
    state: 'active',
    team: campaign.hackathon,
    ...changes,
  });
  const post = (body: unknown) => campaign.portal.admin.call<One>(CODES, { method: 'POST', body });
  const put = ({ documentId }: InviteCode, body: unknown) =>
    campaign.portal.admin.call<One>(`${CODES}/${documentId}`, { method: 'PUT', body });
  const find = (query: string) =>
    campaign.portal.admin.call<FindCodes.Response & ErrorBody>(`${CODES}?${query}`);
  const fieldsOf = (body: ErrorBody) =>
    body.error.details.errors?.map(({ path }) => path.join('.')) ?? [];

  describe('creating', () => {
    it('generates a code and answers it whole', async () => {
      const expiresAt = '2099-12-31T23:30:00+02:00';
      const { status, body } = await post(valid({ expiresAt, note: 'For the booth' }));

      expect(status).toBe(201);
      expect(body.data).toMatchObject({
        code: expect.stringMatching(/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){2}$/),
        name: 'Spring hackathon',
        quota: 10,
        uses: 0,
        seatsLeft: 10,
        status: 'active',
        state: 'active',
        startsAt: null,
        expiresAt: '2099-12-31T21:30:00.000Z',
        allowedEmails: [],
        note: 'For the booth',
        team: { name: 'Hackathon', organization: { name: 'Acme Partners' } },
        createdBy: { name: 'Ada Admin' },
      });
      expect((await campaign.portal.admin.code(body.data)).code).toBe(body.data.code);
    });

    it('takes a chosen code, and says when another reads the same', async () => {
      expect((await post(valid({ code: 'Summer-2026' }))).body.data.code).toBe('SUMMER-2026');

      const same = await post(valid({ code: 'SUMMER 2O26' }));

      expect(same.status).toBe(400);
      expect(fieldsOf(same.body)).toEqual(['code']);
    });

    it('gives a text to one of two administrators who choose it at once', async () => {
      const answers = await Promise.all(
        Array.from({ length: 8 }, () => post(valid({ code: 'AT-THE-SAME-TIME' })))
      );

      expect(answers.map(({ status }) => status).sort()).toEqual([201, ...Array(7).fill(400)]);
    });

    it('stores allowed e-mails in one spelling, each once', async () => {
      const { body } = await post(
        valid({ allowedEmails: ['Ada@ACME.example', 'ada@acme.example', '@München.example'] })
      );

      expect(body.data.allowedEmails).toEqual(['ada@acme.example', '@xn--mnchen-3ya.example']);
    });

    it.each([
      ['no body', undefined, []],
      ['an empty name', { name: ' ' }, ['name']],
      ['a name with a NUL', { name: 'a\u0000b' }, ['name']],
      ['a quota of 0', { quota: 0 }, ['quota']],
      ['a quota of 1.5', { quota: 1.5 }, ['quota']],
      ['a quota as text', { quota: '5' }, ['quota']],
      ['a quota out of range', { quota: 1e12 }, ['quota']],
      ['an unknown state', { state: 'paused' }, ['state']],
      ['a date that is none', { expiresAt: 'tomorrow' }, ['expiresAt']],
      ['a date without a zone', { expiresAt: '2099-01-01T00:00' }, ['expiresAt']],
      [
        'an expiry before the start',
        { startsAt: '2099-02-01T00:00:00Z', expiresAt: '2099-01-01T00:00:00Z' },
        ['expiresAt'],
      ],
      ['no days of membership', { membershipDays: 0 }, ['membershipDays']],
      ['a day and a half of membership', { membershipDays: 1.5 }, ['membershipDays']],
      ['eleven years of membership', { membershipDays: 3651 }, ['membershipDays']],
      ['days of membership as text', { membershipDays: '30' }, ['membershipDays']],
      ['a membership until no date', { membershipUntil: 'soon' }, ['membershipUntil']],
      [
        'a membership that ends twice',
        { membershipDays: 30, membershipUntil: '2099-01-01T00:00:00Z' },
        ['membershipUntil'],
      ],
      [
        'a membership that ends before the start',
        { startsAt: '2099-02-01T00:00:00Z', membershipUntil: '2099-01-01T00:00:00Z' },
        ['membershipUntil'],
      ],
      ['an unknown team', { team: 'abcdefghijklmnopqrstuvwx' }, ['team']],
      ['a team that is no text', { team: 7 }, ['team']],
      ['a team with a NUL', { team: '\u0000' }, ['team']],
      ['a short code', { code: 'ABC' }, ['code']],
      ['a code with other characters', { code: 'ÄÖÜ-2026' }, ['code']],
      ['allowed e-mails that are none', { allowedEmails: ['acme'] }, ['allowedEmails.0']],
      ['seats of its own', { uses: 3 }, ['']],
    ])('refuses %s, and creates nothing', async (_what, changes, fields) => {
      const before = (await find('')).body.pagination.total;

      const { status, body } = await post(changes && valid(changes));

      expect(status).toBe(400);
      expect(body.error.name).toBe('ValidationError');
      if (fields.length > 0) expect(fieldsOf(body)).toEqual(fields);
      expect((await find('')).body.pagination.total).toBe(before);
    });
  });

  describe('changing', () => {
    it('changes the named fields and leaves the others', async () => {
      const { data: code } = (await post(valid({ note: 'Keep me' }))).body;

      const { status, body } = await put(code, { state: 'inactive', quota: null });

      expect(status).toBe(200);
      expect(body.data).toMatchObject({
        code: code.code,
        note: 'Keep me',
        state: 'inactive',
        status: 'inactive',
        quota: null,
        seatsLeft: null,
      });
    });

    it('refuses a quota below the seats used', async () => {
      const { data: code } = (await post(valid({ quota: 3 }))).body;
      await campaign.portal.register({ inviteCode: code.code });
      await campaign.portal.register({ inviteCode: code.code });

      const { status, body } = await put(code, { quota: 1 });

      expect(status).toBe(400);
      expect(fieldsOf(body)).toEqual(['quota']);
      expect((await put(code, { quota: 2 })).body.data).toMatchObject({
        quota: 2,
        uses: 2,
        status: 'exhausted',
      });
    });

    it('keeps uses within the quota while registrations and changes run at once', async () => {
      const { data: code } = (await post(valid({ quota: 30 }))).body;

      await Promise.all([
        ...Array.from({ length: 30 }, () => campaign.portal.register({ inviteCode: code.code })),
        ...[20, 15, 10, 12, 14].map((quota) => put(code, { quota })),
      ]);

      const after = await campaign.portal.admin.code(code);
      expect(after.uses).toBeLessThanOrEqual(after.quota ?? 0);
      expect(await campaign.portal.seatsOf(code)).toEqual({
        uses: after.uses,
        redemptions: after.uses,
      });
    });

    it('judges a new expiry against the start that stays', async () => {
      const { data: code } = (await post(valid({ startsAt: '2099-06-01T00:00:00Z' }))).body;

      const { status, body } = await put(code, { expiresAt: '2099-05-01T00:00:00Z' });

      expect(status).toBe(400);
      expect(fieldsOf(body)).toEqual(['expiresAt']);
    });

    it.each([[{ uses: 0 }], [{ name: '' }], [{ name: null }], [{ team: null }], [{ quota: -1 }]])(
      'refuses %j',
      async (changes) => {
        const { data: code } = (await post(valid())).body;

        expect((await put(code, changes)).status).toBe(400);
        expect(await campaign.portal.admin.code(code)).toEqual(code);
      }
    );

    it('refuses the text of another code and accepts its own', async () => {
      const { data: first } = (await post(valid({ code: 'FIRST-ONE' }))).body;
      const { data: second } = (await post(valid({ code: 'SECOND-ONE' }))).body;

      expect(fieldsOf((await put(second, { code: 'first one' })).body)).toEqual(['code']);
      expect((await put(first, { code: 'FIRSTONE' })).body.data.code).toBe('FIRSTONE');
    });
  });

  describe('deleting', () => {
    it('refuses the code from then on and keeps its members and redemptions', async () => {
      const { portal } = campaign;
      const { data: code } = (await post(valid())).body;
      const { body: member } = await portal.register({ inviteCode: code.code });

      const path = `${CODES}/${code.documentId}`;
      expect((await portal.admin.call(path, { method: 'DELETE' })).status).toBe(200);

      expect((await portal.admin.call(path)).status).toBe(404);
      expect((await portal.register({ inviteCode: code.code })).status).toBe(400);
      expect(await portal.standingOf(member.user)).toMatchObject([{ team: 'Hackathon' }]);
      expect(await portal.db('ic_redemptions').where({ user_id: member.user.id })).toHaveLength(1);
    });
  });

  it.each(['nosuchdocument', '%00', "x' OR 1=1", '../settings'])(
    'answers 404 for a code that is not there: %s',
    async (documentId) => {
      const path = `${CODES}/${encodeURIComponent(decodeURIComponent(documentId))}`;
      const { admin } = campaign.portal;

      expect((await admin.call(path)).status).toBe(404);
      expect((await admin.call(path, { method: 'PUT', body: { name: 'X' } })).status).toBe(404);
      expect((await admin.call(path, { method: 'DELETE' })).status).toBe(404);
    }
  );

  describe('listing', () => {
    it('pages, sorts and searches', async () => {
      const { portal, organization } = campaign;
      const team = await portal.admin.createTeam('Röntgen', organization);
      for (const [name, quota] of [
        ['Zeta', 2],
        ['Alpha', 3],
        ['Mid', 1],
      ] as const) {
        await post(valid({ name: `Listed ${name}`, quota, team: team.documentId }));
      }
      const names = async (query: string) =>
        (await find(query)).body.results.map(({ name }) => name);

      expect(await names('_q=listed&sort=name:asc')).toEqual([
        'Listed Alpha',
        'Listed Mid',
        'Listed Zeta',
      ]);
      expect(await names('_q=listed&sort=quota:DESC&pageSize=2')).toEqual([
        'Listed Alpha',
        'Listed Zeta',
      ]);
      expect(await names('_q=listed&sort=name:asc&pageSize=2&page=2')).toEqual(['Listed Zeta']);
      expect(await names(`_q=${encodeURIComponent('Röntgen')}`)).toHaveLength(3);
      expect((await find('_q=acme%20partners&pageSize=1')).body.pagination.total).toBe(
        (await find('')).body.pagination.total
      );
    });

    it('finds a code by its text, however it is typed', async () => {
      const { data: code } = (await post(valid({ code: 'LOOK-FOR-ME' }))).body;

      const { body } = await find('_q=look f0rme');

      expect(body.results.map(({ documentId }) => documentId)).toEqual([code.documentId]);
    });

    it('clamps the page size', async () => {
      expect((await find('pageSize=100000')).body.pagination.pageSize).toBe(100);
    });

    it.each([
      'sort=password:asc',
      'sort=team.secret',
      'sort=name:sideways',
      'page=0',
      'page=x',
      'pageSize=-1',
      '_q=%00',
      '_q[$ne]=x',
    ])('refuses %s', async (query) => {
      expect((await find(query)).status).toBe(400);
    });

    it('offers the teams that belong to an organization, and takes no other', async () => {
      const { admin } = campaign.portal;
      const dissolved = await admin.createOrganization('Dissolved');
      const orphan = await admin.createTeam('Hack orphans', dissolved);
      await admin.deleteEntry('organization', dissolved);

      const { body } = await admin.call<FindTeams.Response>('/invite-codes/code-teams?_q=hack');

      expect(body.results).toEqual([
        {
          documentId: campaign.hackathon,
          name: 'Hackathon',
          organization: {
            documentId: campaign.organization.documentId,
            name: 'Acme Partners',
          },
        },
      ]);
      expect(fieldsOf((await post(valid({ team: orphan.documentId }))).body)).toEqual(['team']);
    });
  });
});
