import { CsvError, parse } from 'csv-parse';

import { refused } from '../validate';

/** A line of a CSV file that holds something; its number counts from 1, as editors do. */
export interface CsvLine {
  number: number;
  cells: string[];
}

/** A quotation mark that is open until the end of the file. */
export class UnclosedQuote extends Error {
  constructor(readonly line: number) {
    super('A quotation mark is not closed');
  }
}

const isUtf16 = ([first, second]: Uint8Array) => first === 0xff && second === 0xfe;

/**
 * The text of a file in UTF-8, or in the UTF-16 that Excel saves as "Unicode text", without its
 * byte order mark and with line feeds alone.
 * @throws ApplicationError for another encoding.
 */
export const decode = (bytes: Uint8Array): string => {
  const encoding = isUtf16(bytes) ? 'utf-16le' : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes).replace(/\r\n?/g, '\n');
  } catch {
    throw refused('importEncoding');
  }
};

/**
 * The lines of a decoded file, without those that are blank.
 * @throws UnclosedQuote
 */
export async function* csvLines(text: string, delimiter: string): AsyncGenerator<CsvLine> {
  const records = parse(text, {
    delimiter,
    record_delimiter: '\n',
    info: true,
    trim: true,
    // A quotation mark inside a cell, as in 19" rack, is one.
    relax_quotes: true,
    relax_column_count: true,
  });
  let last = 0;
  try {
    for await (const { record, info } of records) {
      const cells: string[] = record;
      if (cells.some(Boolean)) yield { number: last + 1, cells };
      last = info.lines;
    }
  } catch (error) {
    if (error instanceof CsvError && error.code === 'CSV_QUOTE_NOT_CLOSED') {
      throw new UnclosedQuote(last + 1);
    }
    throw error;
  }
}
