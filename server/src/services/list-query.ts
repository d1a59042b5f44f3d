import * as yup from 'yup';

import { PAGE_SIZE } from '../../../contracts/codes';
import { validate } from './validate';

interface ListRules {
  /** What a list can be sorted by, and how it is sorted unless told. */
  sortable: readonly string[];
  sort: string;
}

/** What a list request asks for. */
export interface ListQuery {
  page: number;
  pageSize: number;
  sortedBy: string;
  order: 'asc' | 'desc';
  /** What to look for; empty for everything. */
  search: string;
}

/** A text to look something up by; databases know none with a NUL. */
export const lookup = (name: string) =>
  yup
    .string()
    .max(255)
    .test(
      'storable',
      `${name} has characters that cannot be looked for`,
      (text) => !text?.includes('\u0000')
    );

const schemaOf = ({ sortable, sort }: ListRules) =>
  yup.object({
    page: yup.number().integer().min(1).max(1_000_000).default(1),
    pageSize: yup.number().integer().min(1).default(PAGE_SIZE.default),
    sort: yup
      .string()
      .matches(
        new RegExp(`^(${sortable.join('|')}):(asc|desc|ASC|DESC)$`),
        `sort is one of ${sortable.join(', ')}, followed by :asc or :desc`
      )
      .default(sort),
    _q: lookup('_q').default(''),
  });

/**
 * Sort fields are allow-listed and the page size is clamped: the query layer does neither.
 * @throws ValidationError
 */
export const parseListQuery = async (query: unknown, rules: ListRules): Promise<ListQuery> => {
  const { page, pageSize, sort, _q } = await validate(schemaOf(rules), query, { cast: true });
  const [sortedBy, order] = sort.split(':');
  return {
    page,
    pageSize: Math.min(pageSize, PAGE_SIZE.max),
    sortedBy,
    order: order.toLowerCase() === 'asc' ? 'asc' : 'desc',
    search: _q.trim(),
  };
};
