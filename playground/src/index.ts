import type { Core } from '@strapi/strapi';
import { OWN_PRICE_LISTS } from './api/price-list/access';
import { seedDemo } from './seed';

interface GraphqlExtension {
  use(extension: { resolversConfig: Record<string, { policies: unknown[] }> }): void;
}

/** The queries of GraphQL are no routes, so they name their policies here. */
const limitGraphql = (strapi: Core.Strapi) => {
  const policies = OWN_PRICE_LISTS;
  strapi
    .plugin('graphql')
    .service<GraphqlExtension & Core.Service>('extension')
    .use({
      resolversConfig: {
        'Query.priceList': { policies },
        'Query.priceLists': { policies },
        'Query.priceLists_connection': { policies },
      },
    });
};

export default {
  register({ strapi }: { strapi: Core.Strapi }): void {
    limitGraphql(strapi);
  },

  async bootstrap({ strapi }: { strapi: Core.Strapi }): Promise<void> {
    if (process.env.SEED === 'demo') await seedDemo(strapi);
  },
};
