import type { TestService } from '@governance/shared/testing';
import { at, clocksOf, endOf, type TimedStep, toWork, walkAt } from '../testing/deadlines.js';
import { openCity } from '../testing/open-city.js';
import { HOUSING, WATER } from '../testing/places.js';
import {
  type AnsweredRequest,
  HOUSING_OFFICER,
  LIN,
  move,
  OFFICER,
  received,
  SUPERVISOR,
  WATER_OFFICER,
  SOLVED_CALL,
} from '../testing/requests.js';
import { TestClock } from '../testing/test-clock.js';

/** Routine: 24 hours to dispatch, one working day to sign and to speak with the reporter, seven to handle. */
const ROUTINE = { categoryCode: 'NOISE.LIFE' };
const clock = new TestClock('2026-03-02T09:00:00+08:00');
let test: TestService;
beforeAll(async () => {
  test = await openCity({}, clock.now);
});
afterAll(() => test.stop());

async function receivedAt(text: string, more: object = ROUTINE): Promise<AnsweredRequest> {
  clock.set(text);
  return received(test, more);
}

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

  it('is another one in every round, and a request can be reopened for fifteen days', async () => {
    const closing: readonly TimedStep[] = [
      ['2026-03-03 10:00', 'SUBMIT_HANDLING', WATER_OFFICER, { reason: '已修复' }],
      ['2026-03-03 11:00', 'START_CALLBACK', OFFICER],
      ['2026-03-05 10:00', SOLVED_CALL, OFFICER],
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
