import * as yup from 'yup';

import { canonicalCode } from '../../../contracts/code-text';
import { PAGE_SIZE, SORTABLE } from '../../../contracts/codes';
import { validate } from './validate';

const SORT = new RegExp(`^(${SORTABLE.join('|')}):(asc|desc|ASC|DESC)$`);

const querySchema = yup.object({
  page: yup.number().integer().min(1).max(1_000_000).default(1),
  pageSize: yup.number().integer().min(1).default(PAGE_SIZE.default),
  sort: yup
    .string()
    .matches(SORT, `sort is one of ${SORTABLE.join(', ')}, followed by :asc or :desc`)
    .default('createdAt:desc'),
  _q: yup
    .string()
    .max(255)
    .test('storable', '_q has characters that cannot be looked for', (q) => !q?.includes('\u0000')),
});

const search = (text: string) => {
  const contains = { $containsi: text };
  const canonical = canonicalCode(text);
  return {
    $or: [
      { name: contains },
      { code: contains },
      { note: contains },
      { team: { name: contains } },
      { team: { organization: { name: contains } } },
      ...(canonical ? [{ canonicalCode: { $contains: canonical } }] : []),
    ],
  };
};

/**
 * The database query that a list request asks for. Sort fields are allow-listed and the page size
 * is clamped, because the query layer below does neither.
 * @throws ValidationError
 */
export const parseCodeQuery = async (query: unknown) => {
  const { page, pageSize, sort, _q } = await validate(querySchema, query, { cast: true });
  const [field, order] = sort.split(':') as [string, string];
  return {
    page,
    pageSize: Math.min(pageSize, PAGE_SIZE.max),
    orderBy: { [field]: order.toLowerCase() },
    where: _q?.trim() ? search(_q.trim()) : {},
  };
};
