import { DEFAULT_EMAIL_TEMPLATE } from '../../contracts/email-template';
import { PERMISSIONS } from '../../contracts/plugin';
import type { SettingsChanges } from '../../contracts/settings';
import type { SendTestEmail } from '../../contracts/test-email';
import { type Campaign, startCampaign } from '../support/campaign';
import type { ErrorBody } from '../support/http';
import { MailServer } from '../support/smtp';

const TEST_EMAIL = '/invite-codes/settings/test-email';

describe('a test of the e-mail', () => {
  let mailServer: MailServer;
  let campaign: Campaign;

  beforeAll(async () => {
    mailServer = await MailServer.start();
    campaign = await startCampaign({ ...mailServer.env, INVITE_CODES_EMAIL_TIMEOUT: '2' });
  });
  afterAll(async () => {
    await campaign.portal.stop();
    await mailServer.stop();
  });

  const send = (body: unknown) =>
    campaign.portal.admin.call<SendTestEmail.Response & ErrorBody>(TEST_EMAIL, {
      method: 'POST',
      body,
    });
  const save = (body: SettingsChanges) =>
    campaign.portal.admin.call('/invite-codes/settings', { method: 'PUT', body });

  it('has the template filled in for a code that does not exist', async () => {
    await save({ signUpUrl: 'https://portal.example/signup?inviteCode={code}' });

    const { status, body } = await send({
      to: ' ada@acme.example ',
      subject: 'Join {team} of {organization}',
      text: 'At {portal}: {link}\nUntil {expiresAt}, {seatsLeft} seats, {unknown}',
      locale: 'de',
      timeZone: 'Europe/Berlin',
    });

    expect(status).toBe(200);
    expect(body).toEqual({ data: { email: 'ada@acme.example', status: 'sent' } });
    const [mail] = mailServer.mailsTo('ada@acme.example');
    expect(mail.headers.subject).toBe('Join Hackathon of Acme Partners');
    expect(mail.text).toMatch(
      /^At portal\.example: https:\/\/portal\.example\/signup\?inviteCode=7KQ2-M9XD-0R4T\nUntil \d+\. \S+ \d{4}.* (MEZ|MESZ), 100 seats, \{unknown\}$/
    );
  });

  it('has the saved template where it brings none', async () => {
    await send({ to: 'saved@acme.example' });

    const [mail] = mailServer.mailsTo('saved@acme.example');
    expect(mail.headers.subject).toBe('You are invited to join Hackathon at Acme Partners');
    expect(mail.text).toContain('Your invite code: 7KQ2-M9XD-0R4T');
    expect(DEFAULT_EMAIL_TEMPLATE.text).toContain('Your invite code: {code}');
  });

  it.each([
    ['to', {}],
    ['to', { to: '' }],
    ['to', { to: 'nobody' }],
    ['to', { to: '@acme.example' }],
    ['to', { to: ['ada@acme.example'] }],
    ['to', { to: 'ada@acme.example\r\nBcc: eve@evil.example' }],
    ['to', { to: 'ada@acme.example, eve@evil.example' }],
    ['to', { to: 'ada\u0000@acme.example' }],
    ['subject', { to: 'ada@acme.example', subject: 'Hello\r\nBcc: eve@evil.example' }],
    ['subject', { to: 'ada@acme.example', subject: ' ' }],
    ['text', { to: 'ada@acme.example', text: 'x'.repeat(10_001) }],
    ['text', { to: 'ada@acme.example', text: { html: '' } }],
    ['locale', { to: 'ada@acme.example', locale: 'nowhere at all' }],
    ['timeZone', { to: 'ada@acme.example', timeZone: 'Mars/Phobos' }],
  ])('is refused for its %s: %j', async (field, body) => {
    const before = mailServer.mails.length;

    const { status, body: answer } = await send(body);

    expect(status).toBe(400);
    expect(answer.error.details.errors?.map(({ path }) => path)).toEqual([[field]]);
    expect(mailServer.mails).toHaveLength(before);
  });

  it('is refused with a field that there is not', async () => {
    expect((await send({ to: 'ada@acme.example', bcc: 'eve@evil.example' })).status).toBe(400);
  });

  it('tells what the mail server says against it', async () => {
    mailServer.refused.add('refused@acme.example');

    const { status, body } = await send({ to: 'refused@acme.example' });

    expect(status).toBe(200);
    expect(body.data).toMatchObject({
      email: 'refused@acme.example',
      status: 'failed',
      id: 'mailRefused',
      message: expect.stringContaining('No such mailbox here'),
    });
  });

  it('does not wait for a mail server that hangs', async () => {
    mailServer.hang();
    const start = Date.now();

    const { status, body } = await send({ to: 'hanging@acme.example' });
    mailServer.goOn();

    expect(status).toBe(200);
    expect(body.data).toMatchObject({ status: 'failed', id: 'mailTimeout' });
    expect(Date.now() - start).toBeLessThan(6000);
  });

  it('is for those who may change the settings', async () => {
    const reader = await campaign.portal.admin.colleague([PERMISSIONS.readSettings]);
    const { status } = await reader.call(TEST_EMAIL, {
      method: 'POST',
      body: { to: 'ada@acme.example' },
    });

    expect(status).toBe(403);
  });
});
