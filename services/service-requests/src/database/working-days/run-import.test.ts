import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestService } from '@governance/shared/testing';
import { openEmptyCity } from '../../testing/open-city.js';
import { resident } from '../../testing/viewers.js';
import { runImport } from './run-import.js';

const HOLIDAYS = Array.from({ length: 12 }, (_, at) => `2031-10-${String(at + 1).padStart(2, '0')}`);
let test: TestService;
let folder: string;
beforeAll(async () => {
  test = await openEmptyCity();
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

  it('replaces the year, and says which', async () => {
    const file = fileWith([...HOLIDAYS.map((day) => `${day},HOLIDAY,国庆节`), '2031-09-27,WORKDAY,国庆节']);

    expect(await runImport(['--file', file], environment())).toBe('working days taken in: 2031');
    const { data } = await test.ask(resident('x'), '{ workingYear(year: 2031) { days { day kind } } }');
    expect(data.workingYear.days).toHaveLength(13);
    expect(data.workingYear.days[12]).toEqual({ day: '2031-09-27', kind: 'WORKDAY' });
  });

  it('changes nothing with a file that is not whole, and says how it is used', async () => {
    const file = fileWith(['2032-10-01,HOLIDAY,国庆节']);

    await expect(runImport(['--file', file], environment())).rejects.toThrow('is the file whole?');
    await expect(runImport([], environment())).rejects.toThrow('--file <path>');
    expect(await test.owner.query('SELECT days FROM working_year WHERE year = 2032')).toEqual([{ days: [] }]);
  });
});
