import type { TestService } from '@governance/shared/testing';
import { clocksOf, type TimedStep, walkAt } from '../testing/deadlines.js';
import { openCity } from '../testing/open-city.js';
import { COMMUNITY, GRID, HOUSING, WATER } from '../testing/places.js';
import {
  type AnsweredRequest,
  HOUSING_OFFICER,
  LIN,
  move,
  OFFICER,
  received,
  SUPERVISOR,
  WATER_OFFICER,
} from '../testing/requests.js';
import { shanghai, TestClock } from '../testing/test-clock.js';

/** Routine: 24 hours to dispatch, one working day to sign and to speak with the reporter, seven to handle. */
const ROUTINE = { categoryCode: 'NOISE.LIFE' };
const clock = new TestClock('2026-03-02T09:00:00+08:00');
let test: TestService;
beforeAll(async () => {
  test = await openCity({}, clock.now);
});
afterAll(() => test.stop());

const at = (text: string): string => shanghai(text).toISOString();
const endOf = (day: string): string => new Date(shanghai(`${day} 23:59`).getTime() + 59_999).toISOString();

async function receivedAt(text: string, more: object = ROUTINE): Promise<AnsweredRequest> {
  clock.set(text);
  return received(test, more);
}

/** From the dispatch to work on it, all at one time. */
const toWork = (text: string): readonly TimedStep[] => [
  [text, 'DISPATCH', OFFICER, { departmentId: WATER }],
  [text, 'SIGN', WATER_OFFICER],
  [text, 'CONTACT', WATER_OFFICER],
  [text, 'START', WATER_OFFICER],
];

