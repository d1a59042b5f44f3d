import type { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';

import { parse } from 'csv-parse/sync';

import { csvOf } from '../../server/src/services/csv';

interface Person {
  name: string;
  seats: number | null;
}

/** With its byte order mark, which a text decoder would take off. */
const text = async (stream: Readable) => (await buffer(stream)).toString('utf8');

const fileOf = (rows: AsyncIterable<Person>) => ({
  name: 'people.csv',
  columns: { Name: ({ name }: Person) => name, Seats: ({ seats }: Person) => seats },
  rows,
});

async function* people(...names: string[]) {
  for (const name of names) yield { name, seats: 1 };
}

describe('a CSV file', () => {
  it('has headers, and starts with what tells spreadsheets its encoding', async () => {
    expect(await text(csvOf(fileOf(people('Zoë 東京'))))).toBe(
      '\uFEFFName,Seats\r\nZoë 東京,1\r\n'
    );
  });

  it('has headers where there are no rows', async () => {
    expect(await text(csvOf(fileOf(people())))).toBe('\uFEFFName,Seats\r\n');
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '＝1'])(
    'carries no formula: %j',
    async (name) => {
      const csv = await text(csvOf(fileOf(people(name))));
      const [, [cell]] = parse(csv, { bom: true, record_delimiter: '\r\n' });
      expect(cell).toBe(`'${name}`);
    }
  );

  it.each(['a,b', 'a "quoted" word', 'two\nlines', ''])(
    'gives back what it was given: %j',
    async (name) => {
      const [, [cell]] = parse(await text(csvOf(fileOf(people(name)))), { bom: true });
      expect(cell).toBe(name);
    }
  );

  it('reads no more rows than its reader takes', async () => {
    let read = 0;
    async function* many() {
      for (; read < 100_000; read += 1) yield { name: 'x'.repeat(1000), seats: null };
    }
    const stream = csvOf(fileOf(many()));
    for await (const chunk of stream) {
      if (chunk) break;
    }
    expect(read).toBeLessThan(1000);
  });

  it('fails where the rows cannot be read', async () => {
    async function* broken(): AsyncGenerator<Person> {
      yield { name: 'a', seats: 1 };
      throw new Error('The database is away');
    }
    await expect(text(csvOf(fileOf(broken())))).rejects.toThrow('The database is away');
  });
});
