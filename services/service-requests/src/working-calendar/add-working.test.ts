import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import fc from 'fast-check';
import { PUBLISHED_YEARS } from '../testing/fill-calendar.js';
import { shanghai } from '../testing/test-clock.js';
import { addWorking, advance, atShare, ClockTime, elapsed, TermUnit } from './add-working.js';
import { readWorkingDays } from './read-working-days.js';
import { dayNumberOf, WorkingCalendar } from './working-calendar.js';

const calendar = new WorkingCalendar(PUBLISHED_YEARS);
const working = (amount: number, unit = TermUnit.DAY) => ({ amount, unit, time: ClockTime.WORKING });
const natural = (amount: number, unit = TermUnit.DAY) => ({ amount, unit, time: ClockTime.CALENDAR });
/** The last instant of a day in Shanghai. */
const endOf = (day: string) => new Date(new Date(`${day}T00:00:00+08:00`).getTime() + 86_400_000 - 1);

describe('the end of a term', () => {
  it.each([
    ['days count from the next day', '2026-03-02 09:00', working(1), '2026-03-03'],
    ['however late the day is', '2026-03-02 23:59', working(1), '2026-03-03'],
    ['a weekend is passed over', '2026-03-06 10:00', working(1), '2026-03-09'],
    ['a weekend is no start either', '2026-03-07 10:00', working(1), '2026-03-09'],
    ['seven working days', '2026-03-02 10:00', working(7), '2026-03-11'],
    ['the spring festival with its adjusted days', '2026-02-12 10:00', working(3), '2026-02-24'],
    ['an adjusted Saturday counts', '2026-02-13 10:00', working(1), '2026-02-14'],
    ['also the one after the holiday', '2026-02-23 10:00', working(5), '2026-02-28'],
    ['the national day of eight days', '2025-09-30 10:00', working(2), '2025-10-10'],
    ["the year's end", '2025-12-30 10:00', working(3), '2026-01-05'],
    ['natural days count through holidays', '2026-02-13 10:00', natural(7), '2026-02-20'],
    ['a leap day', '2024-02-28 10:00', natural(1), '2024-02-29'],
  ])('%s', (_what, start, term, day) => {
    expect(addWorking(shanghai(start), term, calendar)).toEqual(endOf(day));
  });

  it.each([
    ['hours run through the night', '2026-03-06 22:00', natural(24, TermUnit.HOUR), '2026-03-07 22:00'],
    [
      'working hours stop at midnight before a weekend',
      '2026-03-06 22:00',
      working(4, TermUnit.HOUR),
      '2026-03-09 02:00',
    ],
    [
      'working hours that begin on a holiday wait',
      '2026-02-16 12:00',
      working(2, TermUnit.HOUR),
      '2026-02-24 02:00',
    ],
    ['minutes', '2026-12-31 23:50', natural(15, TermUnit.MINUTE), '2027-01-01 00:05'],
  ])('%s', (_what, start, term, end) => {
    expect(addWorking(shanghai(start), term, calendar)).toEqual(shanghai(end));
  });

  it('is an error in a year without a table, which it names, and never a guess', () => {
    const reach = () => addWorking(shanghai('2026-12-30 10:00'), working(3), calendar);

    expect(reach).toThrow(
      expect.objectContaining({
        code: 'CALENDAR_MISSING',
        details: { year: 2027, day: '2027-01-01', retryable: true },
      }) as Error,
    );
  });

  it.each(['UTC', 'Asia/Shanghai', 'America/New_York'])(
    'is the same on a machine in %s',
    (zone) => {
      const file = join(__dirname, 'add-working.ts');
      const script = `const { addWorking } = require(${JSON.stringify(file)});
      const { WorkingCalendar } = require(${JSON.stringify(join(__dirname, 'working-calendar.ts'))});
      const calendar = new WorkingCalendar(${JSON.stringify(PUBLISHED_YEARS.slice(-2))});
      const due = (at, amount, unit, time) => addWorking(new Date(at), { amount, unit, time }, calendar).toISOString();
      console.log(new Date('2026-01-01T00:00:00Z').getHours(), due('2025-12-31T15:59:59Z', 1, 'DAY', 'WORKING'),
        due('2025-12-31T16:00:00Z', 1, 'DAY', 'CALENDAR'), due('2026-02-13T20:00:00Z', 30, 'HOUR', 'WORKING'));`;

      const printed = execFileSync(
        process.execPath,
        ['--conditions=source', '--require', 'tsx/cjs', '-e', script],
        { env: { PATH: process.env['PATH'], TZ: zone }, encoding: 'utf8' },
      );

      const [hour, ...dues] = printed.trim().split(' ');
      expect(Number(hour)).toBe({ UTC: 0, 'Asia/Shanghai': 8, 'America/New_York': 19 }[zone]);
      expect(dues).toEqual([
        '2026-01-04T15:59:59.999Z',
        '2026-01-02T15:59:59.999Z',
        '2026-02-24T02:00:00.000Z',
      ]);
    },
    30_000,
  );
});

