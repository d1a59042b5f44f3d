import type { ImportColumn, ImportProblem } from '../../../../contracts/import';
import {
  englishText,
  type MessageValues,
  type ValidationMessageId,
} from '../../../../contracts/validation-messages';
import type { Columns } from './columns';
import type { Cells } from './read-line';

/** What the panel shows of a cell. */
const SHOWN = 100;

export interface Finding {
  column: ImportColumn;
  id?: ValidationMessageId;
  /** For a message of yup's own, which has no id. */
  message?: string;
  values?: MessageValues;
  /** The part of the cell that is meant, where it is not all of it. */
  part?: string;
}

/** A problem with a line as a whole. */
export const lineProblem = (
  line: number,
  id: ValidationMessageId,
  values?: MessageValues
): ImportProblem => ({
  line,
  column: null,
  value: null,
  id,
  values,
  message: englishText(id, values),
});

/** A problem with a column, told at the header. */
export const headerProblem = (
  line: number,
  column: string,
  id: ValidationMessageId
): ImportProblem => ({ ...lineProblem(line, id), column });

/** Words what is found wrong with the cells of one line. */
export const cellProblem = (
  { number, cells, columns }: { number: number; cells: Cells; columns: Columns },
  { column, id, message, values, part = cells[column] }: Finding
): ImportProblem => {
  const position = columns.positions.get(column);
  return {
    line: number,
    column: position === undefined ? column : columns.headers[position],
    value: position === undefined ? null : part.slice(0, SHOWN),
    id,
    values,
    message: id ? englishText(id, values) : (message ?? ''),
  };
};
