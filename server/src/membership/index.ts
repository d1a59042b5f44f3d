import type { Core } from '@strapi/strapi';

import { subscribeToOrganizations } from './follow-organization';
import { subscribeToMembers } from './follow-user';
import { guardDeletion } from './guard-deletion';
import { changeInTransactions } from './in-transactions';
import { subscribeToTeams } from './follow-team';

/**
 * What holds between members, teams and organizations whoever changes them: a member's organization
 * is that of the team, and so is the role; and nothing in use is deleted.
 */
export const watchMembership = (strapi: Core.Strapi) => {
  changeInTransactions(strapi);
  subscribeToTeams(strapi);
  subscribeToOrganizations(strapi);
  subscribeToMembers(strapi);
  guardDeletion(strapi);
};
