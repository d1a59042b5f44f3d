/** Ends that administrators pick most, as buttons under the expiry. */
export const EXPIRY_PRESETS = ['today', 'week', 'month', 'quarter'] as const;
export type ExpiryPreset = (typeof EXPIRY_PRESETS)[number];

/** Months count from 0, and any of the three may run over: the 32nd of January is the 1st of February. */
interface Day {
  year: number;
  month: number;
  day: number;
}

/**
 * The last second of a day in the administrator's time zone. Counted back from the next midnight:
 * where clocks are put back at midnight, 23:59:59 comes twice.
 */
const endOf = ({ year, month, day }: Day) => new Date(+new Date(year, month, day + 1) - 1000);

const lengthOfMonth = ({ year, month }: Pick<Day, 'year' | 'month'>) =>
  new Date(year, month + 1, 0).getDate();

const sameDayNextMonth = ({ year, month, day }: Day): Day => ({
  year,
  month: month + 1,
  day: Math.min(day, lengthOfMonth({ year, month: month + 1 })),
});

const endOfQuarter = ({ year, month }: Day): Day => ({
  year,
  month: month - (month % 3) + 3,
  day: 0,
});

const DAYS: Record<ExpiryPreset, (today: Day) => Day> = {
  today: (today) => today,
  week: ({ year, month, day }) => ({ year, month, day: day + 7 }),
  month: sameDayNextMonth,
  quarter: endOfQuarter,
};

const dayOf = (now: Date): Day => ({
  year: now.getFullYear(),
  month: now.getMonth(),
  day: now.getDate(),
});

/** The UTC instant, in ISO 8601, at which the day of a preset ends in the time zone of the browser. */
export const expiryOf = (preset: ExpiryPreset, now: Date): string =>
  endOf(DAYS[preset](dayOf(now))).toISOString();

/** The same for the day so many days from now; 0 is today. */
export const expiryIn = (days: number, now: Date): string => {
  const { year, month, day } = dayOf(now);
  return endOf({ year, month, day: day + days }).toISOString();
};
