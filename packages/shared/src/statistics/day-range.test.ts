import { daysWithin, shiftedDay, shiftedMonth } from './day-range.js';

const within = (from: string, to: string) => daysWithin({ from: new Date(from), to: new Date(to) });

describe('the days within a period', () => {
  it.each([
    [
      'a day in Shanghai',
      '2024-03-01T00:00:00+08:00',
      '2024-03-02T00:00:00+08:00',
      '2024-03-01',
      '2024-03-02',
    ],
    ['the same in UTC', '2024-02-29T16:00:00Z', '2024-03-01T16:00:00Z', '2024-03-01', '2024-03-02'],
    [
      'until this afternoon',
      '2024-03-01T00:00:00+08:00',
      '2024-03-05T15:30:00+08:00',
      '2024-03-01',
      '2024-03-06',
    ],
    [
      'since yesterday noon',
      '2024-03-01T12:00:00+08:00',
      '2024-03-03T00:00:00+08:00',
      '2024-03-02',
      '2024-03-03',
    ],
    ['some hours', '2024-03-01T10:00:00+08:00', '2024-03-01T12:00:00+08:00', '2024-03-02', '2024-03-02'],
    ['all time', '0001-01-01T00:00:00Z', '9999-12-31T00:00:00Z', '1910-01-01', '2999-12-31'],
  ])('are those that begin in it: %s', (_, start, end, from, to) => {
    expect(within(start, end)).toEqual({ from, to });
  });
});

describe('moving on in the calendar', () => {
  it('knows leap days, months and years', () => {
    expect([shiftedDay('2024-02-28', 1), shiftedDay('2024-03-01', -1), shiftedDay('2023-12-31', 1)]).toEqual([
      '2024-02-29',
      '2024-02-29',
      '2024-01-01',
    ]);
    expect([
      shiftedMonth('2024-01-31', 1),
      shiftedMonth('2024-01-15', -1),
      shiftedMonth('2024-12-01', 13),
    ]).toEqual(['2024-02-01', '2023-12-01', '2026-01-01']);
  });
});
