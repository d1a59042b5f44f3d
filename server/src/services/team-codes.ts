import type { Core } from '@strapi/strapi';

import type { FindTeamCodes } from '../../../contracts/teams';
import { parseCodeQuery } from './code-query';
import { codeStore } from './code-store';
import { toInviteCode } from './code-view';
import { teamStore } from './team-store';

/** The invite codes of a team. */
export default ({ strapi }: { strapi: Core.Strapi }) => ({
  /**
   * A page of them.
   * @throws NotFoundError, ValidationError
   */
  async find(documentId: string, query: unknown): Promise<FindTeamCodes.Response> {
    const { where, ...params } = await parseCodeQuery(query);
    const { id } = await teamStore(strapi).get(documentId);
    const { results, pagination } = await codeStore(strapi).findPage({
      ...params,
      where: { $and: [{ team: { id } }, where] },
    });
    const now = new Date();
    return { results: results.map((row) => toInviteCode(row, now)), pagination };
  },
});
