import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { metricNamed } from '@governance/shared';
import { accountNamed } from './published-account.js';
import { readReportedFigures } from './read-reported-figures.js';

const REAL = join(__dirname, '../../../../data/reported-figures.csv');
const HEADER = 'metric_code,division_code,division_name,value,qualifier,unit,period,account,note';
const LINE = 'org.duty.kept,210700000000,锦州市,40,EXACT,item,undated,S4,';

describe('reading published figures', () => {
  const folder = mkdtempSync(join(tmpdir(), 'figures-'));
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  function read(...lines: readonly string[]) {
    const path = join(folder, 'figures.csv');
    writeFileSync(path, [HEADER, ...lines, ''].join('\n'));
    return readReportedFigures(path);
  }

  it('reads every figure of the five accounts', () => {
    const figures = readReportedFigures(REAL);

    const counts = Object.fromEntries(
      ['S0', 'S1', 'S2', 'S3', 'S4'].map((code) => [
        code,
        figures.filter((it) => it.account === code).length,
      ]),
    );
    expect(counts).toEqual({ S0: 38, S1: 5, S2: 13, S3: 16, S4: 19 });
  });

  it('finds each figure’s account among the sources of its metric', () => {
    for (const { metricCode, account } of readReportedFigures(REAL))
      expect(metricNamed(metricCode)?.source).toContain(accountNamed(account));
  });

  it('reads what is not there as null, and notes with commas', () => {
    const figures = read(
      LINE,
      'org.duty.removed,210700000000,锦州市,127,NEARLY,item,2019/2020,S4,"kept, of 167"',
    );

    expect(figures).toEqual([
      {
        divisionCode: '210700000000',
        metricCode: 'org.duty.kept',
        value: 40,
        qualifier: 'EXACT',
        unit: 'item',
        period: null,
        account: 'S4',
        note: null,
      },
      expect.objectContaining({ qualifier: 'NEARLY', period: '2019/2020', note: 'kept, of 167' }),
    ]);
  });

  it.each([
    ['a metric that nobody defined', LINE.replace('org.duty.kept', 'org.duty.lost')],
    ['another unit than the metric has', LINE.replace('item', 'person')],
    ['a qualifier that the graph does not have', LINE.replace('EXACT', 'MAYBE')],
    ['an account that nobody knows', LINE.replace('S4', 'S9')],
    ['no number', LINE.replace('40', 'many')],
    ['an empty number', LINE.replace('40', '')],
    ['a period in other words', LINE.replace('undated', 'last year')],
    ['a malformed place', LINE.replace('210700000000', '2107')],
    ['a column too few', LINE.slice(0, -1)],
    ['a column too many', `${LINE},`],
  ])('refuses %s', (_, line) => {
    expect(() => read(line)).toThrow();
    expect(read(LINE)).toHaveLength(1);
  });

  it('refuses the same figure twice, and more than 100 of a place', () => {
    const years = Array.from({ length: 101 }, (_, index) => LINE.replace('undated', String(1900 + index)));

    expect(() => read(LINE, LINE)).toThrow('there twice: 210700000000 org.duty.kept undated S4');
    expect(() => read(...years)).toThrow('210700000000 has more than 100 figures');
    expect(read(...years.slice(1))).toHaveLength(100);
  });

  it('refuses a file of other columns', () => {
    const path = join(folder, 'other.csv');
    writeFileSync(path, 'code,name\n1,2\n');

    expect(() => readReportedFigures(path)).toThrow(`${path}: expected the columns ${HEADER}`);
  });
});
