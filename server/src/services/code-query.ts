import * as yup from 'yup';

import { canonicalCode } from '../../../contracts/code-text';
import { PAGE_SIZE, SORTABLE } from '../../../contracts/codes';
import { parseFilters } from './code-filters';
import type { CodeSort } from './code-order';
import { validate } from './validate';

const SORT = new RegExp(`^(${SORTABLE.join('|')}):(asc|desc|ASC|DESC)$`);
const DOCUMENT_IDS = /^[a-z0-9]{1,64}(,[a-z0-9]{1,64})*$/i;

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
  documentIds: yup
    .string()
    .max(100 * 65)
    .matches(DOCUMENT_IDS, 'documentIds are joined by commas'),
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

const sortOf = (text: string): CodeSort => {
  const [field, order] = text.split(':') as [CodeSort['field'], string];
  return { field, order: order.toLowerCase() === 'asc' ? 'asc' : 'desc' };
};

/** The conditions that are there; no `$and` around none. */
const all = (conditions: object[]): object => {
  const some = conditions.filter((condition) => Object.keys(condition).length > 0);
  return some.length > 1 ? { $and: some } : (some[0] ?? {});
};

/**
 * The database query that a list or an export asks for. Sort fields and filters are allow-listed
 * and the page size is clamped, because the query layer below does none of it.
 * @throws ValidationError
 */
export const parseCodeQuery = async (query: unknown) => {
  const valid = await validate(querySchema, query, { cast: true });
  const { filters } = (query ?? {}) as { filters?: unknown };
  const { where, statuses } = parseFilters(filters);
  const text = valid._q?.trim();
  const chosen = valid.documentIds?.split(',');
  return {
    page: valid.page,
    pageSize: Math.min(valid.pageSize, PAGE_SIZE.max),
    sort: sortOf(valid.sort),
    where: all([where, text ? search(text) : {}, chosen ? { documentId: chosen } : {}]),
    statuses,
  };
};

export type CodeQuery = Awaited<ReturnType<typeof parseCodeQuery>>;
