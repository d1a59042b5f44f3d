import { randomUUID } from 'node:crypto';

import type { FindBatch } from '../../contracts/batches';
import { PERMISSIONS } from '../../contracts/plugin';
import type { ImportCodes, ImportReport } from '../../contracts/import';
import { type Campaign, startCampaign } from '../support/campaign';
import type { ErrorBody } from '../support/http';

const IMPORT = '/invite-codes/codes/import';

type Report = ImportCodes.DryRunResponse & ErrorBody;
type Imported = ImportCodes.Response & ErrorBody;
type Row = Record<string, unknown>;

const csv = (...lines: string[]) => lines.join('\r\n');
const file = (content: BlobPart) => new Blob([content], { type: 'text/csv' });

describe('importing invite codes from CSV', () => {
  let campaign: Campaign;

  beforeAll(async () => {
    campaign = await startCampaign();
    const { admin } = campaign.portal;
    // A second team that is called Guests, and a team in no organization.
    const globex = await admin.createOrganization('Globex');
    await admin.createTeam('Guests', globex);
    const lost = await admin.createOrganization('Lost');
    await admin.createTeam('Stray', lost);
    await admin.deleteEntry('organization', lost);
  });
  afterAll(() => campaign.portal.stop());

  const dryRun = async (content: BlobPart): Promise<ImportReport> => {
    const before = await codeCount();
    const { status, body } = await campaign.portal.admin.upload<Report>(IMPORT, {
      files: file(content),
      dryRun: 'true',
    });
    expect({ status, error: body.error }).toEqual({ status: 200, error: undefined });
    expect(await codeCount()).toBe(before);
    return body.data;
  };
  const run = (content: BlobPart, options: Record<string, string> = {}) =>
    campaign.portal.admin.upload<Imported>(IMPORT, { files: file(content), ...options });
  const codeCount = async () => {
    const [{ count }] = await campaign.portal.db('ic_invite_codes').count({ count: '*' });
    return Number(count);
  };
  const rowsOf = (batch: string): Promise<Row[]> =>
    campaign.portal.db('ic_invite_codes').where({ batch }).orderBy('batch_number');
  const imported = async (content: BlobPart) => {
    const { status, body } = await run(content);
    expect({ status, error: body.error }).toEqual({ status: 201, error: undefined });
    return rowsOf(body.data.batch);
  };
  /** Line, column and what is wrong, of each problem. */
  const wrongs = ({ problems }: ImportReport) =>
    problems.map(({ line, column, id }) => [line, column, id]);

  const GOOD = csv(
    'code,name,team,organization,quota,startsAt,expiresAt,state,allowedEmails,note',
    'import one,First,Hackathon,,50,2098-01-01,2098-01-31,inactive,@acme.example Ada@acme.example,"Two',
    'lines, and ""quotes"""',
    ',Second,Guests,Globex,,,2098-06-30T18:00:00+02:00,,,'
  );

  it('tells what a good file would create, and creates nothing', async () => {
    expect(await dryRun(GOOD)).toEqual({
      lines: 2,
      problems: [],
      badLines: 0,
      ignoredColumns: [],
      summary: {
        codes: 2,
        generated: 1,
        unlimited: 1,
        seats: 50,
        teams: [
          { team: 'Hackathon', organization: 'Acme Partners', codes: 1 },
          { team: 'Guests', organization: 'Globex', codes: 1 },
        ],
      },
    });
  });

  it('creates the codes of a good file in one batch', async () => {
    const { portal } = campaign;
    const { status, body } = await run(GOOD);

    expect(status).toBe(201);
    expect(body.data).toEqual({ batch: expect.any(String), count: 2 });
    const { body: batch } = await portal.admin.call<FindBatch.Response>(
      `/invite-codes/codes/batches/${body.data.batch}`
    );
    expect(batch.data.first).toEqual([
      expect.objectContaining({
        code: 'IMPORT-ONE',
        name: 'First',
        quota: 50,
        startsAt: '2098-01-01T00:00:00.000Z',
        expiresAt: '2098-01-31T23:59:59.999Z',
        state: 'inactive',
        allowedEmails: ['@acme.example', 'ada@acme.example'],
        note: 'Two\nlines, and "quotes"',
        createdBy: expect.objectContaining({ name: 'Ada Admin' }),
      }),
      expect.objectContaining({
        code: expect.stringMatching(/^([0-9A-Z]{4}-){2}[0-9A-Z]{4}$/),
        name: 'Second',
        quota: null,
        expiresAt: '2098-06-30T16:00:00.000Z',
        state: 'active',
        allowedEmails: [],
        note: null,
        team: expect.objectContaining({
          name: 'Guests',
          organization: expect.objectContaining({ name: 'Globex' }),
        }),
      }),
    ]);
    const registered = await portal.register({ inviteCode: batch.data.first[1].code });
    expect(await portal.standingOf(registered.body.user)).toMatchObject([
      { team: 'Guests', organization: 'Globex' },
    ]);
  });

  it('lists every bad line, with its number in the file', async () => {
    await campaign.portal.admin.createCode({ team: campaign.hackathon, code: 'TAKEN-LONG-AGO' });

    const report = await dryRun(
      csv(
        'code,name,team,organization,quota,startsAt,expiresAt,state,allowedEmails',
        'GOOD-ONE,Good,Hackathon',
        'x,,Hackathon,,0,,,paused',
        '',
        'good 0ne,Twice,Hackathon',
        'taken l0ng ag0,Taken,Hackathon',
        ',"Two',
        'lines",Nobody',
        ',Ambiguous,Guests',
        ',Elsewhere,Hackathon,Globex',
        ',Stray,Stray',
        ',No team,',
        ',Dates,Hackathon,,ten,31.12.2098,2098-02-30',
        ',Order,Hackathon,,1,2098-02-01,2098-01-01',
        ',Emails,Hackathon,,1,,,,acme @acme.example nobody@',
        `,${'x'.repeat(256)},Hackathon`,
        ',NUL \u0000,Hack\u0000athon',
        ',More,Hackathon,,,,,,,,cells'
      )
    );

    expect(wrongs(report)).toEqual([
      [3, 'code', 'codeText'],
      [3, 'name', 'required'],
      [3, 'quota', 'quota'],
      [3, 'state', 'state'],
      [5, 'code', 'importCodeTwice'],
      [6, 'code', 'codeTaken'],
      [7, 'team', 'importTeam'],
      [9, 'team', 'importTeamAmbiguous'],
      [10, 'organization', 'importTeamOrganization'],
      [11, 'team', 'importTeam'],
      [12, 'team', 'required'],
      [13, 'quota', 'quota'],
      [13, 'startsAt', 'importDate'],
      [13, 'expiresAt', 'importDate'],
      [14, 'expiresAt', 'expiresBeforeStart'],
      [15, 'allowedEmails', 'allowedEmail'],
      [15, 'allowedEmails', 'allowedEmail'],
      [16, 'name', 'tooLong'],
      [17, 'name', 'controlCharacters'],
      [17, 'team', 'controlCharacters'],
      [17, 'team', 'importTeam'],
      [18, null, 'importExtraCells'],
    ]);
    expect(report).toMatchObject({ lines: 15, badLines: 14, summary: { codes: 1 } });
    const [first] = report.problems;
    expect(first).toMatchObject({
      value: 'x',
      message: 'A code has 4 to 64 letters (A to Z), digits and hyphens.',
    });
    expect(report.problems.filter(({ line }) => line === 15).map(({ value }) => value)).toEqual([
      'acme',
      'nobody@',
    ]);
    expect(report.problems.find(({ line }) => line === 5)).toMatchObject({
      values: { line: 2 },
      message: 'Line 2 has this code already, or one that reads the same.',
    });
  });

  it('imports nothing of a file with a bad line', async () => {
    const before = await codeCount();

    const { status, body } = await run(csv('name,team', 'Good,Hackathon', 'Bad,Nobody'));

    expect(status).toBe(400);
    expect(body.error).toMatchObject({
      message: 'Nothing was imported. Lines that cannot be imported: 1.',
      details: { id: 'importRefused', values: { count: 1 } },
    });
    expect(await codeCount()).toBe(before);
  });

  it('imports the file that an export has written', async () => {
    const header =
      'Code,Name,Team,Organization,Status,Seats used,Quota,Starts,Expires,State,Allowed e-mails,' +
      'Note,Created by,Created at';
    const line =
      "EXPORTED-1,'=1+1,Hackathon,Acme Partners,active,3,5,,2098-12-31T23:00:00.000Z,active," +
      "@acme.example ada@acme.example,'-5 °C,Ada Admin,2026-11-01T08:00:00.000Z";

    const report = await dryRun(`\uFEFF${csv(header, line, '')}`);
    expect(report).toMatchObject({
      problems: [],
      ignoredColumns: ['Status', 'Seats used', 'Created by', 'Created at'],
    });
    expect(await imported(`\uFEFF${csv(header, line, '')}`)).toEqual([
      expect.objectContaining({ code: 'EXPORTED-1', name: '=1+1', note: '-5 °C', uses: 0 }),
    ]);
  });

  it('imports what the list exports, with all that an administrator can set', async () => {
    const { admin } = campaign.portal;
    const header =
      'code,name,team,organization,quota,startsAt,expiresAt,membershipDays,membershipUntil,state';
    const lines = [
      'ENDS-DAYS,Ends 1,Guests,Globex,3,2098-01-01,2098-06-30,30,,inactive',
      'ENDS-UNTIL,Ends 2,Guests,Globex,,,,,2098-12-31,active',
    ];
    const rows = await imported(csv(header, ...lines));
    const { text } = await admin.download('/invite-codes/codes/export?_q=ENDS-&sort=name:asc');
    for (const row of rows) {
      await admin.call(`/invite-codes/codes/${String(row.document_id)}`, { method: 'DELETE' });
    }

    const again = await imported(text);

    const columns = ['code', 'name', 'quota', 'team_id', 'state', 'starts_at', 'expires_at'];
    const set = [...columns, 'membership_days', 'membership_until'];
    const settings = (row: Record<string, unknown>) => set.map((column) => row[column]);
    expect(again.map(settings)).toEqual(rows.map(settings));
    expect(rows[0]).toMatchObject({ membership_days: 30, membership_until: null });
    expect(new Date(rows[1].membership_until as string)).toEqual(
      new Date('2098-12-31T23:59:59.999Z')
    );
  });

  it.each([
    ['membershipDays', 'half', 'The number of days is a whole number from 1 to 3,650.'],
    ['membershipUntil', 'soon', 'Write a day (2027-12-31), or a date and time in ISO 8601'],
  ])('does not import a %s that is %s', async (column, value, message) => {
    const report = await dryRun(
      csv(`name,team,organization,${column}`, `X,Guests,Globex,${value}`)
    );

    expect(report.problems).toMatchObject([
      { line: 2, column, value, message: expect.stringContaining(message) },
    ]);
  });

  it('imports what the download of a batch has written', async () => {
    const { admin } = campaign.portal;
    const rows = await imported(csv('name,team,organization,quota', '-1,Guests,Globex,3'));
    const path = `/invite-codes/codes/batches/${String(rows[0].batch)}/export`;
    const { text } = await admin.download(path);
    await admin.call(`/invite-codes/codes/${String(rows[0].document_id)}`, { method: 'DELETE' });

    const [again] = await imported(text);

    for (const column of ['code', 'name', 'quota', 'team_id'] as const) {
      expect(again[column]).toEqual(rows[0][column]);
    }
  });

  it.each([
    ['semicolons', 'NAME;Team;Allowed_Emails\nSemi;Hackathon;@a.example @b.example'],
    ['tabs', 'Name\tTEAM\tallowed emails\nTab\tHackathon\t@a.example;@b.example'],
    ['line feeds', 'team,allowedEmails,name\nHackathon,"@a.example,@b.example",LF\n'],
    ['carriage returns', 'team,name,allowedEmails\rHackathon,CR,@a.example;@b.example\r'],
    ['blank lines above', '\r\n\r\nteam,name,e-mails\r\nHackathon,Blank,@a.example @b.example'],
    ['spaces around', ' team , name , emails \nHackathon, "Spaced" , @a.example @b.example'],
    [
      'UTF-16, as Excel writes it',
      Buffer.from('\uFEFFname\tteam\temails\r\nX\tHackathon\t@a.example @b.example', 'utf16le'),
    ],
  ])('reads a file with %s', async (_what, content) => {
    const [row] = await imported(content);

    expect(row).toMatchObject({ quota: null, state: 'active' });
    const { allowedEmails } = await campaign.portal.admin.code({
      documentId: String(row.document_id),
    });
    expect(allowedEmails).toEqual(['@a.example', '@b.example']);
  });

  it.each([
    ['nothing', '', [[1, null, 'importEmpty']]],
    ['a header alone', 'name,team\n', [[1, null, 'importEmpty']]],
    ['no column team', 'name\nA', [[1, 'team', 'importColumnMissing']]],
    [
      'no column that is known',
      'foo;bar\n1;2',
      [
        [1, 'name', 'importColumnMissing'],
        [1, 'team', 'importColumnMissing'],
      ],
    ],
    ['a column twice', 'name,team,Team\nA,B,C', [[1, 'Team', 'importColumnTwice']]],
    [
      'an open quotation mark',
      'name,team\nA,Hackathon\n"B,Hackathon\nC,D',
      [[3, null, 'importQuote']],
    ],
  ])('tells what is wrong with %s', async (_what, content, expected) => {
    expect(wrongs(await dryRun(content))).toEqual(expected);
    expect((await run(content)).status).toBe(400);
  });

  it('takes 10,000 lines, and no more', async () => {
    const line = 'A longer name for this one,Hackathon,Acme Partners,1,2098-12-31T00:00:00.000Z,';
    const lines = (count: number) =>
      csv(
        'name,team,organization,quota,expiresAt,note',
        ...Array<string>(count).fill(`${line}${'x'.repeat(60)}`)
      );
    const { length } = lines(10_000);
    expect(length).toBeGreaterThan(1024 * 1024);

    const started = performance.now();
    expect(await imported(lines(10_000))).toHaveLength(10_000);
    expect(performance.now() - started).toBeLessThan(60_000);

    expect(wrongs(await dryRun(lines(10_001)))).toEqual([[10_002, null, 'importTooMany']]);
  });

  it('imports a file once, however often and fast it is sent', async () => {
    const batch = randomUUID();
    const content = csv('name,team,quota', ...Array<string>(50).fill('Once,Hackathon,1'));

    const answers = await Promise.all(Array.from({ length: 5 }, () => run(content, { batch })));

    for (const { status, body } of answers) {
      expect({ status, data: body.data }).toEqual({ status: 201, data: { batch, count: 50 } });
    }
    expect(await rowsOf(batch)).toHaveLength(50);
  });

  it('gives a code to one of those who import it at once', async () => {
    const content = csv('code,name,team', 'AT-ONCE-1,A,Hackathon', 'AT-ONCE-2,B,Hackathon');

    const answers = await Promise.all(Array.from({ length: 5 }, () => run(content)));

    expect(answers.map(({ status }) => status).sort()).toEqual([201, 400, 400, 400, 400]);
    expect(
      await campaign.portal.db('ic_invite_codes').where('code', 'like', 'AT-ONCE-%')
    ).toHaveLength(2);
  });

  describe('bad requests', () => {
    const { admin } = { admin: () => campaign.portal.admin };
    const good = csv('name,team', 'Good,Hackathon');

    it.each<[string, () => Promise<{ status: number }>]>([
      ['no body', () => admin().call(IMPORT, { method: 'POST' })],
      ['JSON', () => admin().call(IMPORT, { method: 'POST', body: { csv: good } })],
      ['a text for the file', () => admin().upload(IMPORT, { files: good })],
      ['a file in another field', () => admin().upload(IMPORT, { csv: file(good) })],
      ['two files', () => admin().upload(IMPORT, { files: file(good), more: file(good) })],
      ['bytes that are no text', () => run(Buffer.from([0x4e, 0xff, 0xc3]))],
      ['a file that is too large', () => run(Buffer.alloc(11 * 1024 * 1024, 'x'))],
      ['a batch that is no UUID', () => run(good, { batch: 'spring' })],
      ['neither true nor false', () => run(good, { dryRun: 'perhaps' })],
    ])('refuses %s with 400, and imports nothing', async (_what, send) => {
      const before = await codeCount();

      expect((await send()).status).toBe(400);
      expect(await codeCount()).toBe(before);
    });
  });

  it('is open to those who may import, and to no others', async () => {
    const { admin, url } = campaign.portal;
    const status = async (permission: keyof typeof PERMISSIONS) => {
      const colleague = await admin.colleague([PERMISSIONS[permission]]);
      const content = file(csv('name,team', 'By a colleague,Hackathon'));
      return (await colleague.upload(IMPORT, { files: content })).status;
    };

    expect(await status('import')).toBe(201);
    expect(await status('generate')).toBe(403);
    expect(await status('create')).toBe(403);
    expect((await fetch(`${url}${IMPORT}`, { method: 'POST' })).status).toBe(401);
  });
});