describe('the deadline of a request', () => {
  it('is first when it must be dispatched, then when it must be handled, and then whether it was', async () => {
    const request = await receivedAt('2026-03-02 09:00');

    const waiting = await clocksOf(test, request);
    expect(waiting.deadline).toMatchObject({
      state: 'ON_TRACK',
      policy: { name: '一般事项默认时限', version: 1 },
      responseDue: null,
      resolveDue: null,
      remainingSeconds: 86_400,
      pausedSeconds: 0,
      clocks: [{ kind: 'DISPATCH', round: 1, dueAt: at('2026-03-03 09:00'), department: null }],
    });
    const working = await walkAt(test, clock, request, toWork('2026-03-02 10:00'));
    const { deadline } = await clocksOf(test, working);
    expect(deadline).toMatchObject({
      state: 'ON_TRACK',
      responseDue: endOf('2026-03-03'),
      resolveDue: endOf('2026-03-11'),
      clocks: [
        { kind: 'DISPATCH', state: 'MET', stoppedAt: at('2026-03-02 10:00') },
        { kind: 'CONTACT', state: 'MET', department: { id: WATER } },
        { kind: 'RESOLVE', state: 'ON_TRACK', stoppedAt: null },
        { kind: 'SIGN', state: 'MET' },
      ],
    });
    clock.set('2026-03-11 12:00');
    expect((await clocksOf(test, working)).deadline.state).toBe('WARNING');
    clock.set('2026-03-12 00:00');
    expect((await clocksOf(test, working)).deadline).toMatchObject({
      state: 'OVERDUE',
      remainingSeconds: -1,
    });
    const handled = await walkAt(test, clock, working, [
      ['2026-03-12 08:00', 'SUBMIT_HANDLING', WATER_OFFICER, { reason: '已劝导' }],
    ]);
    expect((await clocksOf(test, handled)).deadline).toMatchObject({
      state: 'MISSED',
      remainingSeconds: null,
    });
  });

  it('passes over a holiday, and counts the days that are worked for it', async () => {
    const request = await receivedAt('2026-02-12 10:00');
    const working = await walkAt(test, clock, request, toWork('2026-02-12 11:00'));

    // 13, 14 (adjusted), 24, 25, 26, 27, 28 (adjusted).
    expect((await clocksOf(test, working)).deadline.resolveDue).toBe(endOf('2026-02-28'));
  });

  it('stands still while the request is suspended, over a weekend by no working time at all', async () => {
    const request = await receivedAt('2026-03-02 09:00');
    const suspended = await walkAt(test, clock, request, [
      ...toWork('2026-03-02 10:00'),
      ['2026-03-06 18:00', 'SUSPEND', SUPERVISOR, { reason: '等待改造', until: at('2026-06-01 00:00') }],
    ]);

    clock.set('2026-03-08 18:00');
    const paused = await clocksOf(test, suspended);
    expect(paused.deadline).toMatchObject({
      state: 'PAUSED',
      resolveDue: null,
      remainingSeconds: 5 * 86_400 + 6 * 3600 - 1,
      pausedSeconds: 2 * 86_400,
    });
    const resumed = await walkAt(test, clock, suspended, [['2026-03-09 09:00', 'RESUME', SUPERVISOR]]);

    // Six hours of Friday and nine of Monday: the weekend between was no working time.
    expect((await clocksOf(test, resumed)).deadline).toMatchObject({
      state: 'ON_TRACK',
      resolveDue: new Date(Date.parse(endOf('2026-03-11')) + 15 * 3_600_000).toISOString(),
      pausedSeconds: 2 * 86_400 + 15 * 3600,
    });
  });

  it('goes on as if nothing had been asked when a return is refused, and begins anew when it is granted', async () => {
    const request = await walkAt(
      test,
      clock,
      await receivedAt('2026-03-02 09:00'),
      toWork('2026-03-02 10:00'),
    );
    const before = (await clocksOf(test, request)).deadline;
    const refused = await walkAt(test, clock, request, [
      ['2026-03-04 10:00', 'REQUEST_RETURN', WATER_OFFICER, { reason: '不属本单位' }],
      ['2026-03-05 10:00', 'REFUSE_RETURN', OFFICER, { reason: '属本单位' }],
    ]);

    const { deadline } = await clocksOf(test, refused);
    expect(deadline.clocks).toEqual(before.clocks);
    expect(deadline.resolveDue).toBe(before.resolveDue);
    const granted = await walkAt(test, clock, refused, [
      ['2026-03-06 10:00', 'REQUEST_RETURN', WATER_OFFICER, { reason: '不属本单位' }],
      ['2026-03-09 10:00', 'GRANT_RETURN', OFFICER, { departmentId: HOUSING }],
    ]);
    const { clocks } = (await clocksOf(test, granted)).deadline;
    expect(clocks.filter(({ kind }) => kind === 'RESOLVE')).toMatchObject([
      { state: 'NONE', department: { id: WATER }, stoppedAt: at('2026-03-09 10:00') },
      { state: 'ON_TRACK', department: { id: HOUSING }, dueAt: endOf('2026-03-18'), round: 1 },
    ]);
  });

  it('moves when more time was asked for before it was over, and was granted', async () => {
    const request = await walkAt(
      test,
      clock,
      await receivedAt('2026-03-02 09:00'),
      toWork('2026-03-02 10:00'),
    );
    const ask = { reason: '依据信访条例第三十四条' };
    const refused = await walkAt(test, clock, request, [
      ['2026-03-10 10:00', 'REQUEST_EXTENSION', WATER_OFFICER, ask],
      ['2026-03-10 11:00', 'REFUSE_EXTENSION', OFFICER, { reason: '理由不足' }],
    ]);
    expect((await clocksOf(test, refused)).deadline.resolveDue).toBe(endOf('2026-03-11'));

    const granted = await walkAt(test, clock, refused, [
      ['2026-03-11 23:00', 'REQUEST_EXTENSION', WATER_OFFICER, { ...ask, until: at('2026-03-20 18:00') }],
      // Decided after the time was over: what counts is when it was asked for.
      ['2026-03-12 09:00', 'GRANT_EXTENSION', OFFICER, { reason: '同意' }],
    ]);
    const { deadline } = await clocksOf(test, granted);
    expect(deadline).toMatchObject({ state: 'ON_TRACK', resolveDue: at('2026-03-20 18:00') });
    expect(deadline.extensions).toEqual([
      // Eight working days more, when nobody says until when.
      { state: 'REFUSED', until: endOf('2026-03-23') },
      { state: 'GRANTED', until: at('2026-03-20 18:00') },
    ]);
  });

  it('cannot be moved once it is over, nor to a time that cannot be', async () => {
    const request = await walkAt(
      test,
      clock,
      await receivedAt('2026-03-02 09:00'),
      toWork('2026-03-02 10:00'),
    );
    const ask = {
      id: request.id,
      action: 'REQUEST_EXTENSION',
      expectedVersion: request.version,
      reason: '依据',
    };
    const suspend = { ...ask, action: 'SUSPEND' };

    const wrong = [
      await move(test, { ...ask, until: at('2026-03-05 00:00') }, WATER_OFFICER),
      await move(test, { ...ask, until: at('2027-03-05 00:00') }, WATER_OFFICER),
      await move(test, { ...suspend, until: at('2026-03-01 00:00') }, SUPERVISOR),
      await move(test, { ...ask, action: 'SUBMIT_HANDLING', until: at('2026-03-05 00:00') }, WATER_OFFICER),
    ];

    for (const { userErrors } of wrong)
      expect(userErrors).toMatchObject([{ code: 'INVALID_INPUT', field: 'until' }]);
    expect((await clocksOf(test, request, WATER_OFFICER)).availableActions).toContain('REQUEST_EXTENSION');
    clock.set('2026-03-12 00:00');
    expect((await move(test, ask, WATER_OFFICER)).userErrors).toMatchObject([
      { code: 'ACTION_NOT_AVAILABLE', field: 'action' },
    ]);
    expect((await clocksOf(test, request, WATER_OFFICER)).availableActions).not.toContain(
      'REQUEST_EXTENSION',
    );
  });

  it('is another one in every round, and a request can be reopened for fifteen days', async () => {
    const closing: readonly TimedStep[] = [
      ['2026-03-03 10:00', 'SUBMIT_HANDLING', WATER_OFFICER, { reason: '已修复' }],
      ['2026-03-03 11:00', 'START_CALLBACK', OFFICER],
      ['2026-03-05 10:00', 'CLOSE', OFFICER],
    ];
    const closed = await walkAt(test, clock, await receivedAt('2026-03-02 09:00'), [
      ...toWork('2026-03-02 10:00'),
      ...closing,
    ]);
    clock.set('2026-03-21 00:00');
    const late = { id: closed.id, action: 'REOPEN', expectedVersion: closed.version, reason: '又坏了' };
    expect((await move(test, late, LIN)).userErrors).toMatchObject([{ code: 'ACTION_NOT_AVAILABLE' }]);
    expect((await clocksOf(test, closed, LIN)).availableActions).toEqual([]);

    const reopened = await walkAt(test, clock, closed, [
      ['2026-03-20 23:00', 'REOPEN', LIN, { reason: '又坏了' }],
    ]);

    const { deadline } = await clocksOf(test, reopened);
    expect(deadline.clocks.filter(({ kind }) => kind === 'CALLBACK')).toMatchObject([
      { state: 'MISSED', round: 1, dueAt: endOf('2026-03-04'), stoppedAt: at('2026-03-05 10:00') },
    ]);
    expect(deadline.clocks.filter(({ round }) => round === 2).map(({ kind }) => kind)).toEqual([
      'CONTACT',
      'RESOLVE',
      'SIGN',
    ]);
    expect(deadline.resolveDue).toBe(endOf('2026-03-31'));
    const moved = await walkAt(test, clock, reopened, [
      ['2026-03-23 09:00', 'DISPATCH', OFFICER, { departmentId: HOUSING }],
      ['2026-03-23 10:00', 'SIGN', HOUSING_OFFICER],
    ]);
    const again = (await clocksOf(test, moved)).deadline.clocks.filter(({ kind }) => kind === 'RESOLVE');
    expect(again.map(({ state }) => state)).toEqual(['MET', 'NONE', 'ON_TRACK']);
  });

  it('runs round the clock for an emergency, and ends for nobody when the reporter withdraws', async () => {
    const request = await receivedAt('2026-02-17 03:00', { categoryCode: 'SAFETY.FIRE' });
    const dispatched = await walkAt(test, clock, request, [
      ['2026-02-17 03:30', 'DISPATCH', OFFICER, { departmentId: WATER }],
    ]);

    expect((await clocksOf(test, dispatched)).deadline).toMatchObject({
      responseDue: at('2026-02-17 04:00'),
      resolveDue: at('2026-02-17 05:30'),
    });
    const withdrawn = await walkAt(test, clock, dispatched, [['2026-02-17 06:00', 'CANCEL', LIN]]);
    expect((await clocksOf(test, withdrawn)).deadline).toMatchObject({
      state: 'NONE',
      responseDue: null,
      resolveDue: null,
    });
  });
});

