import * as yup from 'yup';

import { PAGE_SIZE } from '../../../contracts/codes';
import { REDEMPTION_SORTABLE } from '../../../contracts/redemptions';
import { validate } from './validate';

const SORT = new RegExp(`^(${REDEMPTION_SORTABLE.join('|')}):(asc|desc|ASC|DESC)$`);

const searchSchema = yup.object({
  _q: yup
    .string()
    .max(255)
    .test('storable', '_q has characters that cannot be looked for', (q) => !q?.includes('\u0000')),
});

const pageSchema = searchSchema.shape({
  page: yup.number().integer().min(1).max(1_000_000).default(1),
  pageSize: yup.number().integer().min(1).default(PAGE_SIZE.default),
  sort: yup
    .string()
    .matches(SORT, `sort is one of ${REDEMPTION_SORTABLE.join(', ')}, followed by :asc or :desc`)
    .default('createdAt:desc'),
});

const search = (text = '') => {
  const contains = { $containsi: text.trim() };
  return text.trim() ? { $or: [{ email: contains }, { user: { username: contains } }] } : {};
};

/** Whoever came at the same instant keeps the same place on every page. */
const orderBy = (sort: string) => {
  const [field, direction] = sort.toLowerCase().split(':') as [string, string];
  const sortable = REDEMPTION_SORTABLE.find((name) => name.toLowerCase() === field) ?? 'createdAt';
  const first =
    sortable === 'username' ? { user: { username: direction } } : { [sortable]: direction };
  return [first, { id: direction }];
};

/**
 * What of a code's redemptions a search asks for.
 * @throws ValidationError
 */
export const parseRedemptionSearch = async (query: unknown) =>
  search((await validate(searchSchema, query, { cast: true }))._q);

/**
 * The database query that a list request asks for.
 * @throws ValidationError
 */
export const parseRedemptionQuery = async (query: unknown) => {
  const { page, pageSize, sort, _q } = await validate(pageSchema, query, { cast: true });
  return {
    page,
    pageSize: Math.min(pageSize, PAGE_SIZE.max),
    orderBy: orderBy(sort),
    where: search(_q),
  };
};
