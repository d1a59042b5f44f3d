import { createCodeSchema } from '../../../../contracts/code-schema';
import { canonicalCode, displayCode, isCodeText } from '../../../../contracts/code-text';
import {
  IMPORT_COLUMNS,
  type ImportColumn,
  type ImportProblem,
} from '../../../../contracts/import';
import { judge } from '../validate';
import type { Columns } from './columns';
import { cellProblem, type Finding, lineProblem } from './problems';
import type { CsvLine } from './read-csv';
import { type Cells, entriesOf, inputOf } from './read-line';
import type { NamedTeam, TeamFinder } from './team-finder';

/** What the lines of a file are checked against. */
export interface Surroundings {
  columns: Columns;
  findTeam: TeamFinder;
  /** Canonical forms that stored codes have. */
  taken: Set<string>;
  /** The line of each canonical form that the file has had so far. */
  seen: Map<string, number>;
}

/** A line that can be imported. */
export interface GoodLine {
  input: ReturnType<typeof createCodeSchema.validateSync>;
  team: NamedTeam;
}

/** The canonical form that a line chooses; null where it chooses none, or none that can be. */
export const chosenCode = ({ code }: Cells): string | null =>
  code && isCodeText(code) ? canonicalCode(displayCode(code)) : null;

const isColumn = (text: string): text is ImportColumn => IMPORT_COLUMNS.some((c) => c === text);

/** What two codes cannot share. */
function* codeFindings(
  { number, cells }: { number: number; cells: Cells },
  { taken, seen }: Surroundings
): Generator<Finding> {
  const canonical = chosenCode(cells);
  if (!canonical) return;
  const line = seen.get(canonical);
  if (line !== undefined) yield { column: 'code', id: 'importCodeTwice', values: { line } };
  else seen.set(canonical, number);
  if (taken.has(canonical)) yield { column: 'code', id: 'codeTaken' };
}

/**
 * Checks a line by the rules of a code that is created singly, and against the other codes.
 * @returns what it would create, or everything that is wrong with it.
 */
export const checkLine = async (
  line: CsvLine & { read: Cells },
  surroundings: Surroundings
): Promise<GoodLine | ImportProblem[]> => {
  const { columns, findTeam } = surroundings;
  const { number, read } = line;
  const findings = [...codeFindings({ number, cells: read }, surroundings)];

  const judged = await judge(createCodeSchema, inputOf(read));
  for (const { path, id, message } of 'problems' in judged ? judged.problems : []) {
    const [column, index] = path;
    if (!isColumn(column)) continue;
    const part = index === undefined ? undefined : entriesOf(read)[Number(index)];
    findings.push({ column, part, message, id: id === 'instant' ? 'importDate' : id });
  }

  const found = read.team ? findTeam(read) : null;
  if (found && 'id' in found) findings.push(found);

  const position = ({ column }: Finding) => columns.positions.get(column) ?? Infinity;
  findings.sort((one, other) => position(one) - position(other));

  const problems = findings.map((finding) =>
    cellProblem({ number, cells: read, columns }, finding)
  );
  if (line.cells.slice(columns.headers.length).some(Boolean)) {
    problems.push(lineProblem(number, 'importExtraCells'));
  }
  return problems.length === 0 && 'valid' in judged && found && 'team' in found
    ? { input: judged.valid, team: found.team }
    : problems;
};
