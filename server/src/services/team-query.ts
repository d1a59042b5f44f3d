import * as yup from 'yup';

import { TEAM_SORTABLE } from '../../../contracts/teams';
import { lookup, parseListQuery } from './list-query';
import { validate } from './validate';

const filtersSchema = yup.object({
  filters: yup
    .object({ organization: lookup('filters.organization') })
    .typeError('filters are given by field')
    .noUnknown(true, 'Teams are filtered by organization'),
});

/**
 * The database query that a list of teams asks for.
 * @throws ValidationError
 */
export const parseTeamQuery = async (query: unknown) => {
  const rules = { sortable: TEAM_SORTABLE, sort: 'name:asc' };
  const { page, pageSize, sortedBy, order, search } = await parseListQuery(query, rules);
  const { filters } = await validate(filtersSchema, query);
  const contains = { $containsi: search };
  const organization = filters?.organization;
  return {
    page,
    pageSize,
    orderBy: [
      sortedBy === 'organization' ? { organization: { name: order } } : { [sortedBy]: order },
      { id: order },
    ],
    where: {
      $and: [
        search ? { $or: [{ name: contains }, { organization: { name: contains } }] } : {},
        organization ? { organization: { documentId: organization } } : {},
      ],
    },
  };
};
