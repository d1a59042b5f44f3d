import {
  type DayOfRedemptions,
  type RedemptionTimeline,
  TIMELINE_DAYS,
} from '../../../../contracts/redemptions';

const DAY = 24 * 60 * 60 * 1000;

/** A day of the chart, with the seats used at its end. */
export interface ChartDay extends DayOfRedemptions {
  seats: number;
}

const dateOf = (time: number) => new Date(time).toISOString().slice(0, 10);

/**
 * All days of a history, those on which nothing happened among them: from the day before the first,
 * so that the chart starts at what was, until the last or until `today`, where the code is still
 * in use and that is not too far away. None for a code that nobody has redeemed.
 * @param today a calendar date, such as `2026-03-29`; left out where the code's history is over.
 */
export const chartDays = (
  { before, days }: Pick<RedemptionTimeline.Response['data'], 'before' | 'days'>,
  today = ''
): ChartDay[] => {
  if (days.length === 0) return [];

  const happened = new Map(days.map((day) => [day.day, day]));
  const first = Date.parse(days[0].day) - DAY;
  const last = Date.parse(days[days.length - 1].day);
  const extended = Math.max(last, Date.parse(today) || last);
  const end = extended - first > TIMELINE_DAYS * DAY ? last : extended;

  let seats = before;
  return Array.from({ length: (end - first) / DAY + 1 }, (_, index) => {
    const day = dateOf(first + index * DAY);
    const { redeemed, released } = happened.get(day) ?? { redeemed: 0, released: 0 };
    seats += redeemed - released;
    return { day, redeemed, released, seats };
  });
};
