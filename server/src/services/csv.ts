import { pipeline, Readable } from 'node:stream';

import { stringify } from 'csv-stringify';
import type { Context } from 'koa';

/** A column: its header, and what it shows of a row. */
export type CsvColumns<Row> = Record<string, (row: Row) => string | number | null>;

interface CsvFile<Row> {
  /** Such as `invite-codes.csv`. */
  name: string;
  columns: CsvColumns<Row>;
  rows: AsyncIterable<Row>;
}

/** Rows become cells one by one, so that the file is never in memory as a whole. */
async function* cellsOf<Row>({ columns, rows }: CsvFile<Row>) {
  const cells = Object.values(columns);
  for await (const row of rows) yield cells.map((cell) => cell(row));
}

/**
 * The rows as CSV in UTF-8. It starts with a byte order mark, by which spreadsheets know the
 * encoding, and cells that a spreadsheet would run as a formula (=, +, -, @, …) start with an
 * apostrophe.
 */
export const csvOf = <Row>(file: CsvFile<Row>): Readable =>
  pipeline(
    Readable.from(cellsOf(file)),
    stringify({
      header: true,
      columns: Object.keys(file.columns),
      bom: true,
      record_delimiter: 'windows',
      escape_formulas: true,
    }),
    // Who reads the stream is told by the stream itself.
    () => {}
  );

/** Answers with a file to download. */
export const answerCsv = <Row>(ctx: Context, file: CsvFile<Row>) => {
  ctx.attachment(file.name);
  ctx.type = 'text/csv; charset=utf-8';
  ctx.body = csvOf(file);
};
