import type { Core } from '@strapi/strapi';
import * as yup from 'yup';

import {
  type DayOfRedemptions,
  type RedemptionTimeline,
  TIMELINE_DAYS,
} from '../../../contracts/redemptions';
import { countByDay, isTimeZone } from './local-days';
import { redemptionMoments } from './redemption-moments';
import { validate } from './validate';

const DAY = 24 * 60 * 60 * 1000;

const querySchema = yup.object({
  timeZone: yup
    .string()
    .max(64)
    .test(
      'time-zone',
      'timeZone is a time zone such as Europe/Berlin',
      (zone) => zone === undefined || isTimeZone(zone)
    )
    .default('UTC'),
});

/**
 * The time zone that a request asks for; UTC where it names none.
 * @throws ValidationError
 */
export const parseTimeZone = async (query: unknown): Promise<string> =>
  (await validate(querySchema, query, { cast: true })).timeZone;

const seatsOf = (days: DayOfRedemptions[]) =>
  days.reduce((seats, { redeemed, released }) => seats + redeemed - released, 0);

/** The counts of both columns, side by side and in order. */
const joined = (redeemed: Map<string, number>, released: Map<string, number>) =>
  [...new Set([...redeemed.keys(), ...released.keys()])].sort().map((day) => ({
    day,
    redeemed: redeemed.get(day) ?? 0,
    released: released.get(day) ?? 0,
  }));

/** The date so many days earlier. */
const daysBefore = (day: string, days: number) =>
  new Date(Date.parse(day) - days * DAY).toISOString().slice(0, 10);

/**
 * What happened to a code by local day. A long history is told from its last 366 days, however
 * long ago they are; what was before is one number.
 */
export const readTimeline = async (
  strapi: Core.Strapi,
  { codeId, timeZone }: { codeId: number; timeZone: string }
): Promise<RedemptionTimeline.Response['data']> => {
  const moments = redemptionMoments(strapi, codeId);
  const last = await moments.last();
  if (!last) return { timeZone, before: 0, days: [] };

  // Two days more than are told: where local days begin is not known to the database.
  const since = new Date(last.getTime() - (TIMELINE_DAYS + 2) * DAY);
  const [redeemed, released, before] = [
    await moments.since('created_at', since),
    await moments.since('released_at', since),
    await moments.seatsBefore(since),
  ];
  const days = joined(countByDay(redeemed, timeZone), countByDay(released, timeZone));
  const first = daysBefore(days[days.length - 1].day, TIMELINE_DAYS - 1);
  return {
    timeZone,
    before: before + seatsOf(days.filter(({ day }) => day < first)),
    days: days.filter(({ day }) => day >= first),
  };
};