describe('working time', () => {
  const instants = fc
    .integer({ min: shanghai('2024-01-01 00:00').getTime(), max: shanghai('2026-06-01 00:00').getTime() })
    .map((ms) => new Date(ms));
  const kinds = fc.constantFrom(
    { time: ClockTime.WORKING, calendar },
    { time: ClockTime.CALENDAR, calendar },
  );

  it('that is added and then measured is the same, and adding twice is adding the sum', () => {
    fc.assert(
      fc.property(instants, kinds, fc.nat(40 * 86_400_000), fc.nat(20 * 86_400_000), (from, kind, a, b) => {
        const then = advance(from, a, kind);

        expect(elapsed(from, then, kind)).toBe(a);
        if (a > 0) expect(advance(then, b, kind)).toEqual(advance(from, a + b, kind));
        expect(elapsed(then, from, kind) === 0 || a === 0).toBe(true);
        expect(atShare(from, then, 50, kind).getTime()).toBeLessThanOrEqual(then.getTime());
      }),
      { numRuns: 200 },
    );
  });

  it('ends on working days alone, with as many of them between as were asked for', () => {
    fc.assert(
      fc.property(instants, fc.integer({ min: 1, max: 60 }), (start, amount) => {
        const due = addWorking(start, working(amount), calendar);

        expect(calendar.isWorked(dayNumberOf(due))).toBe(true);
        let worked = 0;
        for (let day = dayNumberOf(start) + 1; day <= dayNumberOf(due); day += 1)
          worked += calendar.isWorked(day) ? 1 : 0;
        expect(worked).toBe(amount);
      }),
      { numRuns: 100 },
    );
  });
});

describe('the file of working days', () => {
  it('has every year from 2004 to 2026, and as many adjusted days as its source', () => {
    const days = PUBLISHED_YEARS.flatMap((year) => year.days);

    expect(PUBLISHED_YEARS.map(({ year }) => year)).toEqual(Array.from({ length: 23 }, (_, at) => 2004 + at));
    expect(days.filter(({ kind }) => kind === 'WORKDAY')).toHaveLength(150);
    // An adjusted day that is no Saturday or Sunday would say nothing.
    const plain = new WorkingCalendar(PUBLISHED_YEARS.map(({ year }) => ({ year, days: [] })));
    for (const { day, kind } of days)
      if (kind === 'WORKDAY') expect(plain.isWorked(dayNumberOf(shanghai(`${day} 12:00`)))).toBe(false);
  });

  it.each([
    ['another header', 'date,kind,name\n', 'columns'],
    ['no such day', 'day,kind,name\n2026-02-30,HOLIDAY,春节\n', '日期'],
    ['no such kind', 'day,kind,name\n2026-02-03,OFF,春节\n', 'HOLIDAY or WORKDAY'],
    ['a day twice', 'day,kind,name\n2026-02-03,HOLIDAY,春节\n2026-02-03,WORKDAY,春节\n', 'there twice'],
    ['a year that is cut off', 'day,kind,name\n2026-02-03,HOLIDAY,春节\n', 'is the file whole'],
  ])('is refused with %s', (_what, csv, message) => {
    expect(() => readWorkingDays(csv)).toThrow(message);
  });
});
