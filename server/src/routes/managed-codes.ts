import { z } from '@strapi/utils';

import { STATES, STATUSES } from '../../../contracts/status';

// The schemas describe the calls for OpenAPI; the services validate.

const instant = z.iso.datetime();
const count = z.number().int();
const place = z.object({ documentId: z.string(), name: z.string() });
const documentId = z.string().describe('documentId of a code of a team that the caller manages');
const name = z.string().describe('What the code is for');

const managedTeam = place.extend({
  organization: place,
  limits: z.object({
    liveCodes: count.describe('Live codes that the managers of a team may have at once'),
    seats: count.describe('Seats that all their codes may give'),
    days: count.describe('Days from now within which a code expires'),
  }),
  used: z.object({ liveCodes: count, seats: count }),
});

const managedCode = z.object({
  documentId: z.string(),
  code: z.string(),
  name: z.string(),
  quota: count.nullable(),
  uses: count,
  seatsLeft: count.nullable(),
  status: z.enum(STATUSES),
  state: z.enum(STATES),
  startsAt: instant.nullable(),
  expiresAt: instant.nullable(),
  team: place.extend({ organization: place.nullable() }).nullable(),
  createdAt: instant,
  signUpLink: z.string().nullable().describe('null where the portal has no sign-up address'),
  mine: z.boolean().describe('Whether the caller made it'),
});

const pagination = z.object({ page: count, pageSize: count, pageCount: count, total: count });
const json = <Schema>(schema: Schema) => ({ body: { 'application/json': schema } });

/** What the managers of a team do with its codes. */
export default [
  {
    method: 'GET',
    path: '/managed-teams',
    handler: 'managed-codes.teams',
    config: {},
    response: z.object({ data: z.array(managedTeam) }),
  },
  {
    method: 'GET',
    path: '/managed-codes',
    handler: 'managed-codes.find',
    config: {},
    request: {
      query: {
        page: count.optional(),
        pageSize: count.optional().describe('100 at most'),
        team: z.string().optional().describe('documentId of one of the teams'),
      },
    },
    response: z.object({ data: z.array(managedCode), meta: z.object({ pagination }) }),
  },
  {
    method: 'POST',
    path: '/managed-codes',
    handler: 'managed-codes.create',
    config: {},
    request: json(
      z.object({
        team: z.string().describe('documentId of a team that the caller manages'),
        name,
        quota: count.describe('Seats'),
        expiresAt: instant,
        startsAt: instant.nullable().optional(),
        allowedEmails: z.array(z.string()).optional().describe('Addresses, @domain or @*.domain'),
      })
    ),
    response: z.object({ data: managedCode }),
  },
  {
    method: 'PUT',
    path: '/managed-codes/:documentId',
    handler: 'managed-codes.update',
    config: {},
    request: {
      params: { documentId },
      ...json(z.object({ name: name.optional(), state: z.enum(STATES).optional() })),
    },
    response: z.object({ data: managedCode }),
  },
  {
    method: 'POST',
    path: '/managed-codes/:documentId/invitations',
    handler: 'managed-codes.send',
    config: {},
    request: { params: { documentId }, ...json(z.object({ emails: z.array(z.string()) })) },
    response: z.object({
      data: z.object({
        results: z.array(
          z.object({
            email: z.string(),
            status: z.enum(['sent', 'already-sent', 'failed', 'invalid', 'not-allowed']),
            message: z.string().optional(),
          })
        ),
      }),
    }),
  },
];
