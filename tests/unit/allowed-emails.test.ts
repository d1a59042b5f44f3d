import { isEmailAllowed, normalizeAllowedEmail } from '../../contracts/allowed-emails';

/** As a code stores them. */
const entries = (...texts: string[]) => texts.map((text) => normalizeAllowedEmail(text) ?? '');

describe('an entry of the allowed e-mails', () => {
  it.each([
    ['ada@acme.example', 'ada@acme.example'],
    ['  Ada.Lovelace@ACME.Example ', 'ada.lovelace@acme.example'],
    ['ada+portal@acme.example', 'ada+portal@acme.example'],
    ["o'neill@acme.example", "o'neill@acme.example"],
    ['@acme.example', '@acme.example'],
    ['@ACME.example', '@acme.example'],
    ['@*.acme.example', '@*.acme.example'],
    ['@*.ACME.example', '@*.acme.example'],
    ['@münchen.example', '@xn--mnchen-3ya.example'],
    ['@MÜNCHEN.example', '@xn--mnchen-3ya.example'],
    ['@mu\u0308nchen.example', '@xn--mnchen-3ya.example'],
    ['@xn--mnchen-3ya.example', '@xn--mnchen-3ya.example'],
    ['@XN--MNCHEN-3YA.example', '@xn--mnchen-3ya.example'],
    ['@*.münchen.example', '@*.xn--mnchen-3ya.example'],
    ['ada@東京.example', 'ada@xn--1lqs71d.example'],
  ])('%j is stored as %s', (text, stored) => {
    expect(normalizeAllowedEmail(text)).toBe(stored);
    expect(normalizeAllowedEmail(stored)).toBe(stored);
  });

  it.each([
    ['nothing', ''],
    ['a name', 'ada'],
    ['a domain without @', 'acme.example'],
    ['an @ alone', '@'],
    ['an address without a domain', 'ada@'],
    ['a domain of one word', '@localhost'],
    ['every domain', '@*'],
    ['a wildcard for a whole top-level domain', '@*.example'],
    ['a wildcard within', '@acme.*.example'],
    ['two wildcards', '@*.*.acme.example'],
    ['a wildcard without a dot', '@*acme.example'],
    ['a wildcard in an address', 'ada@*.acme.example'],
    ['two addresses', 'ada@acme.example, bob@acme.example'],
    ['a name with an address', 'Ada <ada@acme.example>'],
    ['two @', 'ada@bob@acme.example'],
    ['a space within', 'ada lovelace@acme.example'],
    ['a space in the domain', 'ada@acme .example'],
    ['an empty label', '@acme..example'],
    ['a leading dot', '@.acme.example'],
    ['a trailing dot', '@acme.example.'],
    ['a port', 'ada@acme.example:25'],
    ['a path', 'ada@acme.example/mail'],
    ['a query', 'ada@acme.example?x'],
    ['a percent-encoded dot', 'ada@acme%2eexample'],
    ['an address of a machine', 'ada@127.0.0.1'],
    ['an address of a machine in hexadecimal', 'ada@0x7f.1'],
    ['an IPv6 address', 'ada@[::1]'],
    ['a NUL', 'ada\u0000@acme.example'],
    ['a label of 64 characters', `@${'a'.repeat(64)}.example`],
    ['a name of 65 characters', `${'a'.repeat(65)}@acme.example`],
    ['a domain of 254 characters', `@${'a.'.repeat(123)}example1`],
  ])('cannot be %s', (_, text) => {
    expect(normalizeAllowedEmail(text)).toBeNull();
  });
});

describe('an e-mail address', () => {
  it('is let in where there are no entries, whatever it is', () => {
    expect(isEmailAllowed('ada@acme.example', [])).toBe(true);
    expect(isEmailAllowed('', [])).toBe(true);
  });

  it('is let in by itself, in any case, and no other is', () => {
    const allowed = entries('Ada@acme.example');
    expect(isEmailAllowed('ada@acme.example', allowed)).toBe(true);
    expect(isEmailAllowed('ADA@ACME.EXAMPLE', allowed)).toBe(true);
    expect(isEmailAllowed('bob@acme.example', allowed)).toBe(false);
    expect(isEmailAllowed('ada+1@acme.example', allowed)).toBe(false);
    expect(isEmailAllowed('ada@acme.example.evil.example', allowed)).toBe(false);
  });

  it.each([
    ['ada@acme.example', true],
    ['ADA@Acme.Example', true],
    ['ada@dev.acme.example', false],
    ['ada@notacme.example', false],
    ['ada@acme.example.evil.example', false],
    ['acme.example@evil.example', false],
    ['ada@evil.example@acme.example', false],
    ['@acme.example', false],
    ['acme.example', false],
    ['', false],
  ])('%j is let in by @acme.example: %s', (email, allowed) => {
    expect(isEmailAllowed(email, entries('@acme.example'))).toBe(allowed);
  });

  it.each([
    ['ada@dev.acme.example', true],
    ['ada@eu.dev.acme.example', true],
    ['ADA@DEV.ACME.EXAMPLE', true],
    ['ada@acme.example', false],
    ['ada@notacme.example', false],
    ['ada@.acme.example', false],
    ['ada@dev.acme.example.evil.example', false],
  ])('%j is let in by @*.acme.example: %s', (email, allowed) => {
    expect(isEmailAllowed(email, entries('@*.acme.example'))).toBe(allowed);
  });

  it.each([
    ['ada@münchen.example', '@xn--mnchen-3ya.example'],
    ['ada@xn--mnchen-3ya.example', '@münchen.example'],
    ['ada@MÜNCHEN.EXAMPLE', '@münchen.example'],
    ['ada@büro.münchen.example', '@*.xn--mnchen-3ya.example'],
  ])('%s is let in by %s', (email, entry) => {
    expect(isEmailAllowed(email, entries(entry))).toBe(true);
  });

  it('is let in by any of several entries', () => {
    const allowed = entries('bob@other.example', '@acme.example', '@*.acme.example');
    expect(isEmailAllowed('bob@other.example', allowed)).toBe(true);
    expect(isEmailAllowed('ada@acme.example', allowed)).toBe(true);
    expect(isEmailAllowed('ada@dev.acme.example', allowed)).toBe(true);
    expect(isEmailAllowed('ada@other.example', allowed)).toBe(false);
  });
});
