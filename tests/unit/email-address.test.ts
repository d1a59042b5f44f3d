import { normalizeEmail, parseAddresses } from '../../contracts/email-address';

describe('an e-mail address', () => {
  it.each([
    ['ada@acme.example', 'ada@acme.example'],
    ['  Ada.Lovelace+code@ACME.example ', 'ada.lovelace+code@acme.example'],
    ['ada@münchen.example', 'ada@xn--mnchen-3ya.example'],
  ])('%j is mailed as %s', (text, email) => expect(normalizeEmail(text)).toBe(email));

  it.each([
    '',
    'ada',
    '@acme.example',
    '@*.acme.example',
    'ada@',
    'ada@acme',
    'ada@127.0.0.1',
    'ada@acme.example\r\nBcc: eve@evil.example',
    'ada\n@acme.example',
    'ada@acme.example,eve@evil.example',
    'Ada <ada@acme.example>',
    '"ada lovelace"@acme.example',
    'ada\u0000@acme.example',
    `${'a'.repeat(65)}@acme.example`,
  ])('is not %j', (text) => expect(normalizeEmail(text)).toBeNull());
});

describe('addresses in a pasted text', () => {
  it.each([
    ['commas', 'ada@acme.example,grace@acme.example'],
    ['commas and spaces', 'ada@acme.example, grace@acme.example,'],
    ['semicolons', 'ada@acme.example;grace@acme.example; '],
    ['spaces', ' ada@acme.example grace@acme.example '],
    ['lines', 'ada@acme.example\r\n\r\ngrace@acme.example\n'],
    ['tabs', 'ada@acme.example\tgrace@acme.example'],
    ['a mail program', '"Lovelace, Ada" <ada@acme.example>, Grace Hopper <Grace@Acme.example>'],
    ['a mail program, in lines', 'Ada <ada@acme.example>\nGrace B. Hopper<grace@acme.example>'],
    ['angle brackets alone', '<ada@acme.example> <grace@acme.example>'],
  ])('are separated by %s', (_, text) => {
    expect(parseAddresses(text)).toEqual({
      emails: ['ada@acme.example', 'grace@acme.example'],
      invalid: [],
      duplicates: 0,
    });
  });

  it('are kept once, and what is none is told', () => {
    expect(
      parseAddresses('ada@acme.example ADA@acme.example nobody @acme.example ada@ nobody Ada')
    ).toEqual({
      emails: ['ada@acme.example'],
      invalid: ['nobody', '@acme.example', 'ada@', 'Ada'],
      duplicates: 1,
    });
  });

  it('are none in an empty text', () => {
    expect(parseAddresses(' \n,; ')).toEqual({ emails: [], invalid: [], duplicates: 0 });
  });

  it('are found quickly in a long text', () => {
    const started = Date.now();
    parseAddresses('a '.repeat(200_000) + '"'.repeat(20_000) + '<'.repeat(20_000));
    expect(Date.now() - started).toBeLessThan(2000);
  });
});
