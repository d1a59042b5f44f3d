import { setImmediate as othersTurn } from 'node:timers/promises';

import type { Core } from '@strapi/strapi';

import { MAX_CODES } from '../../../../contracts/batches';
import type { ImportProblem, ImportReport } from '../../../../contracts/import';
import { takenCodes } from '../batch/unused-codes';
import { checkLine, chosenCode, type GoodLine, type Surroundings } from './check-line';
import { type Columns, delimiterOf, readHeader } from './columns';
import { headerProblem, lineProblem } from './problems';
import { csvLines, type CsvLine } from './read-csv';
import { type Cells, cellsOf } from './read-line';
import { summaryOf } from './summary';
import { teamFinder } from './team-finder';

/** How many lines are checked before other requests get their turn. */
const LINES_AT_ONCE = 100;

type ReadLine = CsvLine & { read: Cells };

interface ReadFile {
  columns: Columns;
  lines: ReadLine[];
  problems: ImportProblem[];
}

/** Reads the header and the lines below it, as far as they can be read. */
const readFile = (text: string): ReadFile => {
  const { lines, openQuote } = csvLines(text, delimiterOf(text));
  const [header, ...below] = lines;
  const columns = readHeader(header?.cells ?? []);
  const problems =
    lines.length === 0
      ? []
      : columns.problems.map(({ column, id }) => headerProblem(header.number, column, id));
  if (problems.length > 0) return { columns, lines: [], problems };

  const beyond = below.at(MAX_CODES);
  if (beyond) problems.push(lineProblem(beyond.number, 'importTooMany', { max: MAX_CODES }));
  if (openQuote !== null) problems.push(lineProblem(openQuote, 'importQuote'));
  if (below.length === 0 && openQuote === null) problems.push(lineProblem(1, 'importEmpty'));
  const read = below.slice(0, MAX_CODES).map((line) => ({ ...line, read: cellsOf(line, columns) }));
  return { columns, lines: read, problems };
};

const isPresent = <Value>(value: Value | null): value is Value => value !== null;
const isStorable = (text: string) => text !== '' && !text.includes('\u0000');

const surroundingsOf = async (
  strapi: Core.Strapi,
  { columns, lines }: ReadFile
): Promise<Surroundings> => {
  const chosen = lines.map(({ read }) => chosenCode(read)).filter(isPresent);
  const teams = lines.map(({ read }) => read.team).filter(isStorable);
  return {
    columns,
    findTeam: await teamFinder(strapi, teams),
    taken: new Set(await takenCodes(strapi, chosen)),
    seen: new Map(),
  };
};

/** What is wrong with a file, and what it would create; writes nothing. */
export const checkFile = async (
  strapi: Core.Strapi,
  text: string
): Promise<{ report: ImportReport; good: GoodLine[] }> => {
  const file = readFile(text);
  const surroundings = await surroundingsOf(strapi, file);
  const problems: ImportProblem[] = [];
  const good: GoodLine[] = [];

  for (const [index, line] of file.lines.entries()) {
    if (index % LINES_AT_ONCE === 0) await othersTurn();
    const checked = await checkLine(line, surroundings);
    if (Array.isArray(checked)) problems.push(...checked);
    else good.push(checked);
  }
  // The file's own are at its header or at its end.
  problems.push(...file.problems);

  const report: ImportReport = {
    lines: file.lines.length,
    problems,
    badLines: new Set(problems.map(({ line }) => line)).size,
    ignoredColumns: file.columns.ignored,
    summary: summaryOf(good),
  };
  return { report, good };
};
