import type { Core } from '@strapi/strapi';
import * as yup from 'yup';

import { isDocumentId } from '../../../contracts/document-id';
import type { OrganizationSummary } from '../../../contracts/codes';
import {
  type FindOrganizations,
  type Organization,
  ORGANIZATION_SORTABLE,
} from '../../../contracts/organizations';
import { UID } from '../../../contracts/plugin';
import { createOrganizationSchema, updateOrganizationSchema } from '../../../contracts/team-schema';
import type { Author } from './codes';
import { service } from './index';
import { lookup, parseListQuery } from './list-query';
import { isNameTaken } from './name-taken';
import { organizationStore } from './organization-store';
import type { OrganizationRow } from './rows';
import { invalidField, validate } from './validate';

const MAX_ORGANIZATIONS = 100;

const optionsSchema = yup.object({ _q: lookup('_q').default('') });

/** Organizations, as administrators see them and as teams are put into them. */
export default ({ strapi }: { strapi: Core.Strapi }) => {
  const store = organizationStore(strapi);
  const rows = () => strapi.db.query(UID.organization);
  const managerIdsOf = (documentIds?: string[]) => service(strapi, 'managers').idsOf(documentIds);

  /**
   * Runs a write that gives an organization its name. Two administrators may take one name at
   * once, and only the unique index sees that: hence the second look.
   */
  const writeNamed = async <Result>(
    { name, id }: { name: string; id?: number },
    write: () => Promise<Result>
  ): Promise<Result> => {
    const refuseTaken = async () => {
      const where = id === undefined ? {} : { id: { $ne: id } };
      if (await isNameTaken(strapi, { uid: UID.organization, name, where })) {
        throw invalidField('name', 'organizationName');
      }
    };

    await refuseTaken();
    try {
      return await write();
    } catch (error) {
      await refuseTaken();
      throw error;
    }
  };

  /**
   * The id of one of its teams; null for none.
   * @throws ValidationError at `defaultTeam`
   */
  const ownTeam = async (id: number, documentId: string | null): Promise<number | null> => {
    if (!documentId) return null;
    const where = { documentId, organization: { id } };
    const team: { id: number } | null = isDocumentId(documentId)
      ? await strapi.db.query(UID.team).findOne({ where, select: ['id'] })
      : null;
    if (!team) throw invalidField('defaultTeam', 'defaultTeam');
    return team.id;
  };

  return {
    /**
     * A page of organizations.
     * @throws ValidationError
     */
    async find(query: unknown): Promise<FindOrganizations.Response> {
      const rules = { sortable: ORGANIZATION_SORTABLE, sort: 'name:asc' };
      const { page, pageSize, sortedBy, order, search } = await parseListQuery(query, rules);
      return store.findPage({
        page,
        pageSize,
        orderBy: [{ [sortedBy]: order }, { id: order }],
        where: search ? { name: { $containsi: search } } : {},
      });
    },

    /** @throws NotFoundError */
    findOne: store.view,

    /**
     * Creates an organization from an OrganizationInput.
     * @throws ValidationError
     */
    async create(input: unknown, { userId }: Author = {}): Promise<Organization> {
      const { name, managers, ...valid } = await validate(createOrganizationSchema, input);
      const data = { ...valid, name: name.trim(), ...(await managerIdsOf(managers)) };
      const { documentId } = await writeNamed(data, () =>
        store.create({ ...data, createdBy: userId, updatedBy: userId })
      );
      return store.view(documentId);
    },

    /**
     * Changes the fields that the input names.
     * @throws ValidationError, NotFoundError
     */
    async update(
      documentId: string,
      input: unknown,
      { userId }: Author = {}
    ): Promise<Organization> {
      const { id, name: savedName } = await store.get(documentId);
      const { name, defaultTeam, managers, ...valid } = await validate(
        updateOrganizationSchema,
        input
      );
      const data = {
        ...valid,
        ...(name && { name: name.trim() }),
        ...(defaultTeam !== undefined && { defaultTeam: await ownTeam(id, defaultTeam) }),
        ...(await managerIdsOf(managers)),
        updatedBy: userId,
      };
      await writeNamed({ name: data.name ?? savedName, id }, () => store.update(documentId, data));
      return store.view(documentId);
    },

    /**
     * Deletes an organization, and with it its teams, which nobody is in.
     * @throws NotFoundError; ApplicationError `organizationInUse`
     */
    async delete(documentId: string): Promise<Organization> {
      const deleted = await store.view(documentId);
      await store.delete(documentId);
      return deleted;
    },

    /** The first hundred organizations by name, of those whose name contains `_q`. */
    async options(query: unknown): Promise<OrganizationSummary[]> {
      const { _q } = await validate(optionsSchema, query, { cast: true });
      const found: OrganizationRow[] = await rows().findMany({
        where: { name: { $containsi: _q.trim() } },
        orderBy: { name: 'asc' },
        limit: MAX_ORGANIZATIONS,
      });
      return found.map(({ documentId, name }) => ({ documentId, name }));
    },

    /**
     * The id of the row.
     * @throws ValidationError at `organization`
     */
    async idOf(documentId: string): Promise<number> {
      const organization: OrganizationRow | null = await rows().findOne({ where: { documentId } });
      if (!organization) throw invalidField('organization', 'organization');
      return organization.id;
    },
  };
};
