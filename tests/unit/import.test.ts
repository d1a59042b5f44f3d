import { delimiterOf, readHeader } from '../../server/src/services/import/columns';
import { csvLines, decode } from '../../server/src/services/import/read-csv';
import { cellsOf, inputOf } from '../../server/src/services/import/read-line';

const bytes = (text: string, encoding: BufferEncoding = 'utf8') => Buffer.from(text, encoding);

describe('the text of a file', () => {
  it.each([
    ['UTF-8', bytes('Zoë\n'), 'Zoë\n'],
    ['UTF-8 with a byte order mark', bytes('\uFEFFZoë'), 'Zoë'],
    ['UTF-16', bytes('\uFEFFZoë', 'utf16le'), 'Zoë'],
    ['CRLF', bytes('a\r\nb\r\n'), 'a\nb\n'],
    ['CR', bytes('a\rb\r'), 'a\nb\n'],
    ['nothing', bytes(''), ''],
  ])('is read in %s', (_, file, text) => {
    expect(decode(file)).toBe(text);
  });

  it('is refused in another encoding', () => {
    expect(() => decode(bytes('Zoë', 'latin1'))).toThrow('The file is not a text in UTF-8.');
  });
});

describe('the lines of a file', () => {
  it('have the number of the line in which they begin', () => {
    const text = '\nname,note\nA,"one\ntwo"\n\n,\nB,"three"\nC,"a ""b"" c"';
    expect(csvLines(text, ',')).toEqual({
      lines: [
        { number: 2, cells: ['name', 'note'] },
        { number: 3, cells: ['A', 'one\ntwo'] },
        { number: 7, cells: ['B', 'three'] },
        { number: 8, cells: ['C', 'a "b" c'] },
      ],
      openQuote: null,
    });
  });

  it('are read up to a quotation mark that is never closed', () => {
    expect(csvLines('a,b\n1,2\n3,"4\n5,6\n', ',')).toEqual({
      lines: [
        { number: 1, cells: ['a', 'b'] },
        { number: 2, cells: ['1', '2'] },
      ],
      openQuote: 3,
    });
  });

  it('may have quotation marks inside their cells', () => {
    expect(csvLines('19" rack,x', ',').lines[0].cells).toEqual(['19" rack', 'x']);
  });
});

describe('the header', () => {
  it.each([
    ['name,team,quota\n1;2;3;4', ','],
    ['Name;Team;Allowed e-mails', ';'],
    ['name\tteam', '\t'],
    ['\n \nname;team', ';'],
    ['"Team";"Name, in full"', ';'],
    ['name', ','],
    ['', ','],
  ])('of %j is separated by %j', (text, delimiter) => {
    expect(delimiterOf(text)).toBe(delimiter);
  });

  it('names columns in any case and with any separators', () => {
    const { positions, ignored, problems } = readHeader([
      'Allowed E-Mails',
      'NAME',
      'starts_at',
      'Seats used',
      'Expires (UTC)',
      'Organisation',
      'team',
      '',
      'Membership days',
      'Membership until (UTC)',
    ]);
    expect(Object.fromEntries(positions)).toEqual({
      allowedEmails: 0,
      name: 1,
      startsAt: 2,
      expiresAt: 4,
      organization: 5,
      team: 6,
      membershipDays: 8,
      membershipUntil: 9,
    });
    expect(ignored).toEqual(['Seats used']);
    expect(problems).toEqual([]);
  });
});

describe('a line', () => {
  const read = (line: Record<string, string>) => {
    const columns = readHeader(Object.keys(line));
    return inputOf(cellsOf({ number: 2, cells: Object.values(line) }, columns));
  };

  it('says nothing but its name and team', () => {
    expect(read({ name: 'A', team: 'B' })).toEqual({
      code: null,
      name: 'A',
      team: 'B',
      quota: null,
      startsAt: null,
      expiresAt: null,
      membershipDays: null,
      membershipUntil: null,
      state: 'active',
      allowedEmails: [],
      note: null,
    });
  });

  it.each([
    ['', null],
    ['Unlimited', null],
    ['5', 5],
    ['0', 0],
    ['1.5', '1.5'],
    ['-1', '-1'],
    ['1e3', '1e3'],
    ['1,000', '1,000'],
    ['9'.repeat(400), '9'.repeat(400)],
  ])('with %j as its quota means %j', (quota, value) => {
    expect(read({ quota }).quota).toBe(value);
  });

  it('means the whole day where it gives one', () => {
    expect(read({ startsAt: '2027-01-01', expiresAt: '2027-12-31' })).toMatchObject({
      startsAt: '2027-01-01T00:00:00.000Z',
      expiresAt: '2027-12-31T23:59:59.999Z',
    });
    expect(read({ expiresAt: '31.12.2027' }).expiresAt).toBe('31.12.2027');
  });

  it.each([
    ["'=1+1", '=1+1'],
    ["'-1", '-1'],
    ["'@home", '@home'],
    ["'＝1", '＝1'],
    ["'Twas brillig", "'Twas brillig"],
    ["''=1", "''=1"],
    ["O'Neill", "O'Neill"],
  ])('has %j as the name %j: what an export guards is taken off', (name, value) => {
    expect(read({ name }).name).toBe(value);
  });
});
