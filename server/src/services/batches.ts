import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';

import {
  type FindBatch,
  generatePrefixedCode,
  type GenerateCodes,
  generateSchema,
  isBatch,
  nameOf,
  newBatch,
} from '../../../contracts/batches';
import { UID } from '../../../contracts/plugin';
import { insertCodes } from './batch/insert-codes';
import { retryClash } from './batch/retry-clash';
import { takenCodes, unusedCodes } from './batch/unused-codes';
import { toFields } from './code-fields';
import { toInviteCode } from './code-view';
import type { Author } from './codes';
import { eachRow } from './each-row';
import { service } from './index';
import { type InviteCodeRow, TEAM_POPULATE } from './rows';
import { validate } from './validate';

const SHOWN = 10;
const SINGLE_USE = 1;

interface Numbers {
  batch: string;
  first: number;
  count: number;
}

/** Codes that are generated or imported together. */
export default ({ strapi }: { strapi: Core.Strapi }) => {
  const query = () => strapi.db.query(UID.inviteCode);

  const missingNumbers = async ({ batch, first, count }: Numbers): Promise<number[]> => {
    const rows: Array<{ batchNumber: number }> = await query().findMany({
      select: ['batchNumber'],
      where: { batch, batchNumber: { $gte: first, $lt: first + count } },
    });
    const present = new Set(rows.map(({ batchNumber }) => batchNumber));
    return Array.from({ length: count }, (_, index) => first + index).filter(
      (number) => !present.has(number)
    );
  };

  const sizeOf = async (batch: string): Promise<number> =>
    isBatch(batch) ? query().count({ where: { batch: batch.toLowerCase() } }) : 0;

  const notFound = () => new errors.NotFoundError('Batch not found');

  return {
    /**
     * Generates the codes of a GenerateCodes.Body, all or none. Numbers that the batch has already
     * are left as they are, so that an order whose answer was lost can be sent again.
     * @throws ValidationError
     */
    async generate(
      input: unknown,
      { userId }: Author = {}
    ): Promise<GenerateCodes.Response['data']> {
      const { count, firstNumber, namePattern, prefix, team, ...valid } = await validate(
        generateSchema,
        input
      );
      const { batch = newBatch(), quota = SINGLE_USE, state, ...shared } = valid;
      const numbers = { batch: batch.toLowerCase(), first: firstNumber ?? 1, count };

      await retryClash(async () => {
        const fields = {
          ...toFields(shared),
          quota,
          state,
          team: await service(strapi, 'teams').idOf(team),
          batch: numbers.batch,
        };
        const missing = await missingNumbers(numbers);
        const texts = await unusedCodes({
          count: missing.length,
          generate: () => generatePrefixedCode(prefix),
          findTaken: (candidates) => takenCodes(strapi, candidates),
        });
        const codes = missing.map((batchNumber, index) => ({
          ...fields,
          ...texts[index],
          name: nameOf(namePattern ?? '', batchNumber),
          batchNumber,
        }));
        await insertCodes(strapi, codes, userId);
      });
      return { batch: numbers.batch, count };
    },

    /** How many codes a batch has. */
    sizeOf,

    /** @throws NotFoundError where the batch has no codes. */
    async find(text: string): Promise<FindBatch.Result> {
      const batch = text.toLowerCase();
      const count = await sizeOf(batch);
      if (count === 0) throw notFound();
      const rows: InviteCodeRow[] = await query().findMany({
        where: { batch },
        orderBy: { batchNumber: 'asc' },
        limit: SHOWN,
        populate: { team: TEAM_POPULATE, createdBy: true },
      });
      return { batch, count, first: rows.map((row) => toInviteCode(row)) };
    },

    /**
     * The codes of a batch, read as they are taken.
     * @throws NotFoundError where it has none.
     */
    async rows(text: string): Promise<AsyncGenerator<InviteCodeRow>> {
      const batch = text.toLowerCase();
      if ((await sizeOf(batch)) === 0) throw notFound();
      return eachRow<InviteCodeRow>(strapi, UID.inviteCode, {
        where: { batch },
        populate: { team: TEAM_POPULATE },
      });
    },
  };
};