describe('lists of requests', () => {
  const LIST = `query ($filter: ServiceRequestFilter, $orderBy: ServiceRequestOrder!, $after: String) {
    serviceRequests(filter: $filter, orderBy: $orderBy, first: 2, after: $after) {
      totalCount pageInfo { endCursor hasNextPage } nodes { id deadline { state resolveDue policy { version } } flags { kind } } } }`;
  const ask = (filter: object, more: object = {}) =>
    test.ask(OFFICER, LIST, { filter: { divisionCode: COMMUNITY, ...filter }, orderBy: 'DUE_ASC', ...more });

  it('are limited to what is overdue, and come by due time, what has none at the end', async () => {
    const place = { gridCode: GRID.code };
    const late = await receivedAt('2026-02-02 09:00', { ...ROUTINE, ...place });
    const later = await receivedAt('2026-02-03 09:00', { ...ROUTINE, ...place });
    const answered = await walkAt(
      test,
      clock,
      await receivedAt('2026-02-01 09:00', { ...ROUTINE, ...place }),
      [['2026-02-01 10:00', 'ANSWER', OFFICER, { reason: '已解释' }]],
    );
    await test.owner.query(`UPDATE service_request SET due_at = now() + interval '1 day' WHERE id = $1`, [
      later.id,
    ]);
    const here = { gridId: GRID.id };

    const overdue = (await ask({ ...here, overdue: true })).data.serviceRequests;
    expect(overdue).toMatchObject({ totalCount: 1, nodes: [{ id: late.id }] });
    expect((await ask({ ...here, overdue: false })).data.serviceRequests.totalCount).toBe(2);
    const first = (await ask(here)).data.serviceRequests;
    expect(first.nodes.map(({ id }: { id: string }) => id)).toEqual([late.id, later.id]);
    const rest = (await ask(here, { after: first.pageInfo.endCursor })).data.serviceRequests;
    expect(rest.nodes.map(({ id }: { id: string }) => id)).toEqual([answered.id]);
    // Requests, clocks, policies and flags: one statement each, and the count.
    test.forgetStatements();
    await ask(here);
    expect(test.statements).toHaveLength(5);
  });
});

