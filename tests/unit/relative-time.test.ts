import { distanceOf } from '../../admin/src/components/relative-time';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const now = Date.parse('2026-11-23T12:00:00.000Z');

describe('how far an instant is from now', () => {
  it.each([
    [0, 0, 'second'],
    [29 * SECOND, 29, 'second'],
    [59.4 * SECOND, 59, 'second'],
    [59.6 * SECOND, 1, 'minute'],
    [91 * MINUTE, 2, 'hour'],
    [23.4 * HOUR, 23, 'hour'],
    [23.6 * HOUR, 1, 'day'],
    [3 * DAY, 3, 'day'],
    [59 * DAY, 59, 'day'],
    [61 * DAY, 2, 'month'],
    [365 * DAY, 12, 'month'],
    [800 * DAY, 2, 'year'],
    [70 * 365.25 * DAY, 70, 'year'],
  ])('%i milliseconds are %i %ss', (distance, value, unit) => {
    const at = (milliseconds: number) => new Date(now + milliseconds).toISOString();
    expect(distanceOf(at(distance), now)).toEqual({ value, unit });
    expect(distanceOf(at(-distance), now)).toEqual({ value: 0 - value, unit });
  });
});
