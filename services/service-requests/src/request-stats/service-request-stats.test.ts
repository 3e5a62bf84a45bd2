import type { TestService } from '@governance/shared/testing';
import {
  askRequestStats,
  countSome,
  division,
  forgetFigures,
  organization,
  requestStatsOf,
  type ShownRate,
  YEAR,
} from '../testing/ask-request-stats.js';
import { openCity } from '../testing/open-city.js';
import { CITY, COMMUNITY, DISTRICT, FOREIGN, HOUSING, NEIGHBOUR, STREET, WATER } from '../testing/places.js';
import { LIN, OFFICER, received, TO_WORK, walk, WATER_OFFICER, SOLVED_CALL } from '../testing/requests.js';

let test: TestService;
/** What time it is for the service. */
let clock: Date;
beforeAll(async () => {
  test = await openCity({}, () => clock);
});
afterAll(() => test.stop());
beforeEach(async () => {
  clock = new Date('2025-06-16T09:00:00+08:00');
  await forgetFigures(test);
});

const TO_CALL_BACK = [
  ...TO_WORK,
  ['SUBMIT_HANDLING', WATER_OFFICER, { reason: '已修复水管' }],
  ['START_CALLBACK', OFFICER],
] as const;

describe('figures about requests', () => {
  it('count as overdue what was due by the end of the period and not handled by then, open or handled since', async () => {
    clock = new Date('2025-03-03T09:00:00+08:00');
    const [late, open] = [await received(test), await received(test, { divisionCode: NEIGHBOUR })];
    await walk(test, late, TO_WORK);
    await walk(test, open, TO_WORK);
    const from = '2025-03-01T00:00:00+08:00';
    const inApril = { from, to: '2025-04-01T00:00:00+08:00' };
    const inMay = { from, to: '2025-05-01T00:00:00+08:00' };
    const overdue = async (period: object) => {
      const owners = [division(COMMUNITY), division(STREET), organization(WATER), division(FOREIGN)];
      const fields = 'overdue completionRate { numerator denominator }';
      const { data } = await askRequestStats(test, owners, { period, fields });
      return (data as { overdue: number; completionRate: ShownRate }[]).map((it) => [
        it.overdue,
        it.completionRate.denominator,
      ]);
    };

    const soon = await overdue(inApril);
    clock = new Date('2025-04-10T10:00:00+08:00');
    const then = await overdue(inApril);
    await walk(test, { ...late, version: 5 }, [['SUBMIT_HANDLING', WATER_OFFICER, { reason: '已修复水管' }]]);

    expect(soon.map(([count]) => count)).toEqual([0, 0, 0, 0]);
    expect(then.map(([count]) => count)).toEqual([1, 2, 2, 0]);
    expect(await overdue(inApril)).toEqual(then);
    expect(await overdue(inMay)).toEqual([
      [0, 0],
      [1, 1],
      [1, 1],
      [0, 0],
    ]);
  });

  it('are exact at once, for the place, everything above it, and the department', async () => {
    const handled = await received(test);
    const withdrawn = await received(test, { divisionCode: NEIGHBOUR });
    await walk(test, handled, [...TO_CALL_BACK, [SOLVED_CALL, OFFICER]]);
    await walk(test, withdrawn, [['CANCEL', LIN]]);

    const places = [COMMUNITY, STREET, NEIGHBOUR, FOREIGN].map(division);
    const { data } = await askRequestStats(test, [...places, organization(WATER), organization(HOUSING)]);

    const counts = (data as { received: number; closed: number; filingRate: ShownRate | null }[]).map(
      (it) => [it.received, it.closed, it.filingRate && [it.filingRate.numerator, it.filingRate.denominator]],
    );
    expect(counts).toEqual([
      [1, 1, [1, 1]],
      [2, 1, [1, 1]],
      [1, 0, [0, 0]],
      [0, 0, [0, 0]],
      [1, 1, null],
      [0, 0, null],
    ]);
  });

  it('take out a request that is reopened, and count it again with its rework when it is closed again', async () => {
    const closed = await walk(test, await received(test), [...TO_CALL_BACK, [SOLVED_CALL, OFFICER]]);
    const reopened = await walk(test, closed, [['REOPEN', OFFICER, { reason: '又漏水了' }]]);
    const between = await requestStatsOf(test, division(COMMUNITY));
    await walk(test, reopened, [...TO_CALL_BACK.slice(1), [SOLVED_CALL, OFFICER]]);
    const after = await requestStatsOf(test, division(COMMUNITY));

    expect(between).toMatchObject({
      closed: 0,
      medianHours: null,
      reworkRate: { denominator: 0, value: null },
    });
    expect(after).toMatchObject({ closed: 1, reworkRate: { numerator: 1, denominator: 1 } });
    expect(after.medianHours).toBeCloseTo(0.05, 5);
  });

  it('count a turn that is returned for the department that returned it, on the day it was given', async () => {
    const request = await walk(test, await received(test), [
      TO_WORK[0] ?? ['DISPATCH', OFFICER],
      ['REQUEST_RETURN', WATER_OFFICER, { reason: '不属于我局' }],
      ['GRANT_RETURN', OFFICER, { departmentId: HOUSING }],
    ]);

    const owners = [division(COMMUNITY), organization(WATER), organization(HOUSING)];
    const { data } = await askRequestStats(test, owners, {
      fields: 'received returnRate { numerator denominator }',
    });

    expect(request.status).toBe('DISPATCHED');
    expect(data).toEqual([
      { received: 1, returnRate: { numerator: 1, denominator: 2 } },
      { received: 1, returnRate: { numerator: 1, denominator: 1 } },
      { received: 1, returnRate: { numerator: 0, denominator: 1 } },
    ]);
  });

  it('cost a set number of statements, however many places and departments are asked for', async () => {
    const counts = [];
    for (const codes of [[COMMUNITY], [CITY, DISTRICT, STREET, COMMUNITY, NEIGHBOUR]]) {
      test.forgetStatements();
      await askRequestStats(test, [...codes.map(division), organization(WATER)], { period: YEAR });
      counts.push(test.statements.length);
    }

    // Two of them for what was published of satisfaction.
    expect(counts).toEqual([5, 5]);
  });

  it('lose nothing but the rate whose counts contradict each other', async () => {
    await countSome(
      test,
      { measure: 'request.on_time', amount: 1 },
      { measure: 'request.closed', amount: 1 },
    );

    const { data, errors } = await askRequestStats(test, [division(COMMUNITY)]);

    expect(data[0]).toMatchObject({ closed: 1, onTimeRate: null, responseRate: { denominator: 0 } });
    expect(errors).toHaveLength(1);
  });

  it('are refused for a period that does not end after it starts, naming it', async () => {
    const period = { from: YEAR.to, to: YEAR.from };
    const { data, errors } = await askRequestStats(test, [division(CITY)], { period });

    expect(data).toEqual([null]);
    expect(errors).toMatchObject([{ extensions: { code: 'PERIOD_INVALID', argument: 'period' } }]);
  });
});
