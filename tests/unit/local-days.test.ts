import { countByDay, isTimeZone } from '../../server/src/services/local-days';

const days = (timeZone: string, ...instants: string[]) =>
  Object.fromEntries(
    countByDay(
      instants.map((instant) => ({ at: new Date(instant), count: 1 })),
      timeZone
    )
  );

describe('countByDay', () => {
  it('adds up what is on one day', () => {
    const moments = [
      { at: new Date('2026-03-01T10:00Z'), count: 3 },
      { at: new Date('2026-03-01T12:15Z'), count: 4 },
      { at: new Date('2026-03-02T00:00Z'), count: 5 },
    ];

    expect(Object.fromEntries(countByDay(moments, 'UTC'))).toEqual({
      '2026-03-01': 7,
      '2026-03-02': 5,
    });
  });

  it.each([
    ['Europe/Berlin', '2026-01-31T22:59:59.999Z', '2026-01-31'],
    ['Europe/Berlin', '2026-01-31T23:00Z', '2026-02-01'],
    ['America/Los_Angeles', '2026-01-01T07:59Z', '2025-12-31'],
    ['Pacific/Kiritimati', '2025-12-31T10:00Z', '2026-01-01'],
    // Zones that are some half hours or quarters ahead of UTC.
    ['Asia/Kolkata', '2026-05-01T18:29:59Z', '2026-05-01'],
    ['Asia/Kolkata', '2026-05-01T18:30Z', '2026-05-02'],
    ['Asia/Kathmandu', '2026-05-01T18:14:59Z', '2026-05-01'],
    ['Asia/Kathmandu', '2026-05-01T18:15Z', '2026-05-02'],
    ['America/St_Johns', '2026-07-02T02:29Z', '2026-07-01'],
    ['America/St_Johns', '2026-07-02T02:30Z', '2026-07-02'],
  ])('knows that in %s it is at %s the %s', (timeZone, instant, day) => {
    expect(days(timeZone, instant)).toEqual({ [day]: 1 });
  });

  it('has days of 23 and of 25 hours where the clocks change', () => {
    // In Berlin, 29 March 2026 is from 23:00 to 22:00 UTC, 25 October from 22:00 to 23:00 UTC.
    expect(days('Europe/Berlin', '2026-03-28T23:00Z', '2026-03-29T21:59Z')).toEqual({
      '2026-03-29': 2,
    });
    expect(days('Europe/Berlin', '2026-03-29T22:00Z')).toEqual({ '2026-03-30': 1 });
    expect(days('Europe/Berlin', '2026-10-24T22:00Z', '2026-10-25T22:59Z')).toEqual({
      '2026-10-25': 2,
    });
    expect(days('Europe/Berlin', '2026-10-25T23:00Z')).toEqual({ '2026-10-26': 1 });
  });

  it('has clocks that change by half an hour', () => {
    // Lord Howe: UTC+11 until 5 April 2026, 02:00, and UTC+10:30 from then on.
    expect(days('Australia/Lord_Howe', '2026-04-04T13:00Z', '2026-04-05T13:29Z')).toEqual({
      '2026-04-05': 2,
    });
    expect(days('Australia/Lord_Howe', '2026-04-05T13:30Z')).toEqual({ '2026-04-06': 1 });
  });
});

describe('isTimeZone', () => {
  it.each(['UTC', 'Europe/Berlin', 'Asia/Kathmandu', 'America/Argentina/Buenos_Aires'])(
    'knows %s',
    (name) => expect(isTimeZone(name)).toBe(true)
  );

  it.each(['', 'Mars/Olympus', 'Europe/Berlin; DROP', 'Europe/Berlin\u0000'])(
    'does not know %j',
    (name) => expect(isTimeZone(name)).toBe(false)
  );
});
