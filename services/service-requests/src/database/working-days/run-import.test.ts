import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestService } from '@governance/shared/testing';
import { clocksOf, endOf, walkAt } from '../../testing/deadlines.js';
import { openCity } from '../../testing/open-city.js';
import { WATER } from '../../testing/places.js';
import { OFFICER, received } from '../../testing/requests.js';
import { TestClock } from '../../testing/test-clock.js';
import { resident } from '../../testing/viewers.js';
import {
  storeProvisionalYears,
  storeWorkingYears,
} from '../../working-calendar/persistence/sql-working-calendar.repository.js';
import { runImport } from './run-import.js';

const HOLIDAYS = Array.from({ length: 12 }, (_, at) => `2031-10-${String(at + 1).padStart(2, '0')}`);
const STATUTORY = join(__dirname, '../../../../../data/statutory-days.csv');
const NEW_YEAR = { day: '2040-01-01', kind: 'HOLIDAY', name: '元旦' } as const;
const clock = new TestClock('2031-01-02T09:00:00+08:00');
let test: TestService;
let folder: string;
beforeAll(async () => {
  test = await openCity({}, clock.now);
  folder = mkdtempSync(join(tmpdir(), 'working-days-'));
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await test.stop();
});

describe('taking in a year of working days', () => {
  const environment = () => ({ DATABASE_URL: (test.owner.options as { readonly url: string }).url });
  const fileWith = (lines: readonly string[]): string => {
    const path = join(folder, 'days.csv');
    writeFileSync(path, ['day,kind,name', ...lines, ''].join('\n'));
    return path;
  };

  const shown = async (year: number) => {
    const { data } = await test.ask(
      resident('x'),
      `{ workingYear(year: ${String(year)}) { isProvisional days { day kind } } }`,
    );
    return data.workingYear as { readonly isProvisional: boolean; readonly days: readonly object[] };
  };

  it('replaces the year, and says which, and how many clocks keep what the provisional table gave them', async () => {
    const file = fileWith([...HOLIDAYS.map((day) => `${day},HOLIDAY,国庆节`), '2031-09-27,WORKDAY,国庆节']);
    const clockDueAt = async (dueAt: string, started: string) => {
      clock.set(started);
      const request = await walkAt(test, clock, await received(test, { categoryCode: 'NOISE.LIFE' }), [
        [started, 'DISPATCH', OFFICER, { departmentId: WATER }],
      ]);
      const { deadline } = await clocksOf(test, request);
      expect(deadline.resolveDue).toBe(endOf(dueAt));
      return async () =>
        (await clocksOf(test, request)).deadline.clocks.filter(({ kind }) => kind === 'RESOLVE');
    };
    // By the law alone the holidays of 2031 end with the sixth: two coincide on the first, and two fall on a weekend.
    const resolve = await clockDueAt('2031-10-14', '2031-09-29 10:00');
    await clockDueAt('2032-03-10', '2032-03-01 10:00');
    expect(await shown(2031)).toMatchObject({ isProvisional: true });
    expect(await resolve()).toMatchObject([{ isDueProvisional: true }]);

    // The clocks of a department are three; that of the dispatch counts no working days.
    expect(await runImport(['--file', file], environment())).toBe(
      'working days taken in: 2031\n' +
        'provisional until now: 2031; running clocks that are due there and keep their due time: 3',
    );

    const { isProvisional, days } = await shown(2031);
    expect(isProvisional).toBe(false);
    expect(days).toHaveLength(13);
    expect(days[12]).toEqual({ day: '2031-09-27', kind: 'WORKDAY' });
    expect(await resolve()).toMatchObject([{ dueAt: endOf('2031-10-14'), isDueProvisional: false }]);
    expect(await runImport(['--file', file], environment())).toBe('working days taken in: 2031');
  });

  it('is not undone by what the law says, which fills the other years', async () => {
    await test.owner.query('DELETE FROM working_year WHERE year IN (2026, 2040)');
    await storeWorkingYears(test.owner, [{ year: 2026, days: [] }]);

    await storeProvisionalYears(test.owner, [
      { year: 2026, days: [NEW_YEAR] },
      { year: 2040, days: [] },
    ]);
    await storeProvisionalYears(test.owner, [{ year: 2040, days: [NEW_YEAR] }]);

    expect(await shown(2026)).toEqual({ isProvisional: false, days: [] });
    expect(await shown(2040)).toEqual({
      isProvisional: true,
      days: [{ day: NEW_YEAR.day, kind: 'HOLIDAY' }],
    });
  });

  it('takes in what the law says of years that are not published, when it is asked to', async () => {
    await test.owner.query('DELETE FROM working_year WHERE year >= 2048');
    await storeWorkingYears(test.owner, [{ year: 2049, days: [] }]);

    const told = await runImport(['--statutory', STATUTORY], environment());

    expect(told).toMatch(/^provisional years taken in: 2027, .*2030, 2032, .*2048, 2050$/);
    expect((await shown(2050)).isProvisional).toBe(true);
    expect(await shown(2049)).toEqual({ isProvisional: false, days: [] });
    const both = ['--statutory', STATUTORY, '--file', STATUTORY];
    await expect(runImport(both, environment())).rejects.toThrow('--statutory <path>');
  });

  it('changes nothing with a file that is not whole, and says how it is used', async () => {
    const file = fileWith(['2032-10-01,HOLIDAY,国庆节']);
    const before = await shown(2032);

    await expect(runImport(['--file', file], environment())).rejects.toThrow('is the file whole?');
    await expect(runImport([], environment())).rejects.toThrow('--file <path>');
    expect(before.days.length).toBeGreaterThanOrEqual(13);
    expect(await shown(2032)).toEqual(before);
  });
});
