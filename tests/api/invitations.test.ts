import type { InviteCode, InviteCodeInput } from '../../contracts/codes';
import type { FindInvitations, GetSharing, SendInvitations } from '../../contracts/invitations';
import { PERMISSIONS } from '../../contracts/plugin';
import { type Campaign, startCampaign } from '../support/campaign';
import { DATABASE_CLIENT } from '../support/database';
import { eventually } from '../support/eventually';
import { type Answer, type ErrorBody, request } from '../support/http';
import { MailServer } from '../support/smtp';

type Sent = Answer<SendInvitations.Response & ErrorBody>;

const SIGN_UP_URL = 'https://portal.example/signup?inviteCode={code}';
const HOUR = 60 * 60 * 1000;

describe('sending a code by e-mail', () => {
  let campaign: Campaign;
  let mailServer: MailServer;
  let people = 0;

  beforeAll(async () => {
    mailServer = await MailServer.start();
    campaign = await startCampaign({ ...mailServer.env, INVITE_CODES_EMAIL_TIMEOUT: '5' });
    await set({ signUpUrl: SIGN_UP_URL });
  });
  afterEach(() => mailServer.goOn());
  afterAll(async () => {
    await mailServer?.stop();
    await campaign?.portal.stop();
  });

  const admin = () => campaign.portal.admin;
  const set = (settings: object) =>
    admin().call('/invite-codes/settings', { method: 'PUT', body: settings });
  const newCode = (input: Partial<InviteCodeInput> = {}) =>
    admin().createCode({ team: campaign.hackathon, ...input });
  const newAddress = () => {
    people += 1;
    return `guest${people}@people.example`;
  };
  const newAddresses = (count: number) => Array.from({ length: count }, newAddress);
  const path = ({ documentId }: Pick<InviteCode, 'documentId'>) =>
    `/invite-codes/codes/${documentId}/invitations`;
  const send = (code: Pick<InviteCode, 'documentId'>, body: unknown): Promise<Sent> =>
    admin().call(path(code), { method: 'POST', body });
  const resultsOf = ({ status, body }: Sent) => {
    expect({ status, error: body.error }).toEqual({ status: 200, error: undefined });
    return body.data.results;
  };
  const statusesOf = (answer: Sent) => resultsOf(answer).map(({ status }) => status);
  const sentTo = async (code: InviteCode, query = '') =>
    (await admin().call<FindInvitations.Response>(`${path(code)}${query}`)).body;
  /** Moves the clock of an address back, past Strapi. */
  const age = async (email: string, changes: object) =>
    campaign.portal.db('ic_invitations').where({ email }).update(changes);
  const ago = (milliseconds: number) => {
    const instant = new Date(Date.now() - milliseconds);
    return DATABASE_CLIENT === 'sqlite' ? instant.getTime() : instant;
  };

  it('mails the code, its link and its team, as text and as HTML', async () => {
    const code = await newCode({ code: 'MAIL-ME', expiresAt: '2098-12-31T22:59:00Z' });

    const answer = await send(code, { emails: [' Ada@ACME.example '], timeZone: 'Europe/Berlin' });

    expect(resultsOf(answer)).toEqual([{ email: 'ada@acme.example', status: 'sent' }]);
    const [mail, ...others] = mailServer.mailsTo('ada@acme.example');
    expect(others).toEqual([]);
    expect(mail.from).toBe('no-reply@portal.example');
    expect(mail.headers.to).toBe('ada@acme.example');
    expect(mail.headers.subject).toBe('You are invited to join Hackathon at Acme Partners');
    const link = 'https://portal.example/signup?inviteCode=MAIL-ME';
    expect(mail.text).toBe(
      [
        'Hello,',
        'you are invited to join the team Hackathon of Acme Partners at portal.example.',
        `Sign up here: ${link}`,
        'Your invite code: MAIL-ME',
        'It can be used until December 31, 2098 at 11:59 PM GMT+1.',
      ].join('\n\n')
    );
    expect(mail.html).toContain(`<a href="${link}">${link}</a>`);
  });

  it('sends what the administrator wrote, escaped in the HTML', async () => {
    const code = await newCode();
    const [email] = newAddresses(1);

    const subject = 'Für {team}: «Grüße» 🎟';
    const text = 'Tom & <b>Jerry</b> say "hi" on https://a.example/?a=1&b=2.\n{code}\n{startsAt}';
    resultsOf(await send(code, { emails: [email], subject, text }));

    const [mail] = mailServer.mailsTo(email);
    expect(mail.headers.subject).toBe('Für Hackathon: «Grüße» 🎟');
    expect(mail.text).toBe(
      `Tom & <b>Jerry</b> say "hi" on https://a.example/?a=1&b=2.\n${code.code}`
    );
    expect(mail.html).toContain('Tom &amp; &lt;b&gt;Jerry&lt;/b&gt; say &quot;hi&quot;');
    expect(mail.html).toContain('<a href="https://a.example/?a=1&amp;b=2">');
  });

  it('says of every address how it went, in the order of the request', async () => {
    const code = await newCode({ allowedEmails: ['@acme.example', 'bounces@people.example'] });
    mailServer.refused.add('bounces@people.example');

    const answer = await send(code, {
      emails: [
        'grace@acme.example',
        'GRACE@acme.example',
        'stranger@other.example',
        'nobody',
        '@acme.example',
        'eve@acme.example\r\nBcc: all@acme.example',
        '',
        'bounces@people.example',
      ],
    });

    expect(resultsOf(answer)).toEqual([
      { email: 'grace@acme.example', status: 'sent' },
      expect.objectContaining({ email: 'stranger@other.example', status: 'not-allowed' }),
      expect.objectContaining({ email: 'nobody', status: 'invalid', id: 'recipientInvalid' }),
      expect.objectContaining({ email: '@acme.example', status: 'invalid' }),
      expect.objectContaining({ status: 'invalid' }),
      expect.objectContaining({ email: '', status: 'invalid' }),
      {
        email: 'bounces@people.example',
        status: 'failed',
        id: 'mailRefused',
        values: { answer: '550 No such mailbox here' },
        message: 'The mail server refused it: 550 No such mailbox here.',
      },
    ]);
    expect(mailServer.mailsTo('grace@acme.example')).toHaveLength(1);
    for (const email of ['stranger@other.example', 'eve@acme.example', 'all@acme.example']) {
      expect(mailServer.mailsTo(email)).toEqual([]);
    }
  });

  it('mails nobody twice unless asked, and the failed ones again', async () => {
    const code = await newCode();
    const [good, bad] = newAddresses(2);
    mailServer.refused.add(bad);

    expect(statusesOf(await send(code, { emails: [good, bad] }))).toEqual(['sent', 'failed']);
    mailServer.refused.delete(bad);
    expect(statusesOf(await send(code, { emails: [good, bad] }))).toEqual(['already-sent', 'sent']);
    expect(statusesOf(await send(await newCode(), { emails: [good] }))).toEqual(['sent']);
    expect(mailServer.mailsTo(good)).toHaveLength(2);

    await age(good, { sent_at: ago(HOUR) });
    expect(statusesOf(await send(code, { emails: [good, good], again: true }))).toEqual(['sent']);
    expect(mailServer.mailsTo(good)).toHaveLength(3);
    // A double click asks twice for it.
    expect(statusesOf(await send(code, { emails: [good], again: true }))).toEqual(['already-sent']);
    expect(mailServer.mailsTo(good)).toHaveLength(3);
  });

  it('takes who was mailed before for mailed, also where sending again has failed', async () => {
    const code = await newCode();
    const [email] = newAddresses(1);
    resultsOf(await send(code, { emails: [email] }));
    await age(email, { sent_at: ago(HOUR) });
    mailServer.refused.add(email);
    expect(statusesOf(await send(code, { emails: [email], again: true }))).toEqual(['failed']);
    mailServer.refused.delete(email);

    expect(statusesOf(await send(code, { emails: [email] }))).toEqual(['already-sent']);
    expect(mailServer.mailsTo(email)).toHaveLength(1);
  });

  it('mails everybody once however many administrators send at once', async () => {
    const code = await newCode();
    const emails = newAddresses(30);

    const answers = await Promise.all([1, 2, 3, 4].map(() => send(code, { emails })));

    for (const email of emails) expect(mailServer.mailsTo(email)).toHaveLength(1);
    const sent = answers.flatMap(statusesOf).filter((status) => status === 'sent');
    expect(sent).toHaveLength(emails.length);
    expect((await sentTo(code)).pagination.total).toBe(emails.length);
  });

  it('mails everybody once again when two ask for it at once', async () => {
    const code = await newCode();
    const emails = newAddresses(15);
    resultsOf(await send(code, { emails }));
    await campaign.portal
      .db('ic_invitations')
      .whereIn('email', emails)
      .update({ sent_at: ago(HOUR) });

    await Promise.all([1, 2, 3].map(() => send(code, { emails, again: true })));

    for (const email of emails) expect(mailServer.mailsTo(email)).toHaveLength(2);
  });

  // Two processes cannot share one SQLite file under load.
  (DATABASE_CLIENT === 'sqlite' ? it.skip : it)(
    'mails everybody once from two Strapi processes',
    async () => {
      const { portal } = campaign;
      const other = await portal.scaleOut(mailServer.env);
      const code = await newCode();
      const emails = newAddresses(60);
      const { body } = await request<{ data: { token: string } }>(`${other}/admin/login`, {
        method: 'POST',
        body: { email: admin().account.email, password: admin().account.password },
      });
      const sendThere = () =>
        request<SendInvitations.Response & ErrorBody>(`${other}${path(code)}`, {
          method: 'POST',
          body: { emails: [...emails].reverse() },
          token: body.data.token,
        });

      const answers = await Promise.all([
        send(code, { emails }),
        sendThere(),
        send(code, { emails }),
        sendThere(),
      ]);

      for (const email of emails) expect(mailServer.mailsTo(email)).toHaveLength(1);
      const sent = answers.flatMap(statusesOf).filter((status) => status === 'sent');
      expect(sent).toHaveLength(emails.length);
    }
  );

  it('does not hold anything up while the mail server hangs, and gives up on it', async () => {
    const code = await newCode();
    const emails = newAddresses(12);
    mailServer.hang();

    const started = Date.now();
    const sending = send(code, { emails });
    await eventually(async () => (await sentTo(code)).results.length > 0);
    expect((await sentTo(code)).results[0]).toMatchObject({ status: 'sending', sentAt: null });
    // Another click does not wait for the first one's answer.
    expect(resultsOf(await send(code, { emails: [emails[0]] }))).toMatchObject([
      { status: 'already-sent', id: 'recipientBeingMailed' },
    ]);
    expect((await campaign.portal.register({ inviteCode: code.code })).status).toBe(200);

    const results = resultsOf(await sending);
    // Five wait for three seconds, and two more for the first of them; the others are not tried.
    expect(Date.now() - started).toBeLessThan(12_000);
    const ids = results.map(({ id }) => id);
    expect(ids.slice(0, 5)).toEqual(Array.from({ length: 5 }, () => 'mailTimeout'));
    expect(ids.slice(7)).toEqual(Array.from({ length: 5 }, () => 'mailNotTried'));
    expect(new Set(results.map(({ status }) => status))).toEqual(new Set(['failed']));

    mailServer.goOn();
    const retried = statusesOf(await send(code, { emails: emails.slice(7) }));
    expect(new Set(retried)).toEqual(new Set(['sent']));
  });

  it('sends to an address whose e-mail was interrupted by a crash, minutes later', async () => {
    const code = await newCode();
    const [email] = newAddresses(1);
    resultsOf(await send(code, { emails: [email] }));
    await age(email, { state: 'sending', sent_at: null, tried_at: ago(HOUR / 60) });
    expect(statusesOf(await send(code, { emails: [email] }))).toEqual(['already-sent']);

    await age(email, { tried_at: ago(HOUR / 10) });
    expect((await sentTo(code)).results).toMatchObject([
      { email, status: 'failed', id: 'mailInterrupted' },
    ]);
    expect(statusesOf(await send(code, { emails: [email] }))).toEqual(['sent']);
    expect(mailServer.mailsTo(email)).toHaveLength(2);
  });

  it('says whole why a code is not sent', async () => {
    const { portal, organization, hackathon: team } = campaign;
    const exhausted = await newCode({ quota: 1 });
    await portal.register({ inviteCode: exhausted.code });
    const orphanTeam = await admin().createTeam('To be deleted', organization);
    const orphan = await newCode({ team: orphanTeam.documentId, state: 'inactive' });
    await admin().deleteEntry('team', orphanTeam);
    const refusals: Array<[InviteCode, string]> = [
      [await newCode({ team, state: 'inactive' }), 'sendInactive'],
      [await newCode({ team, expiresAt: '2020-01-01T00:00:00Z' }), 'sendExpired'],
      [exhausted, 'sendExhausted'],
      [orphan, 'sendWithoutTeam'],
    ];

    const [email] = newAddresses(1);
    for (const [code, id] of refusals) {
      const { status, body } = await send(code, { emails: [email] });
      expect({ status, details: body.error.details }).toMatchObject({
        status: 400,
        details: { id },
      });
    }
    expect(mailServer.mailsTo(email)).toEqual([]);
  });

  it('sends a code that starts later, and says when', async () => {
    const code = await newCode({ startsAt: '2098-01-01T00:00:00Z' });
    const [email] = newAddresses(1);

    expect(statusesOf(await send(code, { emails: [email], locale: 'de' }))).toEqual(['sent']);
    expect(mailServer.mailsTo(email)[0].text).toContain(
      'It can be used from 1. Januar 2098 um 00:00 UTC.'
    );
  });

  it.each([
    [{}],
    [{ emails: 'ada@acme.example' }],
    [{ emails: { 0: 'ada@acme.example' } }],
    [{ emails: [] }],
    [{ emails: [1] }],
    [{ emails: [null] }],
    [{ emails: [['ada@acme.example']] }],
    [{ emails: Array.from({ length: 501 }, (_, index) => `a${index}@acme.example`) }],
    [{ emails: ['ada@acme.example'], subject: 'Hi\r\nBcc: eve@evil.example' }],
    [{ emails: ['ada@acme.example'], subject: ' ' }],
    [{ emails: ['ada@acme.example'], subject: ['Hi'] }],
    [{ emails: ['ada@acme.example'], subject: 'x'.repeat(256) }],
    [{ emails: ['ada@acme.example'], text: '' }],
    [{ emails: ['ada@acme.example'], text: 'a\u0000b' }],
    [{ emails: ['ada@acme.example'], again: 'yes' }],
    [{ emails: ['ada@acme.example'], locale: 'no such language' }],
    [{ emails: ['ada@acme.example'], timeZone: 'Mars/Olympus' }],
    [{ emails: ['ada@acme.example'], from: 'eve@evil.example' }],
    [['ada@acme.example']],
    ['ada@acme.example'],
  ])('refuses what it cannot send: case %#', async (body) => {
    const code = await newCode();
    const before = mailServer.mails.length;

    const { status, body: answer } = await send(code, body);

    expect(status).toBe(400);
    expect(answer.error.message).not.toBe('');
    expect(mailServer.mails).toHaveLength(before);
    expect((await sentTo(code)).results).toEqual([]);
  });

  it('knows no invitations of a code that does not exist', async () => {
    for (const documentId of ['nosuchcode', '%00', "'--"]) {
      const { status } = await send({ documentId }, { emails: ['ada@acme.example'] });
      expect(status).toBe(404);
      expect((await admin().call(path({ documentId }))).status).toBe(404);
    }
  });

  it('lists who was mailed, the last first, in pages', async () => {
    const code = await newCode();
    const [first, second, third] = newAddresses(3);
    mailServer.refused.add(second);
    for (const email of [first, second, third]) await send(code, { emails: [email] });

    const { results, pagination } = await sentTo(code, '?pageSize=2');
    expect(pagination).toEqual({ page: 1, pageSize: 2, pageCount: 2, total: 3 });
    expect(results).toEqual([
      { email: third, status: 'sent', sentAt: expect.any(String), triedAt: expect.any(String) },
      {
        email: second,
        status: 'failed',
        sentAt: null,
        triedAt: expect.any(String),
        id: 'mailRefused',
        values: { answer: '550 No such mailbox here' },
        message: 'The mail server refused it: 550 No such mailbox here.',
      },
    ]);
    expect(Date.now() - Date.parse(String(results[0].sentAt))).toBeLessThan(HOUR / 2);
    expect((await sentTo(code, '?pageSize=2&page=2')).results).toMatchObject([{ email: first }]);
    expect((await sentTo(code, '?pageSize=1000')).pagination.pageSize).toBe(100);
    expect((await admin().call(`${path(code)}?page=first`)).status).toBe(400);
  });

  it('forgets whom a deleted code was sent to', async () => {
    const { db } = campaign.portal;
    const [deleted, kept] = [await newCode(), await newCode()];
    const [email] = newAddresses(1);
    for (const code of [deleted, kept]) resultsOf(await send(code, { emails: [email] }));
    expect(await db('ic_invitations').where({ email })).toHaveLength(2);

    await admin().call(`/invite-codes/codes/${deleted.documentId}`, { method: 'DELETE' });

    expect(await db('ic_invitations').where({ email })).toHaveLength(1);
    expect(await db('ic_invitations').whereNull('invite_code_id')).toEqual([]);
    expect((await sentTo(kept)).results).toMatchObject([{ email }]);
  });

  it('is for those who may send; those who may read see whom', async () => {
    const code = await newCode();
    const sender = await admin().colleague([PERMISSIONS.send]);
    const reader = await admin().colleague([PERMISSIONS.read]);
    const outsider = await admin().colleague([PERMISSIONS.update]);
    const post = { method: 'POST', body: { emails: newAddresses(1) } } as const;

    expect((await sender.call(path(code), post)).status).toBe(200);
    expect((await reader.call(path(code), post)).status).toBe(403);
    expect((await outsider.call(path(code), post)).status).toBe(403);
    expect((await request(`${campaign.portal.url}${path(code)}`, post)).status).toBe(401);

    for (const address of [path(code), '/invite-codes/sharing']) {
      expect((await reader.call(address)).status).toBe(200);
      expect((await outsider.call(address)).status).toBe(403);
      expect((await request(`${campaign.portal.url}${address}`)).status).toBe(401);
    }
  });

  it('tells those who share what the settings say', async () => {
    const { body } = await admin().call<GetSharing.Response>('/invite-codes/sharing');
    expect(body.data).toEqual({
      signUpUrl: SIGN_UP_URL,
      emailTemplate: expect.objectContaining({ subject: expect.any(String) }),
      portal: 'portal.example',
      from: 'Developer portal <no-reply@portal.example>',
    });

    await set({
      signUpUrl: null,
      emailTemplate: { subject: 'S {code}', text: 'T {link}\n{code}' },
    });
    const { host } = new URL(campaign.portal.url);
    const changed = await admin().call<GetSharing.Response>('/invite-codes/sharing');
    expect(changed.body.data).toMatchObject({ signUpUrl: null, portal: host });
    const [email] = newAddresses(1);
    const code = await newCode();
    resultsOf(await send(code, { emails: [email] }));
    expect(mailServer.mailsTo(email)).toMatchObject([
      { headers: { subject: `S ${code.code}` }, text: code.code },
    ]);
    await set({ signUpUrl: SIGN_UP_URL });
  });

  it('is not in the GraphQL schema', async () => {
    const { body } = await campaign.portal.graphql<{ __schema: { types: { name: string }[] } }>(
      '{ __schema { types { name } } }',
      {}
    );
    expect(body.data.__schema.types.filter(({ name }) => /invitation/i.test(name))).toEqual([]);
  });
});

