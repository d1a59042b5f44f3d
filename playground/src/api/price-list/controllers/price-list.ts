import { factories } from '@strapi/strapi';

export default factories.createCoreController('api::price-list.price-list');
