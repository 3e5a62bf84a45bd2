import fc from 'fast-check';
import { lunarDay, qingming } from '../testing/chinese-sky.js';
import { PUBLISHED_YEARS, STATUTORY_YEARS } from '../testing/fill-calendar.js';
import { isWorked as isNaivelyWorked } from '../testing/naive-calendar.js';
import { shanghai } from '../testing/test-clock.js';
import { readStatutoryDays } from './read-statutory-days.js';
import { type StatutoryDay, statutoryYear } from './statutory-year.js';
import { dayNumberOf, WorkingCalendar, type WorkingYear } from './working-calendar.js';

/** The days off that the law in force in a year gives, found by the sky. */
function lawOf(year: number): readonly StatutoryDay[] {
  const isNew = year >= 2025;
  const days = (name: string, ...all: readonly string[]) => all.map((day) => ({ day, name }));
  const fixed = (name: string, ...all: readonly string[]) =>
    days(name, ...all.map((day) => `${String(year)}-${day}`));
  const spring = isNew ? [0, 1, 2, 3] : [1, 2, 3];
  return [
    ...fixed('元旦', '01-01'),
    ...days('春节', ...spring.map((day) => lunarDay(year, 1, day))),
    ...days('清明', qingming(year)),
    ...fixed('劳动节', ...(isNew ? ['05-01', '05-02'] : ['05-01'])),
    ...days('端午', lunarDay(year, 5, 5)),
    ...fixed('国庆节', '10-01', '10-02', '10-03'),
    ...days('中秋', lunarDay(year, 8, 15)),
  ].sort((a, b) => a.day.localeCompare(b.day));
}

const dayNumber = (day: string): number => dayNumberOf(shanghai(`${day} 12:00`));

function workedDays(table: WorkingYear): number {
  const calendar = new WorkingCalendar([table]);
  const from = dayNumber(`${String(table.year)}-01-01`);
  const to = dayNumber(`${String(table.year)}-12-31`);
  return Array.from({ length: to - from + 1 }, (_, index) => calendar.isWorked(from + index)).filter(Boolean)
    .length;
}

describe('the days off that the law gives', () => {
  const published = PUBLISHED_YEARS.filter(({ year }) => year >= 2014);

  it('were off in every published year, under the law of that time', () => {
    const missed = published.flatMap(({ year, days }) => {
      const off = new Set(days.filter(({ kind }) => kind === 'HOLIDAY').map(({ day }) => day));
      return lawOf(year).filter(({ day }) => !off.has(day));
    });

    expect(published.length).toBeGreaterThanOrEqual(13);
    expect(missed).toEqual([]);
  });

  it('leave as many working days as were published, but for what was given once', () => {
    const more = published.map((table) => [
      table.year,
      workedDays(statutoryYear(table.year, lawOf(table.year))) - workedDays(table),
    ]);

    // 2015: the seventieth anniversary of the end of the war. 2020: the spring festival of the epidemic.
    expect(more.filter(([, days]) => days !== 0)).toEqual([
      [2015, 1],
      [2020, 2],
    ]);
  });

  it('are those of the file, from the year after the last published one to 2050', () => {
    const years = STATUTORY_YEARS.map(({ year }) => year);

    expect(years).toEqual(Array.from({ length: 24 }, (_, index) => 2027 + index));
    expect(PUBLISHED_YEARS.at(-1)?.year).toBeGreaterThanOrEqual(2026);
    expect(STATUTORY_YEARS).toEqual(years.map((year) => statutoryYear(year, lawOf(year))));
  });
});

describe('a year by the law alone', () => {
  const offIn = (table: WorkingYear | undefined, month: string): readonly string[] =>
    (table?.days ?? [])
      .filter(({ day }) => day.slice(5, 7) === month)
      .map(({ day, name }) => `${day.slice(8)} ${name}`);
  const tableOf = (year: number) => STATUTORY_YEARS.find((table) => table.year === year);

  it('makes up for a day on the weekend, and for one of two that coincide, on the next weekday', () => {
    expect(offIn(tableOf(2027), '02')).toEqual([
      '05 春节',
      '06 春节',
      '07 春节',
      '08 春节',
      '09 春节',
      '10 春节',
    ]);
    expect(offIn(tableOf(2027), '05')).toEqual(['01 劳动节', '02 劳动节', '03 劳动节', '04 劳动节']);
    expect(offIn(tableOf(2028), '10')).toEqual([
      '01 国庆节',
      '02 国庆节',
      '03 国庆节',
      '04 国庆节',
      '05 中秋',
    ]);
  });

  it('has thirteen days off beside the weekends, whichever they are, and never works on one of those', () => {
    const year = fc.integer({ min: 2027, max: 2200 });
    const days = fc.uniqueArray(fc.integer({ min: 0, max: 340 }), { minLength: 13, maxLength: 13 });

    fc.assert(
      fc.property(year, days, (number, offsets) => {
        const first = dayNumber(`${String(number)}-01-01`);
        const textAt = (offset: number) => new Date((first + offset) * 86_400_000).toISOString().slice(0, 10);
        const statutory = offsets
          .sort((a, b) => a - b)
          .map((offset) => ({ day: textAt(offset), name: '节' }));

        const table = statutoryYear(number, statutory);

        const calendar = new WorkingCalendar([table]);
        expect(statutory.some(({ day }) => calendar.isWorked(dayNumber(day)))).toBe(false);
        expect(workedDays({ year: number, days: [] }) - workedDays(table)).toBe(13);
        expect(new Set(table.days.map(({ kind }) => kind))).toEqual(new Set(['HOLIDAY']));
      }),
      { numRuns: 50 },
    );
  });

  it('is the same to an account of it that knows nothing of the product', () => {
    const isOpen = ({ year }: WorkingYear) => PUBLISHED_YEARS.every((table) => table.year !== year);
    const calendar = new WorkingCalendar([...PUBLISHED_YEARS, ...STATUTORY_YEARS.filter(isOpen)]);
    const [from, to] = [dayNumber('2014-01-01'), dayNumber('2050-12-31')];
    const wrong = Array.from({ length: to - from + 1 }, (_, index) => from + index).filter(
      (day) => calendar.isWorked(day) !== isNaivelyWorked(day * 86_400_000),
    );

    expect(wrong).toEqual([]);
  });
});

describe('the file of statutory days', () => {
  it.each([
    ['another header', 'day,kind,name\n', 'columns'],
    ['a line without a name', 'day,name\n2027-01-01,\n', 'not a day and a name'],
    ['no such day', 'day,name\n2027-02-30,春节\n', '日期'],
    ['days out of order', 'day,name\n2027-02-06,春节\n2027-02-05,春节\n', 'out of order: 2027-02-05'],
    ['a year that is cut off', 'day,name\n2027-01-01,元旦\n', '2027 has 1 days off by law, not 13'],
  ])('is refused with %s', (_what, csv, message) => {
    expect(() => readStatutoryDays(csv)).toThrow(message);
  });
});
