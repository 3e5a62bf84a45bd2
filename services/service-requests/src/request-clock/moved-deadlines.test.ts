import type { TestService } from '@governance/shared/testing';
import { at, clocksOf, endOf, toWork, walkAt } from '../testing/deadlines.js';
import { LAST_YEAR } from '../testing/fill-calendar.js';
import { openCity } from '../testing/open-city.js';
import { COMMUNITY, GRID, WATER } from '../testing/places.js';
import {
  type AnsweredRequest,
  LIN,
  move,
  OFFICER,
  received,
  SUPERVISOR,
  WATER_OFFICER,
} from '../testing/requests.js';
import { storeWorkingYears } from '../working-calendar/persistence/sql-working-calendar.repository.js';
import { TestClock } from '../testing/test-clock.js';

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

describe('a deadline', () => {
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
    clock.set('2026-04-01 09:00');

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
    const request = await receivedAt(`${String(LAST_YEAR)}-12-30 10:00`);
    const dispatch = { id: request.id, action: 'DISPATCH', expectedVersion: 1, departmentId: WATER };

    const { userErrors } = await move(test, dispatch, OFFICER);

    expect(userErrors).toMatchObject([
      {
        code: 'CALENDAR_MISSING',
        message: `缺少 ${String(LAST_YEAR + 1)} 年的工作日历,请先导入`,
        retryable: true,
      },
    ]);
    expect(await clocksOf(test, request)).toMatchObject({
      status: 'RECEIVED',
      deadline: { state: 'ON_TRACK' },
    });
    await storeWorkingYears(test.owner, [{ year: LAST_YEAR + 1, days: [] }]);
    expect((await move(test, dispatch, OFFICER)).request?.status).toBe('DISPATCHED');
    const year = await test.ask(LIN, '{ workingYear(year: 2026) { year days { day kind name } } }');
    expect(year.data.workingYear.days).toContainEqual({ day: '2026-02-14', kind: 'WORKDAY', name: '春节' });
    expect((await test.ask(LIN, '{ workingYear(year: 3000) { year } }')).errors).toMatchObject([
      { extensions: { code: 'NOT_FOUND' } },
    ]);
  });
});

describe('a year whose working calendar is not published yet', () => {
  it('is counted by the days off that the law gives, and a clock that is due there says so', async () => {
    const request = await walkAt(test, clock, await receivedAt('2026-12-31 09:00'), [
      ['2026-12-31 10:00', 'DISPATCH', OFFICER, { departmentId: WATER }],
    ]);

    const { deadline } = await clocksOf(test, request);

    const dueOf = (wanted: string) =>
      deadline.clocks
        .filter(({ kind }) => kind === wanted)
        .map(({ dueAt, isDueProvisional }) => [dueAt, isDueProvisional]);
    // Off on Friday the first by the law, then a weekend.
    expect(dueOf('SIGN')).toEqual([[endOf('2027-01-04'), true]]);
    expect(dueOf('RESOLVE')).toEqual([[endOf('2027-01-12'), true]]);
    // Counted round the clock: no calendar can move it.
    expect(dueOf('DISPATCH')).toEqual([[at('2027-01-01 09:00'), false]]);
    const dispatched = await walkAt(test, clock, await receivedAt('2026-12-01 09:00'), [
      ['2026-12-01 10:00', 'DISPATCH', OFFICER, { departmentId: WATER }],
    ]);
    const published = (await clocksOf(test, dispatched)).deadline.clocks;
    expect(published.map(({ isDueProvisional }) => isDueProvisional)).toEqual(published.map(() => false));
  });
});
