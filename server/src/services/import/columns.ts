import { IMPORT_COLUMNS, type ImportColumn, REQUIRED_COLUMNS } from '../../../../contracts/import';
import type { ValidationMessageId } from '../../../../contracts/validation-messages';

/** What else a column may be called, besides its name in any case and with any separators. */
const OTHER_NAMES: Record<string, ImportColumn> = {
  invitecode: 'code',
  organisation: 'organization',
  starts: 'startsAt',
  start: 'startsAt',
  startson: 'startsAt',
  expires: 'expiresAt',
  expiry: 'expiresAt',
  expireson: 'expiresAt',
  membershipends: 'membershipUntil',
  emails: 'allowedEmails',
  notes: 'note',
};

const NAMES = new Map<string, ImportColumn>([
  ...Object.entries(OTHER_NAMES),
  ...IMPORT_COLUMNS.map((column) => [column.toLowerCase(), column] as const),
]);

/**
 * `Allowed e-mails` → `allowedEmails`, `Starts (UTC)` → `startsAt`; undefined where it says nothing
 * of a code.
 */
const columnOf = (header: string): ImportColumn | undefined =>
  NAMES.get(
    header
      .toLowerCase()
      .replace('(utc)', '')
      .replace(/[^a-z]/g, '')
  );

const DELIMITERS = [',', ';', '\t'];

/** The delimiter that makes the most columns of the first line that is not blank. */
export const delimiterOf = (text: string): string => {
  const [header = ''] = /^.*\S.*$/m.exec(text) ?? [];
  const known = (delimiter: string) => header.split(delimiter).filter(columnOf).length;
  return DELIMITERS.reduce((best, delimiter) =>
    known(delimiter) > known(best) ? delimiter : best
  );
};

export interface Columns {
  /** Where a column stands, from 0. */
  positions: Map<ImportColumn, number>;
  headers: string[];
  ignored: string[];
  problems: Array<{ column: string; id: ValidationMessageId }>;
}

/** What the columns of a file are, from its header. */
export const readHeader = (headers: string[]): Columns => {
  const positions = new Map<ImportColumn, number>();
  const ignored: string[] = [];
  const problems: Columns['problems'] = [];

  headers.forEach((header, position) => {
    const column = columnOf(header);
    if (!column) ignored.push(header);
    else if (positions.has(column)) problems.push({ column: header, id: 'importColumnTwice' });
    else positions.set(column, position);
  });
  for (const column of REQUIRED_COLUMNS) {
    if (!positions.has(column)) problems.push({ column, id: 'importColumnMissing' });
  }
  return { positions, headers, ignored: ignored.filter(Boolean), problems };
};
