/**
 * Who sees price lists: members of a team, each that of their own organization. For the routes and,
 * in src/index.ts, for GraphQL.
 */
export const OWN_PRICE_LISTS = [
  'plugin::invite-codes.is-member',
  {
    name: 'plugin::invite-codes.same-organization',
    config: { contentType: 'api::price-list.price-list' },
  },
];
