import { factories } from '@strapi/strapi';

// Plans are edited in the Content Manager; the portal only reads them.
export default factories.createCoreRouter('api::plan.plan', { only: ['find', 'findOne'] });
