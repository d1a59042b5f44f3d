import type { Core, UID } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import * as yup from 'yup';

import { UID as OURS } from '../../../contracts/plugin';
import { callerOf, type PolicyContext } from './caller';
import { limitTo } from './limits';
import { validatorOf } from './validator';

const POLICY = 'plugin::invite-codes.same-organization';

interface Config {
  /** Such as `api::price-list.price-list`. */
  contentType: UID.ContentType;
  /** Its relation to an organization. Default: the only one it has. */
  relation?: string;
}

const configSchema = yup
  .object({ contentType: yup.string().required('contentType is missing'), relation: yup.string() })
  .noUnknown(true, 'there is no key ${unknown}: it has contentType and relation');

/** @throws Error where the content type has no such relation. */
const relationOf = (strapi: Core.Strapi, { contentType, relation }: Config): string => {
  const attributes = Object.entries(strapi.getModel(contentType)?.attributes ?? {});
  const relations = attributes
    .filter(([, attribute]) => 'target' in attribute && attribute.target === OURS.organization)
    .map(([name]) => name);
  const found = relation ? relations.filter((name) => name === relation) : relations;
  if (found.length === 1) return found[0];
  throw new Error(
    `The configuration of ${POLICY}: ${contentType} must have one relation to ` +
      `${OURS.organization}${relation ? ` named ${relation}` : ', or config.relation says which'}`
  );
};

/**
 * Limits what a route finds of a content type to the caller's organization:
 * `{ name: 'plugin::invite-codes.same-organization', config: { contentType: 'api::…' } }`.
 * What belongs to another organization, or to none, is not found; nor can it be changed.
 */
export default {
  name: POLICY,

  validator: validatorOf(POLICY, configSchema),

  async handler(context: PolicyContext, config: Config, { strapi }: { strapi: Core.Strapi }) {
    const relation = relationOf(strapi, config);
    const { organization } = await callerOf(strapi, context);
    if (!organization) {
      throw new errors.PolicyError('This is for members of an organization', { policy: POLICY });
    }
    limitTo(context.state, config.contentType, { [relation]: { id: organization.id } });
  },
};
