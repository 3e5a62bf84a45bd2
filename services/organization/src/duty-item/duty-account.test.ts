import { join } from 'node:path';
import { type TestService, viewer } from '@governance/shared/testing';
import { readReportedFigures } from '../reported-figure/read-reported-figures.js';
import { statsOf } from '../testing/ask-stats.js';
import { figureOf, meetsReported } from '../testing/meets-reported.js';
import { addDivision, openCity } from '../testing/open-city.js';

const figures = readReportedFigures(join(__dirname, '../../../../data/reported-figures.csv'));
/** 锦州, whose account bears no date. */
const CITY = '210700000000';
const supervisor = viewer('DISTRICT_SUPERVISOR', { places: [CITY] });
const [REMOVED, KEPT] = [127, 40];

const ADD = `mutation($input: AddDutyItemInput!) { addDutyItem(input: $input) { dutyItem { id } userErrors { code } } }`;
const REMOVE = `mutation($input: RemoveDutyItemInput!) { removeDutyItem(input: $input) { userErrors { code } } }`;

describe('the duties of the account of 锦州', () => {
  let city: TestService;
  const add = async (number: number) => {
    const input = {
      ...{ divisionCode: CITY, level: 'COMMUNITY', kind: 'STATUTORY_ASSISTANCE' },
      ...{ title: `公共服务事项 ${String(number)}`, legalBasis: '清理前的规定', decidedOn: '2018-01-01' },
      idempotencyKey: `duty-${String(number)}`,
    };
    const { data } = await city.ask(supervisor, ADD, { input });
    return data.addDutyItem.dutyItem.id as string;
  };
  const remove = async (id: string) => {
    const input = {
      id,
      reason: '没有法律依据',
      lackedLegalBasis: true,
      removedOn: '2018-12-01',
      expectedVersion: 1,
    };
    const { data } = await city.ask(supervisor, REMOVE, { input });
    expect(data.removeDutyItem.userErrors).toEqual([]);
  };

  beforeAll(async () => {
    city = await openCity();
    await addDivision(city.owner, CITY);
  });
  afterAll(() => city.stop());

  it('shrink by 76.05 %, counted from the rows, as it says', async () => {
    const ids: string[] = [];
    for (let number = 1; number <= REMOVED + KEPT; number += 1) ids.push(await add(number));
    for (const id of ids.slice(0, REMOVED)) await remove(id);

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
});
