import {
  CODE_FILTERS,
  type FilterField,
  type FilterOperator,
  MAX_CONDITIONS,
  MAX_VALUES,
} from '../../../contracts/code-filters';
import { isDocumentId } from '../../../contracts/document-id';
import { isInstant } from '../../../contracts/instant';
import { STATES, type Status, STATUSES } from '../../../contracts/status';
import { malformed } from './validate';

/** What filters ask for. The status is no column: see code-status-sql.ts. */
export interface CodeConditions {
  where: object;
  /** Those that a code may have; null = any. */
  statuses: Status[] | null;
}

interface Condition {
  field: FilterField;
  operator: FilterOperator;
  values: string[];
}

const MAX_ID = 2 ** 31 - 1;

const refuse = (reason: string) => malformed('filters', reason);

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isField = (name: string): name is FilterField => Object.hasOwn(CODE_FILTERS, name);

const isOperatorOf = (field: FilterField, name: string): name is FilterOperator =>
  CODE_FILTERS[field].some((operator) => operator === name);

const isOneOf =
  (known: readonly string[]) =>
  (value: string): boolean =>
    known.includes(value);

const IS_VALUE: Record<FilterField, (value: string) => boolean> = {
  status: isOneOf(STATUSES),
  state: isOneOf(STATES),
  team: isDocumentId,
  organization: isDocumentId,
  createdBy: (value) => /^[1-9]\d{0,9}$/.test(value) && Number(value) <= MAX_ID,
  batch: (value) => value.length <= 255 && !value.includes('\u0000'),
  expiresAt: isInstant,
};

const isBoolean = isOneOf(['true', 'false']);

const valuesOf = (value: unknown, { field, operator }: Omit<Condition, 'values'>): string[] => {
  const values: unknown[] = operator === '$in' && Array.isArray(value) ? value : [value];
  const isValue = operator === '$null' || operator === '$notNull' ? isBoolean : IS_VALUE[field];
  const good = values.filter((text) => typeof text === 'string').filter(isValue);
  if (good.length !== values.length || good.length === 0 || good.length > MAX_VALUES) {
    throw refuse(`this is no value for ${field} with ${operator}`);
  }
  return good;
};

/** `{ status: { $eq: 'active' } }`, and several fields or operators in one. */
const conditionsIn = (entry: Record<string, unknown>): Condition[] =>
  Object.entries(entry).flatMap(([field, operators]) => {
    if (!isField(field)) {
      throw refuse(`it is possible to filter by ${Object.keys(CODE_FILTERS).join(', ')}`);
    }
    if (!isRecord(operators) || Object.keys(operators).length === 0) {
      throw refuse(`${field} needs an operator`);
    }
    return Object.entries(operators).map(([operator, value]) => {
      if (!isOperatorOf(field, operator)) {
        throw refuse(`${field} takes ${CODE_FILTERS[field].join(', ')}`);
      }
      return { field, operator, values: valuesOf(value, { field, operator }) };
    });
  });

/** Conditions stand in `$and`, which is a record where its indexes have gaps, or on their own. */
const read = (filters: unknown): Condition[] => {
  if (filters === undefined) return [];
  if (!isRecord(filters)) throw refuse('they must be an object');

  const { $and = [], ...alone } = filters;
  if (!isRecord($and) && !Array.isArray($and)) throw refuse('$and must be a list');
  const entries = [...Object.values($and), alone];
  if (!entries.every(isRecord)) throw refuse('$and must be a list of conditions');

  const conditions = entries.flatMap(conditionsIn);
  if (conditions.length > MAX_CONDITIONS) throw refuse(`there may be ${MAX_CONDITIONS} of them`);
  return conditions;
};

const WHERE: Record<Exclude<FilterField, 'status'>, (values: string[]) => object> = {
  state: (state) => ({ state }),
  team: (documentId) => ({ team: { documentId } }),
  organization: (documentId) => ({ team: { organization: { documentId } } }),
  createdBy: (ids) => ({ createdBy: { id: ids.map(Number) } }),
  batch: (batch) => ({ batch }),
  expiresAt: ([expiresAt]) => ({ expiresAt }),
};

const whereOf = ({ field, operator, values }: Condition): object => {
  if (field === 'status') return {};
  if (field === 'expiresAt') {
    const [value] = values;
    const isAboutNull = operator === '$null' || operator === '$notNull';
    return { expiresAt: { [operator]: isAboutNull ? value === 'true' : value } };
  }
  const where = WHERE[field](values);
  return operator === '$ne' ? { $not: where } : where;
};

/** NULLs would get lost in a negation in SQL, so "not active" is "one of the others". */
const statusesOf = (conditions: Condition[]): Status[] | null => {
  const wanted = conditions.filter(({ field }) => field === 'status');
  if (wanted.length === 0) return null;
  return STATUSES.filter((status) =>
    wanted.every(({ operator, values }) => values.includes(status) === (operator !== '$ne'))
  );
};

/**
 * Reads the `filters` of a query string.
 * @throws ValidationError at `filters`, for whatever is not in CODE_FILTERS.
 */
export const parseFilters = (filters: unknown): CodeConditions => {
  const conditions = read(filters);
  const columns = conditions.filter(({ field }) => field !== 'status');
  return {
    where: columns.length > 0 ? { $and: columns.map(whereOf) } : {},
    statuses: statusesOf(conditions),
  };
};
