import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';

import { USER } from '../../../contracts/plugin';
import type { Limited } from './limits';

/** The part of a policy's context that REST and GraphQL share: the state of the request. */
export interface PolicyContext {
  state: Limited & { user?: { id: number } };
}

interface Place {
  id: number;
  documentId: string;
  name: string;
}

/** Where the caller belongs; null where they are no member. */
export interface Caller {
  team: Place | null;
  organization: Place | null;
}

/**
 * Whoever calls, as the database knows them now: a token may be older than a change of the team.
 * @throws UnauthorizedError where nobody is signed in, as with an API token.
 */
export const callerOf = async (strapi: Core.Strapi, { state }: PolicyContext): Promise<Caller> => {
  if (!state.user) throw new errors.UnauthorizedError('Sign in as a member to do this');
  const user: Caller | null = await strapi.db
    .query(USER)
    .findOne({ where: { id: state.user.id }, populate: ['team', 'organization'] });
  return user ?? { team: null, organization: null };
};

export const isOneOf = (place: Place | null, names: readonly string[]): boolean =>
  place !== null && (names.includes(place.documentId) || names.includes(place.name));
