import { factories } from '@strapi/strapi';
import { OWN_PRICE_LISTS } from '../access';

export default factories.createCoreRouter('api::price-list.price-list', {
  only: ['find', 'findOne'],
  config: { find: { policies: OWN_PRICE_LISTS }, findOne: { policies: OWN_PRICE_LISTS } },
});
