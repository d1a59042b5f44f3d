/** What the panel offers of the operators in contracts/code-filters.ts; the first one at first. */
export const OPERATORS = {
  status: ['$eq', '$ne'],
  team: ['$eq'],
  organization: ['$eq'],
  createdBy: ['$eq'],
  expiresAt: ['$lt', '$gt'],
  batch: ['$eq'],
} as const;

/** As Strapi's lists write them. */
export const OPERATOR_TEXTS = {
  $eq: 'is',
  $ne: 'is not',
  $lt: 'is lower than',
  $gt: 'is greater than',
} as const;
