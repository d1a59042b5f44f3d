import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';

import { service } from '../services';
import { answerCsv, type CsvColumns } from '../services/csv';
import type { InviteCodeRow } from '../services/rows';

const COLUMNS: CsvColumns<InviteCodeRow> = {
  Code: ({ code }) => code,
  Name: ({ name }) => name,
  Team: ({ team }) => team?.name ?? null,
  Organization: ({ team }) => team?.organization?.name ?? null,
  Quota: ({ quota }) => quota,
  Expires: ({ expiresAt }) => expiresAt,
  'Membership days': ({ membershipDays }) => membershipDays,
  'Membership until': ({ membershipUntil }) => membershipUntil,
};

/** `/invite-codes/codes/bulk` and `/invite-codes/codes/batches` of the admin panel. */
export default ({ strapi }: { strapi: Core.Strapi }) => {
  const batches = () => service(strapi, 'batches');

  return {
    async generate(ctx: Context) {
      const data = await batches().generate(ctx.request.body, { userId: ctx.state.user.id });
      ctx.status = 201;
      ctx.body = { data };
    },

    async findOne(ctx: Context) {
      ctx.body = { data: await batches().find(ctx.params.batch) };
    },

    async export(ctx: Context) {
      const { batch } = ctx.params;
      const rows = await batches().rows(batch);
      answerCsv(ctx, { name: `invite-codes-${batch.slice(0, 8)}.csv`, columns: COLUMNS, rows });
    },
  };
};
