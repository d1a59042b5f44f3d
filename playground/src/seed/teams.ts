import type { Core } from '@strapi/strapi';
import type { Roles } from './roles';

const TEAM = 'plugin::invite-codes.team';

/** @returns the documentIds of the two teams of Acme Partners. */
export const createTeams = async (strapi: Core.Strapi, roles: Roles) => {
  const acme = await strapi.documents('plugin::invite-codes.organization').create({
    data: { name: 'Acme Partners', description: 'Companies and people who build on our APIs.' },
  });

  await strapi.documents('api::price-list.price-list').create({
    data: {
      title: 'Partner discount 2026',
      discountPercent: 20,
      organization: acme.documentId,
    },
  });

  const hackathon = await strapi.documents(TEAM).create({
    data: {
      name: 'Hackathon',
      description: 'Everybody at the API hackathon; reads the API products.',
      organization: acme.documentId,
      role: roles.hackathon.documentId,
    },
  });
  const partners = await strapi.documents(TEAM).create({
    data: {
      name: 'Partners',
      description: 'Developers of our partners; reads API products and the price list.',
      organization: acme.documentId,
      role: roles.partner.documentId,
    },
  });

  return { hackathon: hackathon.documentId, partners: partners.documentId };
};

export type Teams = Awaited<ReturnType<typeof createTeams>>;
