import {
  DEFAULT_EMAIL_TEMPLATE,
  isSubject,
  renderEmail,
  renderTemplate,
  type TemplateValues,
} from '../../contracts/email-template';

const VALUES: TemplateValues = {
  code: 'HACKATHON2026',
  link: 'https://portal.example/signup?inviteCode=HACKATHON2026',
  team: 'Hackathon',
  organization: 'Acme Partners',
  portal: 'portal.example',
  startsAt: null,
  expiresAt: '31 December 2098 at 23:59 UTC',
  seatsLeft: '12',
};

describe('a text with placeholders', () => {
  it('has its values put in', () => {
    expect(renderTemplate('{code} is for {team}, {code}!', VALUES)).toBe(
      'HACKATHON2026 is for Hackathon, HACKATHON2026!'
    );
  });

  it('loses the lines that have nothing to say', () => {
    const text = 'Hello,\n\nfrom {startsAt} on\nto {startsAt} or {expiresAt}\n\n{seatsLeft} left';
    expect(renderTemplate(text, VALUES)).toBe('Hello,\n\n12 left');
  });

  it.each(['{unknown}', '{ code }', '{}', '{constructor}', '{CODE}', '${1}', '$&'])(
    'keeps %s as it is',
    (text) => expect(renderTemplate(text, VALUES)).toBe(text)
  );

  it('does not look for placeholders in values', () => {
    const values = { ...VALUES, team: '{code} $& $1' };
    expect(renderTemplate('{team}', values)).toBe('{code} $& $1');
  });

  it('keeps empty lines, one at a time, whatever the line breaks are', () => {
    expect(renderTemplate('a\r\n\r\n\r\n\r\nb\rc', VALUES)).toBe('a\n\nb\nc');
  });
});

describe('the subject of an e-mail', () => {
  it('is one line, also where a value has line breaks', () => {
    const values = { ...VALUES, team: 'Hack\r\nBcc: eve@evil.example\u2028\u0000!' };
    const { subject } = renderEmail({ subject: 'Join {team}', text: '{code}' }, values);
    expect(subject).toBe('Join Hack Bcc: eve@evil.example !');
    expect(isSubject(subject)).toBe(true);
  });

  it('stays where a value is empty', () => {
    const { subject } = renderEmail({ subject: 'From {startsAt} on', text: '' }, VALUES);
    expect(subject).toBe('From on');
  });

  it.each(['a\nb', 'a\rb', 'a\u0000b', 'a\u2028b', 'a\u0085b'])('cannot be %j', (subject) =>
    expect(isSubject(subject)).toBe(false)
  );
});

it('writes a whole e-mail by default', () => {
  expect(renderEmail(DEFAULT_EMAIL_TEMPLATE, VALUES)).toEqual({
    subject: 'You are invited to join Hackathon at Acme Partners',
    text: `Hello,

you are invited to join the team Hackathon of Acme Partners at portal.example.

Sign up here: https://portal.example/signup?inviteCode=HACKATHON2026

Your invite code: HACKATHON2026

It can be used until 31 December 2098 at 23:59 UTC.`,
  });
});
