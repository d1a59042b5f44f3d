import * as yup from 'yup';

import { batchField } from './batches';
import { type MessageReference, validationMessage as message } from './validation-messages';

/** Import of codes from CSV. */

export const IMPORT_FILE = { maxBytes: 10 * 1024 * 1024 } as const;

/** What a column may say of a code; the others of a file are ignored. */
export const IMPORT_COLUMNS = [
  'code',
  'name',
  'team',
  'organization',
  'quota',
  'startsAt',
  'expiresAt',
  'membershipDays',
  'membershipUntil',
  'state',
  'allowedEmails',
  'note',
] as const;
export type ImportColumn = (typeof IMPORT_COLUMNS)[number];

export const REQUIRED_COLUMNS: readonly ImportColumn[] = ['name', 'team'];

/** A cell, or a line, that cannot be imported. */
export interface ImportProblem extends MessageReference {
  /** As in the file, the header's is usually 1; where a cell has several lines, the first. */
  line: number;
  /** The column's header as in the file; null where the line as a whole is wrong. */
  column: string | null;
  /** What the cell holds, its first characters; null where there is no cell. */
  value: string | null;
  /** In English; `id` and `values` say it in other languages. */
  message: string;
}

/** What an import would create. */
export interface ImportSummary {
  /** Codes in all. */
  codes: number;
  /** Those whose text is generated. */
  generated: number;
  /** Those without a quota. */
  unlimited: number;
  /** Seats of the others together. */
  seats: number;
  teams: Array<{ team: string; organization: string; codes: number }>;
}

export interface ImportReport {
  /** Lines with codes, good and bad. */
  lines: number;
  /** By line; none where the file can be imported. */
  problems: ImportProblem[];
  /** Lines with a problem. */
  badLines: number;
  /** Headers of columns that say nothing of a code. */
  ignoredColumns: string[];
  /** Of the good lines. */
  summary: ImportSummary;
}

/** What comes with the file. */
export const importSchema = yup
  .object({
    dryRun: yup.boolean().typeError(message('boolean')).default(false),
    batch: batchField,
  })
  .noUnknown(true, message('unknown'));

/**
 * `POST /invite-codes/codes/import`, multipart/form-data: a file of 10,000 lines does not fit into
 * the megabyte that Strapi's body parser takes as JSON.
 */
export declare namespace ImportCodes {
  interface Body {
    /** The CSV file. */
    files: File;
    /** `true`: creates nothing, and answers 200 with what an import would do. */
    dryRun?: 'true' | 'false';
    /** UUID of the batch that the codes form; sent again, it creates nothing a second time. */
    batch?: string;
  }
  interface DryRunResponse {
    data: ImportReport;
  }
  interface Response {
    data: { batch: string; count: number };
  }
}
