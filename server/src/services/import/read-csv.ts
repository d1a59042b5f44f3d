import { CsvError, parse } from 'csv-parse/sync';

import { refused } from '../validate';

/** A line of a CSV file that holds something; its number counts from 1, as editors do. */
export interface CsvLine {
  number: number;
  cells: string[];
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

interface CsvText {
  /** Those that are not blank. */
  lines: CsvLine[];
  /** Where a quotation mark opens that nothing closes, so that nothing can be read from there on. */
  openQuote: number | null;
}

/** The lines of a decoded file. */
export const csvLines = (text: string, delimiter: string): CsvText => {
  const lines: CsvLine[] = [];
  let last = 0;
  try {
    parse(text, {
      delimiter,
      record_delimiter: '\n',
      trim: true,
      // A quotation mark inside a cell, as in 19" rack, is one.
      relax_quotes: true,
      relax_column_count: true,
      // Collected here, because an error would take the lines before it along.
      on_record: (cells: string[], context) => {
        if (cells.some(Boolean)) lines.push({ number: last + 1, cells });
        last = context.lines;
        return null;
      },
    });
    return { lines, openQuote: null };
  } catch (error) {
    if (!(error instanceof CsvError) || error.code !== 'CSV_QUOTE_NOT_CLOSED') throw error;
    return { lines, openQuote: last + 1 };
  }
};
