import { factories } from '@strapi/strapi';

// Products are edited in the Content Manager; the portal only reads them.
export default factories.createCoreRouter('api::product.product', { only: ['find', 'findOne'] });
