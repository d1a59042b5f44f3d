import type { Core } from '@strapi/strapi';

import { USER } from '../../../contracts/plugin';
import { service } from '../services';
import { chunksOf } from '../services/batch/chunks';
import { forget, type Trace, tracesOf } from './forget';

interface DeletionEvent {
  /** What `strapi.db.query` is told to delete. */
  params: { where?: object; filters?: object; _q?: string };
  /** Kept from before a deletion until after it. */
  state: { traces?: Trace[] };
}

const idsOf = async (strapi: Core.Strapi, { where, filters, _q }: DeletionEvent['params']) => {
  const users: Array<{ id: number }> = await strapi.db
    .query(USER)
    .findMany({ where, filters, _q, select: ['id'] });
  return users.map(({ id }) => id);
};

/**
 * What is known of those who may be deleted; undefined where it is to be kept. Their rows are
 * locked: a code that is being redeemed is waited for, and none is redeemed from now on.
 */
const findTraces = (strapi: Core.Strapi, params: DeletionEvent['params']) =>
  strapi.db.transaction(async ({ trx }): Promise<Trace[] | undefined> => {
    const { deletedAccounts } = await service(strapi, 'settings').hold();
    if (deletedAccounts === 'keep') return undefined;

    const traces: Trace[] = [];
    for (const ids of chunksOf(await idsOf(strapi, params))) {
      traces.push(...(await tracesOf(strapi, trx, ids)));
    }
    return traces;
  });

/** `strapi.db.query(uid).delete` deletes one of those that it is told of. */
const forgetDeleted = (strapi: Core.Strapi, traces: Trace[]) =>
  strapi.db.transaction(async ({ trx }) => {
    for (const chunk of chunksOf(traces)) {
      const ids = chunk.map(({ userId }) => userId);
      const left: Array<{ id: number }> = await strapi.db
        .getConnection('up_users')
        .transacting(trx)
        .select('id')
        .whereIn('id', ids);
      const leftIds = new Set(left.map(({ id }) => id));
      await forget(
        strapi,
        trx,
        chunk.filter(({ userId }) => !leftIds.has(userId))
      );
    }
  });

/** Forgets the e-mail address of every account that is deleted, where the settings say so. */
export const subscribeToDeletedAccounts = (strapi: Core.Strapi) => {
  const before = async ({ params, state }: DeletionEvent) => {
    state.traces = await findTraces(strapi, params);
  };
  const after = async ({ state: { traces } }: DeletionEvent) => {
    if (traces) await forgetDeleted(strapi, traces);
  };
  strapi.db.lifecycles.subscribe({
    models: [USER],
    beforeDelete: before,
    afterDelete: after,
    beforeDeleteMany: before,
    afterDeleteMany: after,
  });
};
