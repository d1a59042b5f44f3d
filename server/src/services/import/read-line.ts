import type { ImportColumn } from '../../../../contracts/import';
import type { InviteCodeInput } from '../../../../contracts/codes';
import type { Columns } from './columns';
import type { CsvLine } from './read-csv';

/** Written by exports before a cell that a spreadsheet would run as a formula. */
const FORMULA_GUARD = /^'(?=[=+\-@\s＝＋－＠])/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const UNLIMITED = /^(unlimited)?$/i;

export type Cells = Record<ImportColumn, string>;

/** The cells of a line by column; empty where the line or the file has none. */
export const cellsOf = ({ cells }: CsvLine, { positions }: Columns): Cells => {
  const cell = (column: ImportColumn) =>
    (cells[positions.get(column) ?? -1] ?? '').replace(FORMULA_GUARD, '').trim();
  return {
    code: cell('code'),
    name: cell('name'),
    team: cell('team'),
    organization: cell('organization'),
    quota: cell('quota'),
    startsAt: cell('startsAt'),
    expiresAt: cell('expiresAt'),
    membershipDays: cell('membershipDays'),
    membershipUntil: cell('membershipUntil'),
    state: cell('state'),
    allowedEmails: cell('allowedEmails'),
    note: cell('note'),
  };
};

/** Entries stand apart by spaces, semicolons or commas. */
export const entriesOf = ({ allowedEmails }: Cells): string[] =>
  allowedEmails.split(/[\s;,]+/).filter(Boolean);

const instant = (text: string, time: string) =>
  DAY.test(text) ? `${text}T${time}Z` : text || null;

/** What is no number stays a text, for the schema to refuse. */
const wholeNumber = (text: string) => (/^\d{1,15}$/.test(text) ? Number(text) : text);

const quota = (text: string) => (UNLIMITED.test(text) ? null : wholeNumber(text));

/**
 * What the cells say of a code, for the schema of a code to judge. A day means its beginning where
 * the code starts and its end where code or membership ends, in UTC; no quota means unlimited, no state active.
 */
export const inputOf = (cells: Cells): Record<keyof InviteCodeInput, unknown> => ({
  code: cells.code || null,
  name: cells.name,
  team: cells.team,
  quota: quota(cells.quota),
  startsAt: instant(cells.startsAt, '00:00:00.000'),
  expiresAt: instant(cells.expiresAt, '23:59:59.999'),
  membershipDays: cells.membershipDays ? wholeNumber(cells.membershipDays) : null,
  membershipUntil: instant(cells.membershipUntil, '23:59:59.999'),
  state: cells.state.toLowerCase() || 'active',
  allowedEmails: entriesOf(cells),
  note: cells.note || null,
});
