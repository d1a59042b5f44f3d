import type { Core, UID } from '@strapi/strapi';
import { errors } from '@strapi/utils';

/** What one request may find of a content type: filters of the document service. */
type Limits = Map<string, object>;

export interface Limited {
  inviteCodesLimits?: Limits;
}

/** The state of a request is one object for its policies and for whatever they let through. */
export const limitTo = (state: Limited, uid: string, filters: object) => {
  state.inviteCodesLimits ??= new Map();
  state.inviteCodesLimits.set(uid, filters);
};

const READS = ['findOne', 'findFirst', 'findMany', 'count'];

/**
 * Holds a request to its limits, where it asks the document service: not in the query that came
 * with it, where Strapi would ask whether the caller's role may filter by that relation.
 */
export const keepLimits = (strapi: Core.Strapi) => {
  strapi.documents.use(async (context, next) => {
    const { uid, action } = context;
    const state: Limited | undefined = strapi.requestContext.get()?.state;
    const limit = state?.inviteCodesLimits?.get(uid);
    if (!limit) return next();

    const { params } = context;
    if (READS.includes(action)) {
      const filters = 'filters' in params ? params.filters : {};
      Object.assign(params, { filters: { $and: [limit, filters ?? {}] } });
    } else if ('documentId' in params && !(await exists(strapi, { ...params, uid }, limit))) {
      // What the caller cannot find cannot be changed either.
      throw new errors.NotFoundError();
    }
    return next();
  });
};

const exists = async (
  strapi: Core.Strapi,
  { uid, documentId }: { uid: UID.Schema; documentId: string },
  limit: object
): Promise<boolean> =>
  (await strapi.db.query(uid).count({ where: { $and: [{ documentId }, limit] } })) > 0;
