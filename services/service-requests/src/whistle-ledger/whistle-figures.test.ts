import { ANONYMOUS, appendStats } from '@governance/shared';
import type { TestService } from '@governance/shared/testing';
import { division, organization, requestStatsOf } from '../testing/ask-request-stats.js';
import { openCity } from '../testing/open-city.js';
import {
  COMMUNITY,
  DISTRICT,
  FOREIGN,
  HOUSING,
  NEIGHBOUR,
  OTHER_DISTRICT_COMMUNITY,
  WATER,
} from '../testing/places.js';
import { LIN } from '../testing/requests.js';
import { askAs } from '../testing/supervision-cast.js';
import { TestClock } from '../testing/test-clock.js';
import {
  blow,
  BLOWER,
  CALLED,
  callOf,
  moveCall,
  moveWhistle,
  settled,
  whistled,
} from '../testing/whistle-cast.js';

const clock = new TestClock('2026-03-02T09:00:00+08:00');
const WEEK = { from: '2026-03-02T00:00:00+08:00', to: '2026-03-09T00:00:00+08:00' };
let test: TestService;
beforeAll(async () => {
  test = await openCity({}, clock.now);
  const waterOfficer = CALLED[WATER] ?? LIN;
  // Monday: one that is followed by one department, too late by the other; it ends on Wednesday.
  const first = whistled(await blow(test));
  await moveCall(test, ['arriveAtCall', waterOfficer], callOf(first, WATER));
  // Tuesday: one that is taken back, after one department came, and one that goes on.
  clock.set('2026-03-03 09:00');
  const second = whistled(await blow(test, { divisionCode: NEIGHBOUR, kind: 'KEY' }));
  const came = whistled(await moveCall(test, ['arriveAtCall', waterOfficer], callOf(second, WATER)));
  await moveWhistle(test, ['withdrawWhistle', BLOWER], came);
  whistled(await blow(test, { kind: 'CAMPAIGN', departmentIds: [HOUSING] }));
  clock.set('2026-03-04 09:00');
  const { whistle } = await askAs(
    test,
    BLOWER,
    `query ($id: ID!) { whistle(id: $id) { id version calls { id version department { id } arrivedAt endedAt } } }`,
    { id: first.id },
  );
  await settled(test, whistle as typeof first);
  clock.set('2026-03-05 09:00');
}, 60_000);
afterAll(() => test.stop());

const RATE = 'numerator denominator excluded value metric { code }';
const FIGURES = `whistles calledOut arrivedOnTime { ${RATE} } calledDepartmentCount
  calledDepartments { department { id } called arrivedOnTime { ${RATE} } }
  whistleRate { whistles requests rate { ${RATE} } band { low high } position }`;
const METRIC = { code: 'request.whistle.arrived_on_time_rate' };
const rateOf = (numerator: number, denominator: number, excluded: number) => ({
  ...{ numerator, denominator, excluded, metric: METRIC },
  value: denominator === 0 ? null : numerator / denominator,
});

/** Anybody may know how often departments were called: figures are asked for by nobody. */
const figuresOf = async (scope: ReturnType<typeof division | typeof organization>): Promise<unknown> =>
  requestStatsOf(test, scope, { period: WEEK, fields: FIGURES });

describe('the figures of whistles', () => {
  it('count calls on the day of blowing and arrivals on the day they were due, without those let off', async () => {
    expect(await figuresOf(division(DISTRICT))).toEqual({
      ...{ whistles: 3, calledOut: 5, calledDepartmentCount: 2 },
      arrivedOnTime: rateOf(2, 4, 1),
      calledDepartments: [
        { department: { id: HOUSING }, called: 3, arrivedOnTime: rateOf(0, 2, 1) },
        { department: { id: WATER }, called: 2, arrivedOnTime: rateOf(2, 2, 0) },
      ],
      whistleRate: {
        ...{ whistles: 3, requests: 0, rate: null, band: { low: 0.01, high: 0.1 }, position: 'ABOVE' },
      },
    });
    expect(await figuresOf(organization(HOUSING))).toMatchObject({
      ...{ whistles: 0, calledOut: 3, arrivedOnTime: rateOf(0, 2, 1), whistleRate: null },
      ...{ calledDepartmentCount: 1, calledDepartments: [{ department: { id: HOUSING } }] },
    });
    expect(await figuresOf(division(OTHER_DISTRICT_COMMUNITY))).toEqual({
      ...{ whistles: 0, calledOut: 0, calledDepartmentCount: 0, calledDepartments: [] },
      arrivedOnTime: rateOf(0, 0, 0),
      whistleRate: {
        whistles: 0,
        requests: 0,
        rate: { ...rateOf(0, 0, 0), metric: { code: 'request.whistle.rate' } },
        band: { low: 0.01, high: 0.1 },
        position: null,
      },
    });
  });

  it.each([
    [1, 200, 'BELOW'],
    [2, 200, 'WITHIN'],
    [20, 200, 'WITHIN'],
    [21, 200, 'ABOVE'],
  ])(
    'hold %i whistles out of %i requests against the healthy band: %s',
    async (whistles, requests, position) => {
      const day = `2031-01-${String(whistles).padStart(2, '0')}`;
      await test.owner.transaction((manager) =>
        appendStats(manager, [
          { scope: FOREIGN, day, measure: 'whistle.blown', dimension: 'DAILY', amount: whistles },
          { scope: FOREIGN, day, measure: 'request.received', dimension: 'NOISE', amount: requests },
        ]),
      );

      const stats: unknown = await requestStatsOf(test, division(FOREIGN), {
        period: { from: `${day}T00:00:00+08:00`, to: `${day}T23:00:00+08:00` },
        fields: 'whistleRate { rate { numerator denominator value } position }',
      });

      const rate = { numerator: whistles, denominator: requests, value: whistles / requests };
      expect(stats).toEqual({ whistleRate: { rate, position } });
    },
  );
});

describe('the ledger of whistles', () => {
  const LEDGER = `query ($of: [_Any!]!, $from: Date!, $to: Date!) { _entities(representations: $of) {
    ... on Division { whistleLedger(from: $from, to: $to) { day opened closed withdrawn carried } } } }`;
  const of = [{ __typename: 'Division', code: DISTRICT }];

  it('has a row for each day that has begun, and what one leaves open the next one carries', async () => {
    const { _entities } = await askAs(test, ANONYMOUS, LEDGER, { of, from: '2026-03-01', to: '2026-03-10' });
    const [{ whistleLedger: rows }] = _entities as [
      {
        whistleLedger: { day: string; opened: number; closed: number; withdrawn: number; carried: number }[];
      },
    ];

    expect(rows.map((row) => Object.values(row))).toEqual([
      ['2026-03-01', 0, 0, 0, 0],
      ['2026-03-02', 1, 0, 0, 1],
      ['2026-03-03', 2, 0, 1, 2],
      ['2026-03-04', 0, 1, 0, 1],
      ['2026-03-05', 0, 0, 0, 1],
    ]);
  });

  it.each([
    ['2026-03-02', '2026-03-02', 'PERIOD_INVALID'],
    ['2025-01-01', '2026-01-03', 'INVALID_INPUT'],
  ])('is refused from %s to %s with %s', async (from, to, code) => {
    const { errors } = await test.ask(ANONYMOUS, LEDGER, { of, from, to });

    expect(errors?.[0]?.extensions['code']).toBe(code);
  });
});
