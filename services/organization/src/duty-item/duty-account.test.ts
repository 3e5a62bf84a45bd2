import { join } from 'node:path';
import { businessDay, shiftedDay } from '@governance/shared';
import { type TestService, viewer } from '@governance/shared/testing';
import fc from 'fast-check';
import { readReportedFigures } from '../reported-figure/read-reported-figures.js';
import { statsOf } from '../testing/ask-stats.js';
import { figureOf, meetsReported } from '../testing/meets-reported.js';
import { addDivision, openCity } from '../testing/open-city.js';
import { stocks, stocksByFacts } from '../testing/stocks.js';
import { dutyFacts } from './persistence/duty-facts.js';

const figures = readReportedFigures(join(__dirname, '../../../../data/reported-figures.csv'));
/** 锦州, whose account bears no date. */
const CITY = '210700000000';
const supervisor = viewer('DISTRICT_SUPERVISOR', { places: [CITY] });
const [REMOVED, KEPT] = [127, 40];

const ADD = `mutation($input: AddDutyItemInput!) { addDutyItem(input: $input) { dutyItem { id } userErrors { code } } }`;
const REMOVE = `mutation($input: RemoveDutyItemInput!) { removeDutyItem(input: $input) { userErrors { code } } }`;

describe('the duties of the account of 锦州', () => {
  let city: TestService;
  let key = 0;
  const add = async (number: number, changes: object = {}) => {
    const input = {
      ...{ divisionCode: CITY, level: 'COMMUNITY', kind: 'STATUTORY_ASSISTANCE' },
      ...{ title: `公共服务事项 ${String(number)}`, legalBasis: '清理前的规定', decidedOn: '2018-01-01' },
      idempotencyKey: `duty-${String((key += 1))}`,
      ...changes,
    };
    const { data } = await city.ask(supervisor, ADD, { input });
    return data.addDutyItem.dutyItem.id as string;
  };
  const remove = async (id: string, removedOn: string) => {
    const reason = '没有法律依据';
    const input = { id, reason, lackedLegalBasis: true, removedOn, expectedVersion: 1 };
    const { data } = await city.ask(supervisor, REMOVE, { input });
    return data.removeDutyItem.userErrors as object[];
  };

  beforeAll(async () => {
    city = await openCity();
    await addDivision(city.owner, CITY);
  });
  afterAll(() => city.stop());

  it('shrink by 76.05 %, counted from the rows, as it says', async () => {
    const ids: string[] = [];
    for (let number = 1; number <= REMOVED + KEPT; number += 1) ids.push(await add(number));
    for (const id of ids.slice(0, REMOVED)) expect(await remove(id, '2018-12-01')).toEqual([]);

    const at = (to: string) => statsOf(city, CITY, { from: '2018-01-01T00:00:00+08:00', to });
    const { dutyReduction: before } = await at('2018-12-01T00:00:00+08:00');
    const { dutyReduction: after } = await at('2019-01-01T00:00:00+08:00');
    expect(before).toMatchObject({ numerator: 0, denominator: REMOVED + KEPT, value: 0 });
    expect(after).toMatchObject({ numerator: REMOVED, denominator: REMOVED + KEPT });
    const percent = (after?.value ?? 0) * 100;
    expect(percent.toFixed(2)).toBe('76.05');
    expect(meetsReported(percent, figureOf(figures, CITY, 'org.duty.reduction_rate'))).toBe(true);
    expect(meetsReported(REMOVED, figureOf(figures, CITY, 'org.duty.removed'))).toBe(true);
    expect(meetsReported(KEPT, figureOf(figures, CITY, 'org.duty.kept'))).toBe(true);
  });

  it('are counted as their rows say after any history', async () => {
    const duty = fc.record({
      kind: fc.constantFrom('SELF_GOVERNANCE', 'STATUTORY_ASSISTANCE', 'PURCHASABLE', 'NEGATIVE'),
      from: fc.integer({ min: 1, max: 9 }),
      validTo: fc.constantFrom(null, '2020-01-10', shiftedDay(businessDay(new Date()), 3)),
      removed: fc.option(fc.integer({ min: 10, max: 12 })),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(duty, { minLength: 1, maxLength: 4 }), async (duties) => {
        for (const { kind, from, validTo, removed } of duties) {
          const id = await add(0, { kind, decidedOn: `2020-01-0${String(from)}`, validTo });
          if (removed !== null) await remove(id, `2020-01-${String(removed)}`);
        }

        expect(await stocks(city.owner)).toEqual(await stocksByFacts(city.owner, [dutyFacts]));
      }),
      { numRuns: 20 },
    );
  });
});
