import { chartDays } from '../../admin/src/pages/code/timeline-days';

const on = (day: string, redeemed: number, released = 0) => ({ day, redeemed, released });
const seats = (days: ReturnType<typeof chartDays>) =>
  days.map(({ day, seats: used }) => [day, used]);

describe('the days of the chart', () => {
  it('are none where nothing happened', () => {
    expect(chartDays({ before: 0, days: [] }, '2026-03-29')).toEqual([]);
  });

  it('start the day before the first, with what was used by then', () => {
    expect(chartDays({ before: 0, days: [on('2026-03-01', 3)] })).toEqual([
      { day: '2026-02-28', redeemed: 0, released: 0, seats: 0 },
      { day: '2026-03-01', redeemed: 3, released: 0, seats: 3 },
    ]);
    expect(seats(chartDays({ before: 7, days: [on('2026-03-01', 3)] }))[0]).toEqual([
      '2026-02-28',
      7,
    ]);
  });

  it('have those between on which nothing happened, and fall with what was released', () => {
    const days = [on('2026-03-28', 3), on('2026-03-30', 0, 2), on('2026-03-31', 4, 1)];

    expect(seats(chartDays({ before: 0, days }))).toEqual([
      ['2026-03-27', 0],
      ['2026-03-28', 3],
      ['2026-03-29', 3],
      ['2026-03-30', 1],
      ['2026-03-31', 4],
    ]);
  });

  it('go on until today, where today is not more than a year away', () => {
    const days = [on('2026-03-01', 1)];
    const last = (today: string) => chartDays({ before: 0, days }, today).at(-1)?.day;

    expect(last('2026-03-05')).toBe('2026-03-05');
    expect(last('2027-03-01')).toBe('2027-03-01');
    expect(last('2027-03-05')).toBe('2026-03-01');
    // The clock of the browser may be behind.
    expect(last('2026-02-20')).toBe('2026-03-01');
  });

  it('are all days of a long history', () => {
    const days = [on('2024-01-01', 1), on('2024-12-31', 1)];

    expect(chartDays({ before: 5, days })).toHaveLength(367);
    expect(chartDays({ before: 5, days }).at(-1)?.seats).toBe(7);
  });
});
