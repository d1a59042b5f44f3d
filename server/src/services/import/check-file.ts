import { setImmediate as othersTurn } from 'node:timers/promises';

import type { Core } from '@strapi/strapi';

import { MAX_CODES } from '../../../../contracts/batches';
import type { ImportProblem, ImportReport } from '../../../../contracts/import';
import { takenCodes } from '../batch/unused-codes';
import { checkLine, chosenCode, type GoodLine, type Surroundings } from './check-line';
import { type Columns, delimiterOf, readHeader } from './columns';
import { headerProblem, lineProblem } from './problems';
import { csvLines, type CsvLine, UnclosedQuote } from './read-csv';
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
const readFile = async (text: string): Promise<ReadFile> => {
  let columns: Columns | null = null;
  const lines: ReadLine[] = [];
  const problems: ImportProblem[] = [];
  try {
    for await (const line of csvLines(text, delimiterOf(text))) {
      if (!columns) {
        columns = readHeader(line.cells);
        for (const { column, id } of columns.problems) {
          problems.push(headerProblem(line.number, column, id));
        }
        if (problems.length > 0) break;
      } else if (lines.length === MAX_CODES) {
        problems.push(lineProblem(line.number, 'importTooMany', { max: MAX_CODES }));
        break;
      } else {
        lines.push({ ...line, read: cellsOf(line, columns) });
      }
    }
  } catch (error) {
    if (!(error instanceof UnclosedQuote)) throw error;
    problems.push(lineProblem(error.line, 'importQuote'));
  }
  if (lines.length === 0 && problems.length === 0) problems.push(lineProblem(1, 'importEmpty'));
  return { columns: columns ?? readHeader([]), lines, problems };
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
  const file = await readFile(text);
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
