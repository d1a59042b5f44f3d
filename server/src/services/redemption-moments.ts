import type { Core } from '@strapi/strapi';

import type { Moment } from './local-days';

const TABLE = 'ic_redemptions';

type Column = 'created_at' | 'released_at';

/**
 * Every zone is some quarters of an hour ahead of UTC or behind, and stays so within a quarter: in
 * whatever zone a day begins, all of one quarter is on one day. So the database need not know time
 * zones, which MySQL does only where somebody has loaded them.
 */
const QUARTER_OF_AN_HOUR: Record<string, string> = {
  sqlite: '?? / 900000',
  postgres: 'floor(extract(epoch from ??) / 900)',
  mysql: "timestampdiff(second, '1970-01-01', ??) div 900",
};

/** Drivers give instants as Dates or milliseconds, and long numbers as texts. */
interface QuarterRow {
  at: Date | number;
  count: number | string;
}

const latest = (...instants: Array<Date | number | null>) => {
  const times = instants.flatMap((instant) => (instant === null ? [] : [Number(instant)]));
  return times.length > 0 ? new Date(Math.max(...times)) : null;
};

/** When seats of a code were claimed and released, counted by the database. */
export const redemptionMoments = (strapi: Core.Strapi, codeId: number) => {
  const rows = () => strapi.db.getConnection(TABLE).where({ invite_code_id: codeId });

  const countBefore = async (column: Column, instant: Date): Promise<number> => {
    const [{ count }] = await rows().where(column, '<', instant).count({ count: '*' });
    return Number(count);
  };

  return {
    /** When something happened last; null where nothing ever has. */
    async last(): Promise<Date | null> {
      const [{ redeemed, released }] = await rows().max({
        redeemed: 'created_at',
        released: 'released_at',
      });
      return latest(redeemed, released);
    },

    /** How many there were in each quarter of an hour in which there were any. */
    async since(column: Column, instant: Date): Promise<Moment[]> {
      const quarters: QuarterRow[] = await rows()
        .where(column, '>=', instant)
        .groupByRaw(QUARTER_OF_AN_HOUR[strapi.db.dialect.client], [column])
        .min({ at: column })
        .count({ count: '*' });
      return quarters.map(({ at, count }) => ({ at: new Date(at), count: Number(count) }));
    },

    /** How many seats were used just before an instant. */
    async seatsBefore(instant: Date): Promise<number> {
      const redeemed = await countBefore('created_at', instant);
      return redeemed - (await countBefore('released_at', instant));
    },
  };
};
