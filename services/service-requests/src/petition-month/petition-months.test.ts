import type { Viewer } from '@governance/shared';
import type { TestService } from '@governance/shared/testing';
import { eventsOf } from '../testing/history.js';
import { openCity } from '../testing/open-city.js';
import { COMMUNITY, STREET } from '../testing/places.js';
import { OFFICER, SUPERVISOR, WATER_OFFICER } from '../testing/requests.js';
import { TestClock } from '../testing/test-clock.js';
import { streetOfficer } from '../testing/viewers.js';

const clock = new TestClock('2026-03-02T10:00:00+08:00');
let test: TestService;
beforeAll(async () => {
  test = await openCity({}, clock.now);
}, 60_000);
afterAll(() => test.stop());

const REPORT = `mutation ($input: ReportPetitionMonthInput!) { reportPetitionMonth(input: $input) {
  petitionMonth { month version officials received closed open overdue } userErrors { code field } } }`;
const report = async (more: object = {}, by: Viewer = OFFICER) => {
  const counts = { officials: 9, received: 12, closed: 10, open: 4, overdue: 1 };
  const input = { divisionCode: STREET, month: '2026-02', ...counts, expectedVersion: 0, ...more };
  return test.ask(by, REPORT, { input });
};
const MONTHS = `query ($places: [_Any!]!, $from: String!, $to: String!) { _entities(representations: $places) {
  ... on Division { petitionMonths(from: $from, to: $to) { month version open } } } }`;
const monthsOf = (
  codes: readonly string[],
  by: Viewer = OFFICER,
  range = { from: '2026-01', to: '2026-12' },
) => test.ask(by, MONTHS, { places: codes.map((code) => ({ __typename: 'Division', code })), ...range });

describe('the petition matters that officials of a place answer for', () => {
  it('are reported by month, corrected by version, and shown to those who govern the place alone', async () => {
    const first = (await report()).data.reportPetitionMonth;
    const both = await Promise.all([
      report({ open: 5, expectedVersion: 1 }),
      report({ open: 6, expectedVersion: 1 }),
    ]);
    await report({ month: '2026-01', divisionCode: COMMUNITY });

    expect(first).toEqual({
      petitionMonth: {
        month: '2026-02',
        version: 1,
        officials: 9,
        received: 12,
        closed: 10,
        open: 4,
        overdue: 1,
      },
      userErrors: [],
    });
    const errors = both.flatMap(({ data }) => data.reportPetitionMonth.userErrors as object[]);
    expect(errors).toEqual([{ code: 'CONFLICT', field: 'expectedVersion' }]);
    test.forgetStatements();
    const { data } = await monthsOf([STREET, COMMUNITY]);
    expect(test.statements).toHaveLength(1);
    expect(data._entities).toMatchObject([
      { petitionMonths: [{ month: '2026-02', version: 2 }] },
      { petitionMonths: [{ month: '2026-01', version: 1 }] },
    ]);
    for (const by of [WATER_OFFICER, streetOfficer('530112004000')])
      expect((await monthsOf([STREET], by)).data._entities).toEqual([{ petitionMonths: [] }]);
    expect(await eventsOf(test, `${STREET}-2026-02`)).toHaveLength(2);
  });

  it('are refused when they cannot be, and from whoever does not govern the place', async () => {
    const broken = async (more: object) =>
      (await report(more)).data.reportPetitionMonth.userErrors.map(({ field }: { field: string }) => field);

    expect(await broken({ month: '2026-13' })).toEqual(['month']);
    expect(await broken({ month: '2026-04', received: -1, overdue: 9 })).toEqual([
      'month',
      'received',
      'overdue',
    ]);
    expect(await broken({ month: '2025-12', expectedVersion: 3 })).toEqual(['expectedVersion']);
    expect((await report({}, WATER_OFFICER)).errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
    const tooLong = await monthsOf([STREET], SUPERVISOR, { from: '2020-01', to: '2026-01' });
    expect(tooLong.errors).toMatchObject([{ extensions: { code: 'INVALID_INPUT', argument: 'to' } }]);
    expect((await monthsOf([STREET], SUPERVISOR, { from: '2026-02', to: '2026-01' })).errors).toMatchObject([
      { extensions: { code: 'PERIOD_INVALID' } },
    ]);
  });
});
