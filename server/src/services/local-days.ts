/** So many of something at an instant. */
export interface Moment {
  at: Date;
  count: number;
}

/** Whether there is such a time zone: an IANA name, as browsers tell theirs. */
export const isTimeZone = (timeZone: string): boolean => {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone }));
  } catch {
    return false;
  }
};

/** Tells the calendar date of an instant in a time zone, such as `2026-03-29`. */
const calendarOf = (timeZone: string) => {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  });
  return (at: Date): string => {
    // 03/29/2026
    const [month, day, year] = format.format(at).split('/');
    return `${year}-${month}-${day}`;
  };
};

/** How many there were on each local day, in no particular order. */
export const countByDay = (moments: Moment[], timeZone: string): Map<string, number> => {
  const dayOf = calendarOf(timeZone);
  const days = new Map<string, number>();
  for (const { at, count } of moments) {
    const day = dayOf(at);
    days.set(day, (days.get(day) ?? 0) + count);
  }
  return days;
};
