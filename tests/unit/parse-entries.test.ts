import { parseEntries } from '../../admin/src/pages/codes/form/parse-entries';

const ADA = 'ada@acme.example';
const BOB = 'bob@acme.example';

describe('the allowed e-mails in a text', () => {
  it.each([
    ['one address', 'ada@acme.example', [ADA]],
    ['an address with spaces around', '  ada@acme.example\t', [ADA]],
    ['upper case', 'Ada@ACME.example', [ADA]],
    [
      'a domain and its sub-domains',
      '@acme.example @*.acme.example',
      ['@acme.example', '@*.acme.example'],
    ],
    ['commas', 'ada@acme.example,bob@acme.example', [ADA, BOB]],
    ['semicolons and spaces', 'ada@acme.example; bob@acme.example;', [ADA, BOB]],
    ['lines', 'ada@acme.example\r\nbob@acme.example\n\n', [ADA, BOB]],
    ['a column of a spreadsheet', 'ada@acme.example\tbob@acme.example', [ADA, BOB]],
    [
      'people with their names',
      'Ada Lovelace <ada@acme.example>, "Bob" <bob@acme.example>',
      [ADA, BOB],
    ],
    ['the same twice', 'ada@acme.example ADA@acme.example', [ADA]],
    ['nothing', ' ,; \n', []],
  ])('are found in %s', (_, text, valid) => {
    expect(parseEntries(text)).toEqual({ valid, invalid: [] });
  });

  it('leaves what is none as it was typed', () => {
    expect(parseEntries('ada@acme.example, Acme.Example; ada@ bob@acme.example @*')).toEqual({
      valid: [ADA, BOB],
      invalid: ['Acme.Example', 'ada@', '@*'],
    });
    expect(parseEntries('Ada <nobody>')).toEqual({ valid: [], invalid: ['nobody'] });
    expect(parseEntries('ada\u0000@acme.example').invalid).toEqual(['ada\u0000@acme.example']);
  });

  it('takes thousands at once', () => {
    const list = Array.from({ length: 5000 }, (_, number) => `d${number}@acme.example`);
    expect(parseEntries(list.join('\n')).valid).toEqual(list);
  });

  it('does not choke on a long text without an end', () => {
    const startedAt = performance.now();
    parseEntries('<'.repeat(20_000));
    parseEntries('a '.repeat(20_000));
    expect(performance.now() - startedAt).toBeLessThan(1000);
  });
});
