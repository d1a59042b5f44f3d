import type { Core } from '@strapi/strapi';

import { createCodeSchema, updateCodeSchema } from '../../../contracts/code-schema';
import type { InviteCode } from '../../../contracts/codes';
import { generatedCodeFields, toFields } from './code-fields';
import { codeStore } from './code-store';
import { toInviteCode } from './code-view';
import { service } from './index';
import { invalidField, validate } from './validate';

/** The administrator who creates or changes a code; nobody for scripts. */
export interface Author {
  userId?: number;
}

/** A change names some fields; its dates are judged together with those that stay. */
const withDates = <Code extends Pick<InviteCode, 'startsAt' | 'expiresAt'>>(
  input: unknown,
  { startsAt, expiresAt }: Code
) => (typeof input === 'object' && input !== null ? { startsAt, expiresAt, ...input } : input);

/** Invite codes as administrators see them. */
export default ({ strapi }: { strapi: Core.Strapi }) => {
  const store = codeStore(strapi);
  const teamId = (documentId: string) => service(strapi, 'teams').idOf(documentId);
  const view = async (documentId: string) => toInviteCode(await store.get(documentId));

  /**
   * Runs a write in a transaction, refusing a text that another code has. Two administrators may
   * pick the same text at once, and only the unique index sees that: hence the second look.
   */
  const write = async <Result>(
    { canonicalCode, documentId }: { canonicalCode?: string | null; documentId?: string },
    statements: () => Promise<Result>
  ): Promise<Result> => {
    const refuseTaken = async () => {
      const found = canonicalCode ? await store.findByText(canonicalCode) : null;
      if (found && found.documentId !== documentId) throw invalidField('code', 'codeTaken');
    };

    await refuseTaken();
    try {
      return await strapi.db.transaction(statements);
    } catch (error) {
      await refuseTaken();
      throw error;
    }
  };

  return {
    /** @throws NotFoundError */
    findOne: view,

    /**
     * Creates a code from an InviteCodeInput; without `code` its text is generated.
     * @throws ValidationError
     */
    async create(input: unknown, { userId }: Author = {}): Promise<InviteCode> {
      const { team, ...valid } = await validate(createCodeSchema, input);
      const data = {
        ...generatedCodeFields(),
        ...toFields(valid),
        team: await teamId(team),
        createdBy: userId,
        updatedBy: userId,
      };
      const { documentId } = await write(data, () => store.create(data));
      return view(documentId);
    },

    /**
     * Changes the fields that the input names, with the code locked: a quota is compared with the
     * seats used at that moment.
     * @throws ValidationError, NotFoundError
     */
    async update(documentId: string, input: unknown, { userId }: Author = {}): Promise<InviteCode> {
      const { team, ...valid } = await validate(
        updateCodeSchema,
        withDates(input, await store.get(documentId))
      );
      const data = {
        ...toFields(valid),
        ...(team !== undefined && { team: await teamId(team) }),
        updatedBy: userId,
      };
      await write({ ...data, documentId }, async () => {
        const locked = await store.findLocked(documentId);
        const { quota } = valid;
        if (locked && typeof quota === 'number' && quota < locked.uses) {
          throw invalidField('quota', 'quotaBelowUses');
        }
        await store.update(documentId, data);
      });
      return view(documentId);
    },

    /**
     * Deletes a code. Members stay members, and the redemptions stay without their code.
     * @throws NotFoundError
     */
    async delete(documentId: string): Promise<InviteCode> {
      const deleted = await view(documentId);
      await store.delete(documentId);
      return deleted;
    },
  };
};
