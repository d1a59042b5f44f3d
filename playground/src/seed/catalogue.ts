import type { Core } from '@strapi/strapi';

const PRODUCTS = [
  {
    name: 'Port Calls',
    slug: 'port-calls',
    version: 'v3',
    basePath: '/port-calls/v3',
    summary: 'Arrivals, berths and departures of every vessel in 120 ports.',
  },
  {
    name: 'Vessel Tracking',
    slug: 'vessel-tracking',
    version: 'v2',
    basePath: '/vessels/v2',
    summary: 'Positions and courses, refreshed every minute.',
  },
  {
    name: 'Container Status',
    slug: 'container-status',
    version: 'v1',
    basePath: '/containers/v1',
    summary: 'Where a container is, who holds it and what it waits for.',
  },
  {
    name: 'Customs Declarations',
    slug: 'customs-declarations',
    version: 'v1',
    basePath: '/customs/v1',
    summary: 'Lodge a declaration and follow it until release.',
  },
];

const PLANS = [
  { name: 'Explorer', monthlyPrice: 0, currency: 'EUR', callsPerMonth: 10_000 },
  { name: 'Builder', monthlyPrice: 49, currency: 'EUR', callsPerMonth: 250_000 },
  { name: 'Fleet', monthlyPrice: 390, currency: 'EUR', callsPerMonth: 5_000_000 },
];

/** The sample API: what the portal offers, and at what price. */
export const createCatalogue = async (strapi: Core.Strapi): Promise<void> => {
  for (const data of PRODUCTS) await strapi.documents('api::product.product').create({ data });
  for (const data of PLANS) await strapi.documents('api::plan.plan').create({ data });
};
