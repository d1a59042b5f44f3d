import type { Core } from '@strapi/strapi';

import { canonicalCode, displayCode, generateCode } from '../../../contracts/code-text';
import type { ImportCodes, ImportReport } from '../../../contracts/import';
import { insertCodes, type NewCode } from './batch/insert-codes';
import { retryClash } from './batch/retry-clash';
import { type CodeText, takenCodes, unusedCodes } from './batch/unused-codes';
import { toFields } from './code-fields';
import type { Author } from './codes';
import { checkFile } from './import/check-file';
import type { GoodLine } from './import/check-line';
import { decode } from './import/read-csv';
import { service } from './index';
import { refused } from './validate';

interface Import {
  /** The CSV file. */
  bytes: Uint8Array;
  /** UUID of the batch that its codes form. */
  batch: string;
}

/** The text that a line chooses; null where it is to be generated. */
const chosenText = ({ input: { code } }: GoodLine): CodeText | null => {
  if (!code) return null;
  const shown = displayCode(code);
  return { code: shown, canonicalCode: canonicalCode(shown) ?? '' };
};

/** Import of codes from CSV files. */
export default ({ strapi }: { strapi: Core.Strapi }) => {
  /** The text of each line; what is generated is free in the database and in the file. */
  const textsOf = async (lines: GoodLine[]): Promise<CodeText[]> => {
    const chosen = lines.map(chosenText);
    const taken = new Set(chosen.map((text) => text?.canonicalCode));
    const generated = await unusedCodes({
      count: chosen.filter((text) => text === null).length,
      generate: generateCode,
      findTaken: async (candidates) => [
        ...candidates.filter((candidate) => taken.has(candidate)),
        ...(await takenCodes(strapi, candidates)),
      ],
    });
    return chosen.flatMap((text) => text ?? generated.pop() ?? []);
  };

  const codesOf = async (lines: GoodLine[], batch: string): Promise<NewCode[]> => {
    const texts = await textsOf(lines);
    return lines.map(({ input, team }, index) => ({
      ...toFields(input),
      ...texts[index],
      name: input.name?.trim() ?? '',
      quota: input.quota ?? null,
      state: input.state,
      team: team.id,
      batch,
      batchNumber: index + 1,
    }));
  };

  return {
    /**
     * What an import of this file would do.
     * @throws ApplicationError for a file that is no text in UTF-8.
     */
    async check(bytes: Uint8Array): Promise<ImportReport> {
      return (await checkFile(strapi, decode(bytes))).report;
    },

    /**
     * Creates the codes of a file, all or none. A batch that exists already was this import: its
     * answer was lost.
     * @throws ApplicationError where a line is bad.
     */
    async run(
      { bytes, batch }: Import,
      { userId }: Author = {}
    ): Promise<ImportCodes.Response['data']> {
      const text = decode(bytes);
      const count = await retryClash(async () => {
        const existing = await service(strapi, 'batches').sizeOf(batch);
        if (existing > 0) return existing;

        const { report, good } = await checkFile(strapi, text);
        if (report.badLines > 0) throw refused('importRefused', { count: report.badLines });
        await insertCodes(strapi, await codesOf(good, batch), userId);
        return good.length;
      });
      return { batch, count };
    },
  };
};
