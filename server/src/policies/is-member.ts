import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import * as yup from 'yup';

import { callerOf, isOneOf, type PolicyContext } from './caller';
import { validatorOf } from './validator';

const POLICY = 'plugin::invite-codes.is-member';

/**
 * Who may call a route: members of these teams and organizations, each by its documentId or its
 * name. Where both are given, both must hold; where none is, every member of any team may.
 */
interface Config {
  teams?: string[];
  organizations?: string[];
}

const names = () => yup.array().of(yup.string().required()).min(1);

const configSchema = yup
  .object({ teams: names(), organizations: names() })
  .noUnknown(true, 'there is no key ${unknown}: it has teams and organizations');

/** `{ name: 'plugin::invite-codes.is-member', config: { teams: ['Partners'] } }` on any route. */
export default {
  name: POLICY,

  validator: validatorOf(POLICY, configSchema),

  async handler(
    context: PolicyContext,
    { teams, organizations }: Config,
    { strapi }: { strapi: Core.Strapi }
  ) {
    const { team, organization } = await callerOf(strapi, context);
    const isMember =
      team !== null &&
      (!teams || isOneOf(team, teams)) &&
      (!organizations || isOneOf(organization, organizations));
    if (!isMember) {
      throw new errors.PolicyError('This is for members of certain teams', { policy: POLICY });
    }
  },
};
