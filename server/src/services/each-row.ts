import type { Core, UID } from '@strapi/strapi';

const ROWS_AT_ONCE = 500;

interface Selection {
  where?: object;
  populate?: object;
}

/** All rows by id, a few hundred at a time: what was read is not read again when rows come and go. */
export async function* eachRow<Row extends { id: number }>(
  strapi: Core.Strapi,
  uid: UID.Schema,
  { where = {}, populate }: Selection = {}
): AsyncGenerator<Row> {
  let last = 0;
  let rows: Row[];
  do {
    rows = await strapi.db.query(uid).findMany({
      where: { $and: [where, { id: { $gt: last } }] },
      orderBy: { id: 'asc' },
      limit: ROWS_AT_ONCE,
      populate,
    });
    yield* rows;
    last = rows.at(-1)?.id ?? last;
  } while (rows.length === ROWS_AT_ONCE);
}
