/** What a list of codes can be filtered by, and with which of Strapi's operators. */
export const CODE_FILTERS = {
  status: ['$eq', '$ne', '$in'],
  state: ['$eq', '$ne'],
  /** documentId of the team. */
  team: ['$eq', '$in'],
  /** documentId of the team's organization. */
  organization: ['$eq', '$in'],
  /** id of the administrator. */
  createdBy: ['$eq', '$in'],
  batch: ['$eq'],
  /** An instant in ISO 8601; `true` or `false` for `$null` and `$notNull`. */
  expiresAt: ['$lt', '$lte', '$gt', '$gte', '$null', '$notNull'],
} as const;

export type FilterField = keyof typeof CODE_FILTERS;
export type FilterOperator = (typeof CODE_FILTERS)[FilterField][number];

type Condition = Partial<Record<string, Partial<Record<string, string | string[]>>>>;

/** `filters[$and][0][status][$eq]=active`, read; what is written otherwise is refused. */
export interface CodeFilters {
  $and?: Condition[];
}

/** How many conditions a request may have, and values one of them. */
export const MAX_CONDITIONS = 20;
export const MAX_VALUES = 100;
