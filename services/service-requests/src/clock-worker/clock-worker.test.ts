import { createDataSource } from '@governance/shared';
import { silentLog, type TestService } from '@governance/shared/testing';
import type { DataSource } from 'typeorm';
import { serviceRequestsDatabase } from '../database/database.js';
import { clocksOf, type TimedStep, toWork, walkAt } from '../testing/deadlines.js';
import { raisedAbout, toldAbout } from '../testing/flags.js';
import { historyOf } from '../testing/history.js';
import { openCity } from '../testing/open-city.js';
import { HOUSING, WATER } from '../testing/places.js';
import {
  type AnsweredRequest,
  HOUSING_OFFICER,
  LIN,
  OFFICER,
  received,
  SUPERVISOR,
  TO_WORK,
  walk,
  WATER_OFFICER,
  SOLVED_CALL,
} from '../testing/requests.js';
import { shanghai, TestClock } from '../testing/test-clock.js';
import { storeWorkingYears } from '../working-calendar/persistence/sql-working-calendar.repository.js';
import { ClockWorker } from './persistence/clock-worker.js';

const ROUTINE = { categoryCode: 'NOISE.LIFE' };
const clock = new TestClock('2026-03-02T09:00:00+08:00');
let test: TestService;
let other: DataSource;
beforeAll(async () => {
  test = await openCity({}, clock.now);
  const { url } = test.owner.options as { readonly url: string };
  other = await createDataSource({ url, ...serviceRequestsDatabase, poolSize: 2 }).initialize();
});
beforeEach(async () => {
  // What earlier tests left behind is no business of the next one.
  await test.owner.query('UPDATE request_clock SET alarm = NULL, alarm_at = NULL');
});
afterAll(async () => {
  await other.destroy();
  await test.stop();
});

const worker = (dataSource: DataSource, atOnce = 100) =>
  new ClockWorker({ dataSource, log: silentLog, now: clock.now, atOnce });

/** Lets a worker look until it finds nothing more. */
async function lookAt(text: string): Promise<void> {
  clock.set(text);
  while ((await worker(test.owner).lookOnce()) > 0);
}

async function inWork(text: string): Promise<AnsweredRequest> {
  clock.set(text);
  return walkAt(test, clock, await received(test, ROUTINE), toWork(text));
}

const flagsOf = (request: AnsweredRequest) => raisedAbout(test, request);

describe('the worker of the clocks', () => {
  it('warns at four fifths, says what is overdue, urges a day later and criticises after five working days', async () => {
    const request = await inWork('2026-03-02 10:00');
    // 182 working hours from Monday at 10: four fifths are over after 145 hours and 36 minutes, which skip a weekend.
    await lookAt('2026-03-10 11:35');
    expect(await flagsOf(request)).toEqual([]);
    await lookAt('2026-03-10 11:36');
    expect(await flagsOf(request)).toEqual([['WARNED', 'RESOLVE', '2026-03-10T03:35:59.999Z']]);
    await lookAt('2026-03-12 00:00');
    await lookAt('2026-03-13 00:01');
    await lookAt('2026-03-18 23:00');
    expect((await flagsOf(request)).map(([kind]) => kind)).toEqual(['WARNED', 'OVERDUE', 'URGED']);
    await lookAt('2026-03-19 00:00');

    expect((await flagsOf(request)).slice(1)).toEqual([
      ['OVERDUE', 'RESOLVE', '2026-03-11T16:00:00.000Z'],
      ['URGED', 'RESOLVE', '2026-03-12T15:59:59.999Z'],
      ['CRITICISED', 'RESOLVE', '2026-03-18T15:59:59.999Z'],
    ]);
    expect(await toldAbout(test, request)).toHaveLength(4);
    await lookAt('2026-06-01 00:00');
    expect(await flagsOf(request)).toHaveLength(4);
  });

  it('makes up for what it missed, and raises each thing once also when several look at the same time', async () => {
    const requests: AnsweredRequest[] = [];
    for (let index = 0; index < 6; index += 1) requests.push(await inWork('2026-03-02 10:00'));
    clock.set('2026-04-01 00:00');

    const workers = [worker(test.owner, 2), worker(other, 2), worker(other, 3)];
    const looks = await Promise.all(
      workers.map(async (one) => {
        let seen = 0;
        for (let round = 0; round < 6; round += 1) seen += await one.lookOnce();
        return seen;
      }),
    );
    await lookAt('2026-04-01 00:00');

    expect(looks.reduce((sum, seen) => sum + seen, 0)).toBeLessThanOrEqual(6);
    for (const request of requests) {
      expect((await flagsOf(request)).map(([kind]) => kind)).toEqual([
        'WARNED',
        'OVERDUE',
        'URGED',
        'CRITICISED',
      ]);
      expect(await toldAbout(test, request)).toHaveLength(4);
    }
  });

  it('says nothing of what was done in time, stands still, or was passed over while somebody moved it', async () => {
    const done = await walkAt(test, clock, await inWork('2026-03-02 10:00'), [
      ['2026-03-03 10:00', 'SUBMIT_HANDLING', WATER_OFFICER, { reason: '已修' }],
      ['2026-03-03 11:00', 'START_CALLBACK', OFFICER],
      ['2026-03-03 12:00', SOLVED_CALL, OFFICER],
    ]);
    const suspended = await walkAt(test, clock, await inWork('2026-03-02 10:00'), [
      ['2026-03-03 10:00', 'SUSPEND', SUPERVISOR, { reason: '待改造', until: '2026-12-01T00:00:00Z' }],
    ]);

    await lookAt('2026-05-01 00:00');

    expect([await flagsOf(done), await flagsOf(suspended)]).toEqual([[], []]);
  });

  it('takes up a suspended request on its review date, once, with an entry in its timeline', async () => {
    const request = await walkAt(test, clock, await inWork('2026-03-02 10:00'), [
      ['2026-03-03 10:00', 'SUSPEND', SUPERVISOR, { reason: '待改造', until: '2026-03-31T16:00:00Z' }],
    ]);
    await lookAt('2026-03-31 23:59');
    expect((await historyOf(test, request.id)).status).toBe('SUSPENDED');

    clock.set('2026-04-01 00:00');
    await Promise.all([worker(test.owner).lookOnce(), worker(other).lookOnce()]);
    await lookAt('2026-04-01 00:00');

    const { status, timeline, version } = await historyOf(test, request.id);
    expect({ status, version }).toEqual({ status: 'IN_PROGRESS', version: request.version + 1 });
    expect(timeline.at(-1)).toMatchObject({
      ...{ from: 'SUSPENDED', to: 'IN_PROGRESS', action: 'RESUME' },
      ...{ actor: { role: 'SYSTEM', organization: null }, reason: '挂账复核日期已到,自动恢复办理' },
    });
    expect((await clocksOf(test, request)).deadline).toMatchObject({ state: 'ON_TRACK' });
  });
});

