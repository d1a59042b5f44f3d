import type { Core } from '@strapi/strapi';

const ROLE = 'plugin::users-permissions.role';
const PERMISSION = 'plugin::users-permissions.permission';

const READ_PRODUCTS = ['api::product.product.find', 'api::product.product.findOne'];
const READ_PLANS = ['api::plan.plan.find', 'api::plan.plan.findOne'];
const READ_PRICE_LISTS = ['api::price-list.price-list.find', 'api::price-list.price-list.findOne'];
const CHECK = ['plugin::invite-codes.invite-codes.check'];
const MANAGE_CODES = ['teams', 'find', 'create', 'update', 'send'].map(
  (action) => `plugin::invite-codes.managed-codes.${action}`
);
const OWN_ACCOUNT = [
  'plugin::invite-codes.invite-codes.membership',
  'plugin::invite-codes.invite-codes.redeem',
  'plugin::users-permissions.user.me',
  'plugin::users-permissions.auth.changePassword',
];

/** The numeric id and the documentId of a role: the database takes one, documents the other. */
export interface Role {
  id: number;
  documentId: string;
}

const grant = async (strapi: Core.Strapi, role: Role, actions: string[]): Promise<void> => {
  const permissions = strapi.db.query(PERMISSION);
  for (const action of actions) {
    const data = { action, role: role.id };
    if ((await permissions.count({ where: data })) === 0) await permissions.create({ data });
  }
};

const createRole = async (
  strapi: Core.Strapi,
  { actions, ...role }: { name: string; description: string; type: string; actions: string[] }
): Promise<Role> => {
  const created: Role = await strapi.db.query(ROLE).create({ data: role });
  await grant(strapi, created, actions);
  return created;
};

const builtInRole = (strapi: Core.Strapi, type: 'public' | 'authenticated'): Promise<Role> =>
  strapi.db.query(ROLE).findOne({ where: { type } });

/** Opens the catalogue to the roles of the two teams, each to a different part of it. */
export const createRoles = async (strapi: Core.Strapi) => {
  const authenticated = await builtInRole(strapi, 'authenticated');
  await grant(strapi, authenticated, OWN_ACCOUNT);
  await grant(strapi, await builtInRole(strapi, 'public'), CHECK);

  return {
    authenticated,
    hackathon: await createRole(strapi, {
      name: 'Hackathon developer',
      description: 'Reads the API products.',
      type: 'hackathon_developer',
      actions: [...OWN_ACCOUNT, ...READ_PRODUCTS],
    }),
    partner: await createRole(strapi, {
      name: 'Partner developer',
      description: 'Reads the API products and the price list; its managers make invite codes.',
      type: 'partner_developer',
      actions: [
        ...OWN_ACCOUNT,
        ...READ_PRODUCTS,
        ...READ_PLANS,
        ...READ_PRICE_LISTS,
        ...MANAGE_CODES,
      ],
    }),
  };
};

export type Roles = Awaited<ReturnType<typeof createRoles>>;