describe('a portal', () => {
  const sendFrom = async (env: Record<string, string>) => {
    const { portal, hackathon } = await startCampaign(env);
    try {
      const { documentId } = await portal.admin.createCode({ team: hackathon, code: 'TRY-ME' });
      const path = `/invite-codes/codes/${documentId}/invitations`;
      const emails = Array.from({ length: 12 }, (_, index) => `ada${index}@acme.example`);
      const { status, body } = await portal.admin.call<SendInvitations.Response>(path, {
        method: 'POST',
        body: { emails },
      });
      const { results } = (await portal.admin.call<FindInvitations.Response>(path)).body;
      expect(results).toHaveLength(10);
      return { status, results: body.data.results, listed: results, log: portal.log() };
    } finally {
      await portal.stop();
    }
  };

  it('whose mail server is away says so of every address, and stops trying', async () => {
    const mailServer = await MailServer.start();
    const { env } = mailServer;
    await mailServer.stop();

    const { status, results, listed } = await sendFrom(env);

    expect(status).toBe(200);
    const ids = results.map(({ id }) => id);
    expect(ids.slice(0, 3)).toEqual(['mailUnreachable', 'mailUnreachable', 'mailUnreachable']);
    expect(ids.slice(8)).toEqual(Array.from({ length: 4 }, () => 'mailNotTried'));
    for (const invitation of [...results, ...listed]) expect(invitation.status).toBe('failed');
  });

  it('without a mail server prints its e-mails: the demo', async () => {
    const { results, log } = await sendFrom({ SMTP_HOST: '' });

    expect(results).toContainEqual({ email: 'ada3@acme.example', status: 'sent' });
    expect(log).toContain('To: ada3@acme.example');
    expect(log).toContain('Your invite code: TRY-ME');
  });
});
