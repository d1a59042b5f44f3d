import type { Core } from '@strapi/strapi';

import type { FindTeamCodes } from '../../../contracts/teams';
import { service } from './index';
import { teamStore } from './team-store';

/** The invite codes of a team. */
export default ({ strapi }: { strapi: Core.Strapi }) => ({
  /**
   * A page of them.
   * @throws NotFoundError, ValidationError
   */
  async find(documentId: string, query: object): Promise<FindTeamCodes.Response> {
    await teamStore(strapi).get(documentId);
    const filters = { $and: [{ team: { $eq: documentId } }] };
    return service(strapi, 'codeList').find({ ...query, filters });
  },
});
