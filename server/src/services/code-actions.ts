import type { Core } from '@strapi/strapi';
import type * as yup from 'yup';

import { extendSchema, selectionSchema } from '../../../contracts/code-actions';
import { isLater } from '../../../contracts/instant';
import type { State } from '../../../contracts/status';
import { codeStore } from './code-store';
import type { Author } from './codes';
import type { InviteCodeRow } from './rows';
import { invalidField, refused, validate } from './validate';

const NAMED = 5;

/** `A, B, C, D, E, …` */
const named = (codes: InviteCodeRow[]) =>
  [...codes.slice(0, NAMED).map(({ code }) => code), ...(codes.length > NAMED ? ['…'] : [])].join(
    ', '
  );

/** What administrators do with several codes at once: with all of them, or with none. */
export default ({ strapi }: { strapi: Core.Strapi }) => {
  const store = codeStore(strapi);

  /** Works on the codes with all of them locked, so that no claim comes in between. */
  const withSelection = async (
    { documentIds }: yup.Asserts<typeof selectionSchema>,
    work: (codes: InviteCodeRow[]) => Promise<void>
  ): Promise<{ count: number }> =>
    await strapi.db.transaction(async () => {
      const wanted = [...new Set(documentIds)];
      const codes = await store.findAllLocked(wanted);
      if (codes.length < wanted.length) throw refused('codesGone');
      await work(codes);
      return { count: codes.length };
    });

  const change = async (codes: InviteCodeRow[], data: object) => {
    for (const { documentId } of codes) await store.update(documentId, data);
  };

  return {
    /** @throws ValidationError, ApplicationError where one of the codes is gone. */
    async setState(input: unknown, { state, userId }: Author & { state: State }) {
      return withSelection(await validate(selectionSchema, input), (codes) =>
        change(codes, { state, updatedBy: userId })
      );
    },

    /**
     * Gives all codes the same later expiry.
     * @throws ValidationError where a code expires later or never, or starts after that;
     * ApplicationError where one is gone.
     */
    async extend(input: unknown, { userId }: Author) {
      const { documentIds, expiresAt: text } = await validate(extendSchema, input);
      const expiresAt = new Date(text).toISOString();

      return withSelection({ documentIds }, async (codes) => {
        const earlier = codes.filter((code) => !code.expiresAt || isLater(code.expiresAt, text));
        if (earlier.length > 0) {
          throw invalidField('expiresAt', 'extendEarlier', { codes: named(earlier) });
        }
        const unstarted = codes.filter(({ startsAt }) => startsAt && !isLater(text, startsAt));
        if (unstarted.length > 0) {
          throw invalidField('expiresAt', 'extendBeforeStart', { codes: named(unstarted) });
        }
        await change(codes, { expiresAt, updatedBy: userId });
      });
    },

    /**
     * Deletes codes; members and redemptions stay.
     * @throws ValidationError, ApplicationError where one of the codes is gone.
     */
    async delete(input: unknown) {
      return withSelection(await validate(selectionSchema, input), async (codes) => {
        for (const { documentId } of codes) await store.delete(documentId);
      });
    },
  };
};
