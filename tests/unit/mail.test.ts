import { htmlOf } from '../../server/src/services/mail-html';
import { mailProblemOf } from '../../server/src/services/mail-problem';

const bodyOf = (text: string) =>
  htmlOf(text)
    .replace(/^.*<body>\n/s, '')
    .replace(/\n<\/body>.*$/s, '');

describe('a text as HTML', () => {
  it('keeps paragraphs and lines', () => {
    expect(bodyOf('a\nb\n\n\nc')).toBe('<p>a<br>\nb</p>\n<p>c</p>');
  });

  it('links web addresses, without the punctuation around them', () => {
    expect(bodyOf('See (https://a.example/x?a=1&b=2). Now!')).toBe(
      '<p>See (<a href="https://a.example/x?a=1&amp;b=2">https://a.example/x?a=1&amp;b=2</a>). Now!</p>'
    );
  });

  it.each([
    '<script>alert(1)</script>',
    'https://a.example/"onmouseover="alert(1)',
    "https://a.example/'><img src=x onerror=alert(1)>",
    'javascript:alert(1)',
  ])('makes nothing else of %s', (text) => {
    const html = bodyOf(text);
    expect(html.replace(/<\/?(p|a)( href="https:\/\/a\.example\/")?>/g, '')).not.toMatch(/[<>"]/);
  });
});

describe('why an e-mail was not sent', () => {
  const error = (properties: object) => Object.assign(new Error('Message failed'), properties);

  it.each<[string, unknown, object]>([
    [
      'a mailbox that the server refuses',
      error({ code: 'EENVELOPE', response: '550 5.1.1 No such\r\nuser here.' }),
      { id: 'mailRefused', values: { answer: '550 5.1.1 No such user here' }, isGeneral: false },
    ],
    [
      'a server that is away',
      error({ code: 'ESOCKET' }),
      { id: 'mailUnreachable', isGeneral: true },
    ],
    ['a wrong name', error({ code: 'EDNS' }), { id: 'mailUnreachable', isGeneral: true }],
    [
      'a wrong password',
      error({ code: 'EAUTH', response: '535 Authentication failed' }),
      { id: 'mailSignIn', isGeneral: true },
    ],
    [
      'something else',
      new Error('Unexpected.'),
      { id: 'mailFailed', values: { answer: 'Unexpected' }, isGeneral: false },
    ],
    ['a text', 'No key', { id: 'mailFailed', values: { answer: 'No key' }, isGeneral: false }],
    [
      'nothing at all',
      undefined,
      { id: 'mailFailed', values: { answer: 'undefined' }, isGeneral: false },
    ],
  ])('%s', (_, thrown, problem) => expect(mailProblemOf(thrown)).toEqual(problem));

  it('is told shortly', () => {
    const { values } = mailProblemOf(new Error('x'.repeat(10_000)));
    expect(String(values?.answer)).toHaveLength(200);
  });
});
