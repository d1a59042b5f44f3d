import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';

import { newBatch } from '../../../contracts/batches';
import { importSchema } from '../../../contracts/import';
import { service } from '../services';
import { uploadedFile } from '../services/import/uploaded-file';
import { validate } from '../services/validate';

/** `/invite-codes/codes/import` of the admin panel. */
export default ({ strapi }: { strapi: Core.Strapi }) => ({
  async run(ctx: Context) {
    const bytes = await uploadedFile(ctx.request.files);
    const { dryRun, batch = newBatch() } = await validate(importSchema, ctx.request.body, {
      cast: true,
    });
    if (dryRun) {
      ctx.body = { data: await service(strapi, 'imports').check(bytes) };
      return;
    }
    const order = { bytes, batch: batch.toLowerCase() };
    const data = await service(strapi, 'imports').run(order, { userId: ctx.state.user.id });
    ctx.status = 201;
    ctx.body = { data };
  },
});