describe('a year without a working calendar', () => {
  it('keeps back what needs it, and nothing else', async () => {
    const until = { reason: '待改造', until: '2100-01-04T16:00:00Z' };
    const waiting = await walkAt(test, clock, await inWork('2099-12-18 10:00'), [
      ['2099-12-21 10:00', 'SUSPEND', SUPERVISOR, until],
    ]);
    const late = await inWork('2099-12-16 10:00');
    clock.set('2099-12-21 10:00');
    const urgent = await walk(test, await received(test), TO_WORK);
    const suspended = await walk(test, urgent, [['SUSPEND', SUPERVISOR, until]]);

    clock.set('2100-01-05 00:00');
    for (let look = 0; look < 3; look += 1) await worker(test.owner).lookOnce();

    expect((await historyOf(test, waiting.id)).status).toBe('SUSPENDED');
    expect((await historyOf(test, suspended.id)).status).toBe('IN_PROGRESS');
    const kinds = async () => (await flagsOf(late)).map(([kind]) => kind);
    expect(await kinds()).toEqual(['WARNED', 'OVERDUE', 'URGED']);
    await storeWorkingYears(test.owner, [{ year: 2100, days: [] }]);
    await lookAt('2100-01-05 02:00');
    expect(await kinds()).toEqual(['WARNED', 'OVERDUE', 'URGED', 'CRITICISED']);
    expect((await historyOf(test, waiting.id)).status).toBe('IN_PROGRESS');
  });
});

describe('a problem case', () => {
  const again = (round: number, at: string): readonly TimedStep[] => [
    ...toWork(at).slice(1),
    [at, 'SUBMIT_HANDLING', WATER_OFFICER, { reason: '已修' }],
    [at, 'START_CALLBACK', OFFICER],
    [at, 'REWORK', OFFICER, { reason: `第${String(round)}次未解决` }],
  ];

  it('goes up when three reworks have not solved it', async () => {
    let request = await walkAt(test, clock, await inWork('2026-03-02 10:00'), [
      ...again(1, '2026-03-02 11:00').slice(3),
      ...again(2, '2026-03-02 12:00'),
    ]);
    expect(await flagsOf(request)).toEqual([]);

    request = await walkAt(test, clock, request, again(3, '2026-03-02 13:00'));

    expect((await clocksOf(test, request)).flags).toEqual([
      { kind: 'ESCALATED', clock: null, round: 4, at: shanghai('2026-03-02 13:00').toISOString() },
    ]);
    request = await walkAt(test, clock, request, again(4, '2026-03-02 14:00'));
    expect(await flagsOf(request)).toHaveLength(1);
    expect(await toldAbout(test, request)).toHaveLength(1);
  });

  it('goes up when three departments have given it back', async () => {
    clock.set('2026-03-02 09:00');
    let request = await walkAt(test, clock, await received(test, ROUTINE), [
      ['2026-03-02 09:30', 'DISPATCH', OFFICER, { departmentId: WATER }],
    ]);
    for (const [from, to] of [
      [WATER_OFFICER, HOUSING],
      [HOUSING_OFFICER, WATER],
      [WATER_OFFICER, HOUSING],
    ] as const) {
      expect(await flagsOf(request)).toEqual([]);
      request = await walkAt(test, clock, request, [
        ['2026-03-02 10:00', 'REQUEST_RETURN', from, { reason: '不属本单位' }],
        ['2026-03-02 10:00', 'GRANT_RETURN', OFFICER, { departmentId: to }],
      ]);
    }

    expect((await clocksOf(test, request, LIN)).flags).toMatchObject([{ kind: 'ESCALATED', round: 1 }]);
  });
});

describe('the service', () => {
  it('runs the worker behind its requests', async () => {
    const request = await inWork('2026-03-02 10:00');
    clock.set('2026-03-12 00:00');

    test.service.start();

    let flags: readonly object[] = [];
    for (let look = 0; look < 1000 && flags.length < 2; look += 1)
      flags = await test.owner.query('SELECT FROM request_flag WHERE request_id = $1', [request.id]);
    expect(flags).toHaveLength(2);
  });
});
