import { z } from '@strapi/utils';

import { REFUSAL_REASONS } from '../../../contracts/refusal';

// The schemas describe the calls for OpenAPI; the services validate.

const instant = z.iso.datetime().nullable();
const code = z.string().describe('The text of an invite code, however it is typed');

const checkResult = z.union([
  z.object({
    valid: z.literal(true),
    team: z.string(),
    organization: z.string(),
    expiresAt: instant.describe('null where the code never expires'),
    seatsLeft: z.number().int().nullable().describe('null where the code is unlimited'),
    membershipDays: z.number().int().nullable().describe('How many days a membership lasts'),
    membershipUntil: instant.describe('Until when it lasts; both null where it has no end'),
  }),
  z.object({ valid: z.literal(false), reason: z.enum(REFUSAL_REASONS) }),
]);

const membership = z.object({
  team: z.string(),
  organization: z.string().nullable(),
  role: z.string().nullable().describe('The users-permissions role'),
  since: instant.describe('When the code was redeemed'),
  code: z.string().nullable().describe('The code by which the user became a member'),
  until: instant.describe('When the membership ends; null where it has no end'),
});

export default {
  type: 'content-api',
  routes: [
    {
      method: 'POST',
      path: '/check',
      handler: 'invite-codes.check',
      config: {},
      request: { body: { 'application/json': z.object({ code, email: z.email().optional() }) } },
      response: z.object({ data: checkResult }),
    },
    {
      method: 'POST',
      path: '/redeem',
      handler: 'invite-codes.redeem',
      config: {},
      request: { body: { 'application/json': z.object({ code }) } },
      response: z.object({ data: membership }),
    },
    {
      method: 'GET',
      path: '/membership',
      handler: 'invite-codes.membership',
      config: {},
      response: z.object({ data: membership.nullable() }),
    },
  ],
};
