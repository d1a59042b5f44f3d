const SECOND = 1000;

type Unit = 'second' | 'minute' | 'hour' | 'day' | 'month' | 'year';

/** Each unit in milliseconds, and how many of it are told before the next one is. */
const UNITS: Array<{ unit: Unit; length: number; below: number }> = [
  { unit: 'second', length: SECOND, below: 60 },
  { unit: 'minute', length: 60 * SECOND, below: 60 },
  { unit: 'hour', length: 3600 * SECOND, below: 24 },
  { unit: 'day', length: 24 * 3600 * SECOND, below: 60 },
  { unit: 'month', length: 30.44 * 24 * 3600 * SECOND, below: 24 },
  { unit: 'year', length: 365.25 * 24 * 3600 * SECOND, below: Infinity },
];

/** How far an instant (ISO 8601) is from now, for `formatRelativeTime`; negative = ago. */
export const distanceOf = (instant: string, now = Date.now()): { value: number; unit: Unit } => {
  const distance = Date.parse(instant) - now;
  const fitting = UNITS.find(
    ({ length, below }) => Math.round(Math.abs(distance) / length) < below
  );
  const { unit, length } = fitting ?? UNITS[UNITS.length - 1];
  return { value: Math.round(distance / length), unit };
};
