import type { Core } from '@strapi/strapi';

import { createCodeSchema, updateCodeSchema } from '../../../contracts/code-schema';
import type { InviteCode } from '../../../contracts/codes';
import { isSameInstant } from '../../../contracts/instant';
import { generatedCodeFields, toFields } from './code-fields';
import { codeStore } from './code-store';
import { toInviteCode } from './code-view';
import { service } from './index';
import { invalidField, refused, validate } from './validate';

/** The administrator who creates or changes a code; nobody for scripts. */
export interface Author {
  userId?: number;
}

type Dates = Pick<InviteCode, 'startsAt' | 'expiresAt' | 'membershipDays' | 'membershipUntil'>;

/** A change names some fields; its dates are judged together with those that stay. */
const withDates = (
  changes: object,
  { startsAt, expiresAt, membershipDays, membershipUntil }: Dates
) => ({ startsAt, expiresAt, membershipDays, membershipUntil, ...changes });

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
     * Changes the fields that the input (InviteCodeChanges) names, with the code locked: quota,
     * dates and version are compared with what is stored at that moment.
     * @throws ValidationError; NotFoundError; ApplicationError where the input names a version
     * (`updatedAt`) and the code is no longer that.
     */
    async update(documentId: string, input: unknown, { userId }: Author = {}): Promise<InviteCode> {
      await store.get(documentId);
      const { team, updatedAt, ...valid } = await validate(updateCodeSchema, input);
      const data = {
        ...toFields(valid),
        ...(team !== undefined && { team: await teamId(team) }),
        updatedBy: userId,
      };
      const isCurrent = await write({ ...data, documentId }, async () => {
        const locked = await store.findLocked(documentId);
        if (!locked) return false;
        if (updatedAt && !isSameInstant(updatedAt, locked.updatedAt)) return false;
        await validate(updateCodeSchema, withDates(valid, locked));
        const { quota } = valid;
        if (typeof quota === 'number' && quota < locked.uses) {
          throw invalidField('quota', 'quotaBelowUses', { uses: locked.uses });
        }
        await store.update(documentId, data);
        return true;
      });
      // Told after the transaction: on MySQL, reads within it do not see what others have changed.
      if (!isCurrent) throw refused('changedMeanwhile', await store.lastChange(documentId));
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