describe('a year without a working calendar', () => {
  it('is said when a clock would reach into it, and nothing is changed', async () => {
    const request = await receivedAt('2026-12-30 10:00');
    const dispatch = { id: request.id, action: 'DISPATCH', expectedVersion: 1, departmentId: WATER };
    await test.owner.query('DELETE FROM working_year WHERE year = 2027');

    const { userErrors } = await move(test, dispatch, OFFICER);

    expect(userErrors).toMatchObject([
      { code: 'CALENDAR_MISSING', message: '缺少 2027 年的工作日历,请先导入', retryable: true },
    ]);
    expect(await clocksOf(test, request)).toMatchObject({
      status: 'RECEIVED',
      deadline: { state: 'ON_TRACK' },
    });
    await test.owner.query(`INSERT INTO working_year (year, days) VALUES (2027, '[]')`);
    expect((await move(test, dispatch, OFFICER)).request?.status).toBe('DISPATCHED');
    const year = await test.ask(LIN, '{ workingYear(year: 2026) { year days { day kind name } } }');
    expect(year.data.workingYear.days).toContainEqual({ day: '2026-02-14', kind: 'WORKDAY', name: '春节' });
    expect((await test.ask(LIN, '{ workingYear(year: 3000) { year } }')).errors).toMatchObject([
      { extensions: { code: 'NOT_FOUND' } },
    ]);
  });
});
