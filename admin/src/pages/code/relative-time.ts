const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const UNITS = [
  { unit: 'year', length: 365 * DAY },
  { unit: 'month', length: 30 * DAY },
  { unit: 'day', length: DAY },
  { unit: 'hour', length: HOUR },
  { unit: 'minute', length: MINUTE },
] as const;

/** A distance in milliseconds in the largest unit of which it is at least one: `{ 3, 'month' }`. */
export const inLargestUnit = (distance: number) => {
  const { unit, length } =
    UNITS.find(({ length }) => Math.abs(distance) >= length) ?? UNITS[UNITS.length - 1];
  return { value: Math.trunc(distance / length), unit };
};
