import { parse } from 'csv-parse/sync';

import type { CodeAction } from '../../contracts/code-actions';
import type { FindOptions } from '../../contracts/code-options';
import {
  type FindCodes,
  type FindTeams,
  type InviteCode,
  type InviteCodeInput,
  SORTABLE,
} from '../../contracts/codes';
import { PERMISSIONS } from '../../contracts/plugin';
import { STATES, statusOf, STATUSES } from '../../contracts/status';
import { rankOf, statusRank } from '../../server/src/services/code-status-sql';
import type { Administrator } from '../support/administrator';
import { type Campaign, startCampaign } from '../support/campaign';
import type { ErrorBody } from '../support/http';
import { type CodeColumns, insertCodes } from '../support/insert-codes';

const CODES = '/invite-codes/codes';
const DAY = 24 * 60 * 60 * 1000;
const NOBODY = 'abcdefghijklmnopqrstuvwx';

const inDays = (days: number) => new Date(Date.now() + days * DAY);

describe('the list of invite codes', () => {
  let campaign: Campaign;
  let admin: Administrator;
  let colleague: Administrator;
  /** One code for every status, and others that differ in what one can filter by. */
  const codes: Record<string, InviteCode> = {};
  let beta: { documentId: string };

  beforeAll(async () => {
    campaign = await startCampaign();
    ({ admin } = campaign.portal);
    colleague = await admin.colleague(Object.values(PERMISSIONS));
    beta = await admin.createOrganization('beta Übersee');
    const zebra = await admin.createTeam('zebra', beta);

    const create = async (
      name: string,
      input: Partial<InviteCodeInput>,
      by: Administrator = admin
    ) => {
      codes[name] = await by.createCode({ name, team: campaign.hackathon, ...input });
    };
    await create('active', { quota: 3, expiresAt: inDays(3).toISOString() });
    await create('scheduled', { startsAt: inDays(2).toISOString(), team: campaign.guests });
    await create('inactive', { state: 'inactive', team: zebra.documentId });
    await create('Expired', { expiresAt: inDays(-1).toISOString() }, colleague);
    await create('exhausted', { quota: 1, note: 'Übung macht den Meister' });
    await campaign.portal.register({ inviteCode: codes.exhausted.code });
    await campaign.portal
      .db('ic_invite_codes')
      .where({ document_id: codes.active.documentId })
      .update({ batch: 'spring' });
  });
  afterAll(() => campaign.portal.stop());

  const find = (query: string) => admin.call<FindCodes.Response & ErrorBody>(`${CODES}?${query}`);
  const names = async (query: string) => {
    const { status, body } = await find(query);
    if (status !== 200) throw new Error(JSON.stringify(body));
    return body.results.map(({ name }) => name);
  };
  const where = (field: string, operator: string, value: string | number) =>
    `filters[$and][0][${field}][${operator}]=${encodeURIComponent(value)}`;

  describe('status in the database', () => {
    it('is that of the contract, for every code at every instant', async () => {
      const { db } = campaign.portal;
      const now = new Date('2030-06-01T12:00:00.000Z');
      const instants = [null, -DAY, -1, 0, 1, DAY].map((distance) =>
        distance === null ? null : new Date(now.getTime() + distance)
      );
      const seats = [
        { quota: null, uses: 0 },
        { quota: null, uses: 7 },
        { quota: 0, uses: 0 },
        { quota: 2, uses: 1 },
        { quota: 2, uses: 2 },
        { quota: 2, uses: 3 },
      ];
      const rows = STATES.flatMap((state) =>
        instants.flatMap((startsAt) =>
          instants.flatMap((expiresAt) =>
            [null, now, instants[5]].flatMap((membershipUntil) =>
              seats.map((seat, index) => ({
                state,
                startsAt,
                expiresAt,
                membershipUntil,
                ...seat,
                index,
              }))
            )
          )
        )
      );
      const columns = rows.map(({ startsAt, expiresAt, membershipUntil, state, quota, uses }) => ({
        state,
        quota,
        uses,
        starts_at: startsAt,
        expires_at: expiresAt,
        membership_until: membershipUntil,
      }));

      const documentIds = await insertCodes(db, columns);
      const found: Array<{ document_id: string; rank: number }> = await db('ic_invite_codes as c')
        .whereIn('document_id', documentIds)
        .select('document_id', db.raw('? as ??', [statusRank(db, { table: 'c', now }), 'rank']));
      await db('ic_invite_codes').whereIn('document_id', documentIds).delete();

      const ranks = new Map(found.map(({ document_id: id, rank }) => [id, Number(rank)]));
      expect(ranks.size).toBe(2 * 6 * 6 * 3 * 6);
      rows.forEach(({ startsAt, expiresAt, membershipUntil, ...row }, index) => {
        const code = {
          ...row,
          startsAt: startsAt?.toISOString() ?? null,
          expiresAt: expiresAt?.toISOString() ?? null,
          membershipUntil: membershipUntil?.toISOString() ?? null,
        };
        expect({ code, rank: ranks.get(documentIds[index]) }).toEqual({
          code,
          rank: rankOf(statusOf(code, now)),
        });
      });
    });
  });

  describe('filters', () => {
    it.each(STATUSES)('finds the codes that are %s, and those that are not', async (status) => {
      const is = await find(where('status', '$eq', status));
      const isNot = await find(where('status', '$ne', status));

      expect(is.body.results.map(({ name }) => name.toLowerCase())).toEqual([status]);
      expect(isNot.body.results.map(({ name }) => name.toLowerCase()).sort()).toEqual(
        STATUSES.filter((other) => other !== status).sort()
      );
      expect(is.body.pagination.total + isNot.body.pagination.total).toBe(5);
    });

    it.each([
      ['status[$in]', 'filters[status][$in]=active&filters[status][$in]=expired', 'Expired active'],
      ['state', where('state', '$eq', 'inactive'), 'inactive'],
      ['state, negated', where('state', '$ne', 'active'), 'inactive'],
      ['batch', where('batch', '$eq', 'spring'), 'active'],
      ['a batch that is not there', where('batch', '$eq', "' or 1=1"), ''],
      ['no expiry', where('expiresAt', '$null', 'true'), 'exhausted inactive scheduled'],
      ['an expiry', where('expiresAt', '$notNull', 'true'), 'Expired active'],
      ['a team that is not there', where('team', '$eq', NOBODY), ''],
      ['an author who is not there', where('createdBy', '$eq', 2 ** 31 - 1), ''],
    ])('finds by %s', async (_what, query, expected) => {
      expect(await names(`sort=name:asc&${query}`)).toEqual(
        expected
          .split(' ')
          .filter(Boolean)
          .sort((a, b) => a.localeCompare(b))
      );
    });

    it('finds by team, organization, author and expiry, and by all of them together', async () => {
      const { id } = codes.Expired.createdBy ?? { id: 0 };
      const acme = where('organization', '$eq', campaign.organization.documentId);
      const soon = where('expiresAt', '$lt', inDays(7).toISOString());

      expect(await names(where('team', '$eq', campaign.guests))).toEqual(['scheduled']);
      expect(await names(`sort=name:asc&${acme}`)).toEqual([
        'active',
        'exhausted',
        'Expired',
        'scheduled',
      ]);
      expect(await names(where('organization', '$eq', beta.documentId))).toEqual(['inactive']);
      expect(await names(where('createdBy', '$eq', id))).toEqual(['Expired']);
      expect(await names(`sort=name:asc&${soon}`)).toEqual(['active', 'Expired']);
      expect(await names(where('expiresAt', '$gt', inDays(1).toISOString()))).toEqual(['active']);
      expect(
        await names(
          `${soon}&filters[$and][1][status][$eq]=active&filters[$and][2][team][$in][0]=${campaign.hackathon}&_q=ACTIVE`
        )
      ).toEqual(['active']);
    });

    it.each([
      'filters=x',
      'filters[]=x',
      'filters[$and]=x',
      'filters[$and][0]=x',
      'filters[$and][0][status]=active',
      'filters[$and][0][status][$eq]=open',
      'filters[$and][0][status][$contains]=act',
      'filters[$and][0][status][$eq][0]=active',
      'filters[$and][0][status][$in]',
      'filters[$and][0][status][$in][$ne]=x',
      'filters[$and][0][canonicalCode][$eq]=X',
      'filters[$and][0][createdBy][password][$startsWith]=a',
      'filters[$and][0][createdBy][$eq]=1e3',
      'filters[$and][0][createdBy][$eq]=99999999999',
      'filters[$and][0][team][name][$eq]=x',
      'filters[$and][0][team][$eq]=%00',
      'filters[$and][0][batch][$eq]=%00',
      'filters[$and][0][expiresAt][$lt]=tomorrow',
      'filters[$and][0][expiresAt][$lt]=2030-02-30T00:00:00Z',
      'filters[$and][0][expiresAt][$null]=maybe',
      'filters[$or][0][status][$eq]=active',
      'filters[$not][status][$eq]=active',
      Array.from({ length: 21 }, (_, n) => `filters[$and][${n}][state][$eq]=active`).join('&'),
    ])('refuses %s', async (query) => {
      const { status, body } = await find(query);

      expect(status).toBe(400);
      expect(body.error.details.errors?.map(({ path }) => path)).toEqual([['filters']]);
      expect(body.error.message).toMatch(/^filters: /);
    });
  });

  describe('sorting', () => {
    it.each(SORTABLE)('by %s turns around, and pages hold every code once', async (field) => {
      const up = await names(`sort=${field}:asc`);
      const pages = [1, 2, 3].map((page) => names(`sort=${field}:desc&pageSize=2&page=${page}`));
      const down = (await Promise.all(pages)).flat();

      expect([...up].sort()).toEqual(Object.keys(codes).sort());
      expect([...down].sort()).toEqual(Object.keys(codes).sort());
    });

    it.each([
      ['name:asc', 'active exhausted Expired inactive scheduled'],
      ['team:asc', 'scheduled active Expired exhausted inactive'],
      ['organization:desc', 'inactive exhausted Expired scheduled active'],
      ['status:asc', 'active scheduled inactive Expired exhausted'],
      ['uses:desc', 'exhausted Expired inactive scheduled active'],
      // What never expires comes after what does, and is unlimited more than any number.
      ['expiresAt:asc', 'Expired active scheduled inactive exhausted'],
      ['expiresAt:desc', 'exhausted inactive scheduled active Expired'],
      ['quota:asc', 'exhausted active scheduled inactive Expired'],
      ['startsAt:desc', 'scheduled exhausted Expired inactive active'],
      // Empty ones are last either way.
      ['note:asc', 'exhausted active scheduled inactive Expired'],
      ['note:desc', 'exhausted Expired inactive scheduled active'],
      ['createdAt:desc', 'exhausted Expired inactive scheduled active'],
    ])('%s', async (sort, expected) => {
      expect(await names(`sort=${sort}`)).toEqual(expected.split(' '));
    });
  });

  describe('options of the filters', () => {
    it('are the administrators who have created codes', async () => {
      const authors = async (query = '') => {
        const path = `/invite-codes/code-authors${query}`;
        return (await admin.call<FindOptions.Authors>(path)).body.results;
      };
      await admin.colleague([]);

      expect((await authors()).map(({ name }) => name)).toEqual(['Ada Admin', 'Colin Colleague']);
      const colin = await authors('?_q=colin');
      expect(colin).toEqual([codes.Expired.createdBy]);
      expect(await authors(`?_q=nobody&chosen[0]=${colin[0].id}`)).toEqual(colin);
    });

    it('are the organizations and the teams', async () => {
      const results = async (path: string) =>
        (await admin.call<FindOptions.Organizations & FindTeams.Response>(path)).body.results;

      expect(await results('/invite-codes/code-organizations?_q=acme')).toEqual([
        { documentId: campaign.organization.documentId, name: 'Acme Partners' },
      ]);
      expect(
        await results(`/invite-codes/code-organizations?_q=acme&chosen[0]=${beta.documentId}`)
      ).toHaveLength(2);
      expect(
        (await results(`/invite-codes/code-teams?_q=hack&chosen[0]=${campaign.guests}`)).map(
          ({ name }) => name
        )
      ).toEqual(['Guests', 'Hackathon']);
    });

    it.each(['_q=%00', '_q[a]=b', 'chosen=a%27', 'chosen[a]=b', `_q=${'a'.repeat(256)}`])(
      'refuse %s',
      async (query) => {
        for (const options of ['authors', 'organizations', 'teams']) {
          const { status } = await admin.call(`/invite-codes/code-${options}?${query}`);
          expect({ options, status }).toEqual({ options, status: 400 });
        }
      }
    );
  });

  describe('actions on several codes', () => {
    const several = async (count: number, columns: Partial<CodeColumns> = {}) => {
      const { db } = campaign.portal;
      const documentIds = await insertCodes(
        db,
        Array.from({ length: count }, () => columns)
      );
      made.push(...documentIds);
      return documentIds;
    };
    const made: string[] = [];
    afterEach(async () => {
      const { db } = campaign.portal;
      await db('ic_invite_codes').whereIn('document_id', made.splice(0)).delete();
    });
    const act = (action: string, body: unknown, by: Administrator = admin) =>
      by.call<CodeAction.Response & ErrorBody>(`${CODES}/actions/${action}`, {
        method: 'POST',
        body,
      });
    const read = (documentIds: string[]) =>
      Promise.all(documentIds.map((documentId) => admin.code({ documentId })));

    it('deactivates and activates them', async () => {
      const documentIds = await several(3);

      const off = await act('deactivate', { documentIds }, colleague);
      expect(off).toMatchObject({ status: 200, body: { data: { count: 3 } } });
      expect((await read(documentIds)).map(({ state }) => state)).toEqual(
        Array(3).fill('inactive')
      );

      expect((await act('activate', { documentIds: documentIds.slice(0, 2) })).status).toBe(200);
      expect((await read(documentIds)).map(({ state }) => state)).toEqual([
        'active',
        'active',
        'inactive',
      ]);
    });

    it('takes one that is named twice for one', async () => {
      const [documentId] = await several(1);
      const { body } = await act('deactivate', { documentIds: [documentId, documentId] });

      expect(body.data.count).toBe(1);
    });

    it('extends them, also those that have expired', async () => {
      const documentIds = [
        ...(await several(1, { expires_at: inDays(1) })),
        ...(await several(1, { expires_at: inDays(-1), starts_at: inDays(-2) })),
      ];
      const expiresAt = '2099-12-31T23:30:00+02:00';

      expect((await act('extend', { documentIds, expiresAt })).body.data).toEqual({ count: 2 });

      for (const code of await read(documentIds)) {
        expect(code).toMatchObject({ expiresAt: '2099-12-31T21:30:00.000Z', status: 'active' });
      }
    });

    it.each([
      ['one that expires later', { expires_at: inDays(30) }, 'extendEarlier'],
      ['one that never expires', { expires_at: null }, 'extendEarlier'],
      [
        'one that starts later',
        { starts_at: inDays(20), expires_at: inDays(5) },
        'extendBeforeStart',
      ],
    ])('extends none where there is %s', async (_what, columns, id) => {
      const [good] = await several(1, { expires_at: inDays(1) });
      const [bad] = await several(1, columns);
      const before = await read([good, bad]);

      const { status, body } = await act('extend', {
        documentIds: [good, bad],
        expiresAt: inDays(10).toISOString(),
      });

      expect(status).toBe(400);
      expect(body.error.details.errors).toMatchObject([{ path: ['expiresAt'], id }]);
      expect(body.error.message).toContain(before[1].code);
      expect(body.error.message).not.toContain(before[0].code);
      expect(await read([good, bad])).toEqual(before);
    });

    it.each([
      ['in the past', inDays(-1).toISOString()],
      ['that is none', 'tomorrow'],
      ['that is null', null],
      ['left out', undefined],
      ['that is a list', [inDays(10).toISOString()]],
    ])('refuses an expiry %s', async (_what, expiresAt) => {
      const documentIds = await several(1, { expires_at: inDays(-10) });

      const { status, body } = await act('extend', { documentIds, expiresAt });

      expect(status).toBe(400);
      expect(body.error.details.errors?.[0].path).toEqual(['expiresAt']);
    });

    it('deletes them, and keeps members and redemptions', async () => {
      const { portal, hackathon } = campaign;
      const used = await admin.createCode({ name: 'To go', team: hackathon });
      const { body: member } = await portal.register({ inviteCode: used.code });
      const documentIds = [used.documentId, ...(await several(2))];

      expect((await act('delete', { documentIds })).body.data).toEqual({ count: 3 });

      expect((await admin.call(`${CODES}/${used.documentId}`)).status).toBe(404);
      expect(await portal.standingOf(member.user)).toMatchObject([{ team: 'Hackathon' }]);
      expect(await portal.db('ic_redemptions').where({ user_id: member.user.id })).toMatchObject([
        { code: used.code, invite_code_id: null },
      ]);
    });

    it.each(['activate', 'deactivate', 'delete', 'extend'])(
      '%s changes none where one is unknown',
      async (action) => {
        const documentIds = await several(2, { state: 'inactive', expires_at: inDays(1) });
        const before = await read(documentIds);

        const { status, body } = await act(action, {
          documentIds: [...documentIds, NOBODY],
          ...(action === 'extend' && { expiresAt: inDays(9).toISOString() }),
        });

        expect(status).toBe(400);
        expect(body.error.details).toMatchObject({ id: 'codesGone' });
        expect(await read(documentIds)).toEqual(before);
      }
    );

    it.each([
      ['nothing', undefined],
      ['no list', {}],
      ['an empty list', { documentIds: [] }],
      ['a text', { documentIds: 'abc' }],
      ['a number', { documentIds: [7] }],
      ['null', { documentIds: [null] }],
      ['a NUL', { documentIds: ['\u0000'] }],
      ['a list of lists', { documentIds: [['a']] }],
      ['too many', { documentIds: Array(1001).fill('a') }],
      ['something else too', { documentIds: ['a'], uses: 3 }],
    ])('refuses %s', async (_what, body) => {
      for (const action of ['activate', 'deactivate', 'delete', 'extend']) {
        const { status } = await act(
          action,
          body && action === 'extend' ? { ...body, expiresAt: inDays(9).toISOString() } : body
        );
        expect({ action, status }).toEqual({ action, status: 400 });
      }
    });

    it('has no other actions', async () => {
      const url = `${campaign.portal.url}${CODES}/actions/expire`;
      expect((await fetch(url, { method: 'POST' })).status).toBe(405);
    });

    it('gets along with registrations and with each other', async () => {
      const { portal, hackathon } = campaign;
      const shared = await Promise.all(
        Array.from({ length: 4 }, () => admin.createCode({ team: hackathon, quota: 3 }))
      );
      const documentIds = shared.map(({ documentId }) => documentId);
      made.push(...documentIds);

      const answers = await Promise.all([
        ...shared.map(({ code }) => portal.register({ inviteCode: code })),
        act('deactivate', { documentIds }),
        ...shared.map(({ code }) => portal.register({ inviteCode: code })),
        act('activate', { documentIds: [...documentIds].reverse() }),
        ...shared.map(({ code }) => portal.register({ inviteCode: code })),
      ]);

      for (const { status } of answers) expect([200, 400]).toContain(status);
      expect(answers.filter(({ body }) => 'data' in body && body.data)).toHaveLength(2);
      for (const code of shared) {
        const { uses, redemptions } = await portal.seatsOf(code);
        expect(uses).toBe(redemptions);
      }
    });
  });

  describe('the export', () => {
    const download = async (query = '') => {
      const file = await admin.download(`${CODES}/export?${query}`);
      return { ...file, rows: parse(file.text, { bom: true, columns: true }) };
    };

    it('is a file of all codes with everything about them', async () => {
      const { status, headers, rows } = await download('sort=name:asc');

      expect(status).toBe(200);
      expect(headers.get('content-type')).toBe('text/csv; charset=utf-8');
      expect(headers.get('content-disposition')).toBe('attachment; filename="invite-codes.csv"');
      expect(rows).toHaveLength(5);
      expect(rows[1]).toEqual({
        Code: codes.exhausted.code,
        Name: 'exhausted',
        Team: 'Hackathon',
        Organization: 'Acme Partners',
        Status: 'exhausted',
        'Seats used': '1',
        Quota: '1',
        'Starts (UTC)': '',
        'Expires (UTC)': '',
        'Membership days': '',
        'Membership until (UTC)': '',
        State: 'active',
        'Allowed e-mails': '',
        Note: 'Übung macht den Meister',
        'Created by': 'Ada Admin',
        'Created at (UTC)': codes.exhausted.createdAt,
      });
      expect(rows[0]).toMatchObject({ 'Expires (UTC)': codes.active.expiresAt });
    });

    it('has the codes that the list has, in its order', async () => {
      const query = `_q=a&sort=status:desc&${where('status', '$ne', 'inactive')}`;

      const { rows } = await download(query);

      expect(rows.map((row) => (row as { Name: string }).Name)).toEqual(await names(query));
      expect(rows.length).toBeGreaterThan(1);
    });

    it('has the codes of a selection', async () => {
      const chosen = [codes.active, codes.inactive].map(({ documentId }) => documentId);

      const { rows } = await download(`sort=name:asc&documentIds=${chosen.join(',')}`);

      expect(rows).toMatchObject([{ Name: 'active' }, { Name: 'inactive' }]);
    });

    it('carries no formula, and names as they are', async () => {
      const name = '=HYPERLINK("https://evil.example";"Ω 日本")';
      const code = await admin.createCode({
        name,
        note: '+1',
        team: campaign.hackathon,
        allowedEmails: ['@acme.example', 'ada@acme.example'],
      });

      const { text, rows } = await download(`documentIds=${code.documentId}`);
      await admin.call(`${CODES}/${code.documentId}`, { method: 'DELETE' });

      expect(text.startsWith('\uFEFFCode,') || text.startsWith('Code,')).toBe(true);
      expect(rows).toMatchObject([
        {
          Name: `'${name}`,
          Note: "'+1",
          'Allowed e-mails': "'@acme.example ada@acme.example",
        },
      ]);
    });

    it('has more codes than are read at once, each once', async () => {
      const { db } = campaign.portal;
      const documentIds = await insertCodes(
        db,
        Array.from({ length: 1203 }, (_, number) => ({ name: `Many ${number}` }))
      );

      const { rows } = await download('_q=many&sort=state:asc');
      await db('ic_invite_codes').whereIn('document_id', documentIds).delete();

      const exported = new Set(rows.map((row) => (row as { Code: string }).Code));
      expect(exported.size).toBe(1203);
      expect(rows).toHaveLength(1203);
    });

    it.each(['filters=x', 'sort=secret:asc', 'documentIds=%27', 'documentIds[0]=a', '_q=%00'])(
      'refuses %s',
      async (query) => {
        const { status, text } = await admin.download(`${CODES}/export?${query}`);
        expect(status).toBe(400);
        expect(text).toContain('ValidationError');
      }
    );
  });

  it('needs a permission for everything', async () => {
    const { documentId } = codes.active;
    const body = { documentIds: [documentId] };
    const calls = [
      ['read', 'GET', CODES],
      ['read', 'GET', '/invite-codes/code-authors'],
      ['read', 'GET', '/invite-codes/code-organizations'],
      ['export', 'GET', `${CODES}/export?documentIds=${NOBODY}`],
      ['update', 'POST', `${CODES}/actions/activate`],
      ['update', 'POST', `${CODES}/actions/deactivate`],
      ['update', 'POST', `${CODES}/actions/extend`],
      ['delete', 'POST', `${CODES}/actions/delete`],
    ] as const;

    for (const permission of ['read', 'export', 'update'] as const) {
      const someone = await admin.colleague([PERMISSIONS[permission]]);
      for (const [needed, method, path] of calls) {
        const status =
          method === 'GET'
            ? (await someone.download(path)).status
            : (await someone.call(path, { method, body })).status;
        expect({ permission, path, opened: status !== 403 }).toEqual({
          permission,
          path,
          opened: needed === permission,
        });
      }
    }
  });
});
