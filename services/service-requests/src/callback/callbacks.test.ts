import { readFigures, type Viewer } from '@governance/shared';
import type { TestService } from '@governance/shared/testing';
import { REQUEST_FACTS } from '../database/statistics.js';
import { division, requestStatsOf } from '../testing/ask-request-stats.js';
import { historyOf } from '../testing/history.js';
import { openCity } from '../testing/open-city.js';
import { CITY, COMMUNITY, NEIGHBOUR, WATER } from '../testing/places.js';
import { insertCallbackRequests } from '../testing/callback-requests.js';
import {
  type AnsweredRequest,
  LIN,
  move,
  moved,
  OFFICER,
  received,
  SUPERVISOR,
  TO_WORK,
  walk,
  WATER_OFFICER,
} from '../testing/requests.js';
import { machine } from '../testing/viewers.js';

const SURVEY = machine(CITY);
const SOLVED = { contacted: true, resolved: true, satisfaction: 'SATISFIED' };
const UNSOLVED = { contacted: true, resolved: false, satisfaction: 'DISSATISFIED' };
const UNREACHED = { contacted: false };
let test: TestService;
beforeAll(async () => {
  test = await openCity();
});
afterAll(() => test.stop());

const RECORD = `mutation ($input: RecordCallbackInput!) { recordCallback(input: $input) {
  serviceRequest { id number version status availableActions }
  userErrors { code field message currentVersion offset retryable } } }`;
const CALLBACKS = `query ($id: ID!) { serviceRequest(id: $id) { callbacks {
  round attempt surveyor method contacted resolved satisfaction at }
  timeline { from to action reason actor { role displayName } } } }`;

const record = async ({ id, version }: AnsweredRequest, call: object, viewer: Viewer = OFFICER) => {
  const input = { requestId: id, expectedVersion: version, surveyor: 'OWN', ...call };
  const { data, errors } = await test.ask(viewer, RECORD, { input });
  const { serviceRequest = null, userErrors = [] } = data?.recordCallback ?? {};
  return { request: serviceRequest as AnsweredRequest | null, userErrors, errors };
};
const toCallback = async (): Promise<AnsweredRequest> =>
  walk(test, await received(test), [
    ...TO_WORK,
    ['SUBMIT_HANDLING', WATER_OFFICER, { reason: '已修复' }],
    ['START_CALLBACK', OFFICER],
  ]);
const shown = async (id: string) => (await test.ask(OFFICER, CALLBACKS, { id })).data.serviceRequest;

const MEASURES = [
  'request.resolution_answered',
  'request.resolved',
  'request.satisfaction_answered',
  'request.satisfied',
  'request.satisfaction_points',
  'request.call_back_unreached',
];
const ALWAYS = { from: '2000-01-01', to: '2100-01-01' };
const figuresOf = async (scope: string) => {
  const flows = MEASURES;
  const figures = (await readFigures(test.owner, { scopes: [scope], days: ALWAYS, flows, stocks: [] })).get(
    scope,
  );
  return MEASURES.map((measure) => figures?.of(measure) ?? 0);
};
const IN_ORDER = 'GROUP BY 1, 2, 3, 4 HAVING sum(amount) <> 0 ORDER BY 1, 2, 3, 4';
const sums = (rows: string) =>
  test.owner.query(
    `SELECT scope, day::text, measure, dimension, sum(amount)::integer AS amount FROM ${rows} ${IN_ORDER}`,
  );

describe('a call to a reporter', () => {
  it('closes a request that is solved, and sends one that is not into another round', async () => {
    const solved = await record(await toCallback(), { ...SOLVED, remark: '水压正常' });
    const unsolved = await record(await toCallback(), { ...UNSOLVED, method: 'VISIT' });

    expect(moved(solved)).toMatchObject({ status: 'CLOSED' });
    expect(moved(unsolved)).toMatchObject({ status: 'REWORK' });
    const { callbacks, timeline } = await shown(moved(unsolved).id);
    expect(callbacks).toMatchObject([
      {
        ...{ round: 1, attempt: 1, surveyor: 'OWN', method: 'VISIT', contacted: true, resolved: false },
        satisfaction: 'DISSATISFIED',
      },
    ]);
    expect(timeline.at(-1)).toEqual({
      ...{ from: 'CALLBACK', to: 'REWORK', action: 'REWORK', reason: '回访:反映人表示未解决' },
      actor: { role: 'CALLBACK', displayName: '回访岗' },
    });
    expect((await shown(moved(solved).id)).timeline.at(-1).reason).toBe('回访:反映人表示已解决;水压正常');
  });

  it('that reaches nobody is noted, and the third of a round closes the request without an answer', async () => {
    const first = moved(await record(await toCallback(), UNREACHED));
    expect(first.status).toBe('CALLBACK');
    expect(first.availableActions).not.toContain('CLOSE_UNREACHED');
    const tooEarly = {
      id: first.id,
      action: 'CLOSE_UNREACHED',
      expectedVersion: first.version,
      reason: '未接',
    };
    expect((await move(test, tooEarly, OFFICER)).userErrors).toMatchObject([
      { code: 'ACTION_NOT_AVAILABLE', field: 'action' },
    ]);

    const second = moved(await record(first, { ...UNREACHED, surveyor: 'THIRD_PARTY' }, SURVEY));
    const third = moved(await record(second, UNREACHED));

    expect(third.status).toBe('CLOSED');
    const { callbacks, timeline } = await shown(third.id);
    expect(callbacks.map(({ attempt }: { attempt: number }) => attempt)).toEqual([1, 2, 3]);
    expect(timeline.slice(-3).map(({ action }: { action: string }) => action)).toEqual([
      ...['CALL_BACK', 'CALL_BACK', 'CLOSE_UNREACHED'],
    ]);
    expect(timeline.at(-2).actor).toEqual({ role: 'CALLBACK', displayName: '第三方回访' });
  });

  it('of the last round is what counts, on its day, for the place and the department that was judged', async () => {
    const before = [await figuresOf(COMMUNITY), await figuresOf(WATER)];
    const once = moved(await record(await toCallback(), UNSOLVED));
    const between = await figuresOf(WATER);
    const again = await walk(test, once, [
      ['SIGN', WATER_OFFICER],
      ['CONTACT', WATER_OFFICER],
      ['START', WATER_OFFICER],
      ['SUBMIT_HANDLING', WATER_OFFICER, { reason: '又修了' }],
      ['START_CALLBACK', OFFICER],
    ]);
    moved(await record(again, { ...SOLVED, satisfaction: 'BASICALLY_SATISFIED' }));

    const gained = (after: readonly number[], than: readonly number[] = []) =>
      after.map((figure, index) => figure - (than[index] ?? 0));
    expect(gained(between, before[1])).toEqual([1, 0, 1, 0, 0, 0]);
    expect(gained(await figuresOf(WATER), before[1])).toEqual([1, 1, 1, 1, 60, 0]);
    expect(gained(await figuresOf(COMMUNITY), before[0])).toEqual([1, 1, 1, 1, 60, 0]);
    expect(await sums('stat_delta')).toEqual(
      await sums(
        `(${REQUEST_FACTS.join(' UNION ALL ')}) AS fact (city_code, scope, day, measure, dimension, amount)`,
      ),
    );
    expect((await historyOf(test, again.id)).round).toBe(2);
  });

  it('is recorded by street and district for themselves, and of a third party by machines and the district', async () => {
    const request = await toCallback();
    const forbidden = [
      [{ surveyor: 'THIRD_PARTY' }, OFFICER],
      [{ surveyor: 'OWN' }, SURVEY],
      [{ surveyor: 'OWN' }, WATER_OFFICER],
      [{ surveyor: 'OWN' }, LIN],
    ] as const;

    for (const [call, viewer] of forbidden) {
      expect((await record(request, { ...SOLVED, ...call }, viewer)).errors).toMatchObject([
        { extensions: { code: 'FORBIDDEN' } },
      ]);
    }
    expect(moved(await record(request, { ...SOLVED, surveyor: 'THIRD_PARTY' }, SUPERVISOR)).status).toBe(
      'CLOSED',
    );
  });

  it.each([
    ['reached without a word on the matter', { contacted: true }, 'INVALID_INPUT', 'resolved'],
    ['not reached and yet solved', { contacted: false, resolved: true }, 'INVALID_INPUT', 'resolved'],
    [
      'not reached and yet satisfied',
      { contacted: false, satisfaction: 'SATISFIED' },
      'INVALID_INPUT',
      'satisfaction',
    ],
    ['in the future', { ...SOLVED, at: '2999-01-01T00:00:00+08:00' }, 'INVALID_INPUT', 'at'],
    ['before it was handed over', { ...SOLVED, at: '2020-01-01T00:00:00+08:00' }, 'INVALID_INPUT', 'at'],
    ['with a resident ID', { ...SOLVED, remark: '证号11010519491231002X' }, 'PERSONAL_ID_IN_TEXT', 'remark'],
    ['of a stale version', { ...SOLVED, expectedVersion: 1 }, 'CONFLICT', 'expectedVersion'],
  ])('%s is refused', async (_, call, code, field) => {
    const { request, userErrors } = await record(await toCallback(), call);

    expect(request).toBeNull();
    expect(userErrors).toMatchObject([{ code, field }]);
  });

  it('is refused about a request that does not wait for one, and recorded once when two do at the same time', async () => {
    const early = await record(await received(test), SOLVED);
    const request = await toCallback();
    const both = await Promise.all([record(request, SOLVED), record(request, UNSOLVED)]);

    expect(early.userErrors).toMatchObject([{ code: 'ACTION_NOT_AVAILABLE', field: 'requestId' }]);
    expect(both.filter(({ request: made }) => made)).toHaveLength(1);
    expect(both.flatMap(({ userErrors }) => userErrors)).toMatchObject([{ code: 'CONFLICT' }]);
    expect((await shown(request.id)).callbacks).toHaveLength(1);
  });
});

describe('calls that are recorded together', () => {
  const RECORD_ALL = `mutation ($input: RecordCallbacksInput!) { recordCallbacks(input: $input) {
    results { requestId serviceRequest { status } userErrors { code } } userErrors { code field } } }`;
  const recordAll = async (callbacks: readonly object[], viewer: Viewer = SURVEY) =>
    (await test.ask(viewer, RECORD_ALL, { input: { callbacks } })).data.recordCallbacks;

  it('stand each for itself, and are a hundred at most', async () => {
    const request = await toCallback();
    const call = {
      requestId: request.id,
      expectedVersion: request.version,
      surveyor: 'THIRD_PARTY',
      ...SOLVED,
    };
    const unknown = '5301-0190d3a0-0000-7000-8000-00000000dead';

    const { results } = await recordAll([
      { ...call, requestId: unknown },
      { ...call, surveyor: 'OWN' },
      call,
    ]);

    expect(results).toMatchObject([
      { requestId: unknown, serviceRequest: null, userErrors: [{ code: 'NOT_FOUND' }] },
      { serviceRequest: null, userErrors: [{ code: 'FORBIDDEN' }] },
      { serviceRequest: { status: 'CLOSED' }, userErrors: [] },
    ]);
    expect(await recordAll(Array.from({ length: 101 }, () => call))).toMatchObject({
      ...{ results: null, userErrors: [{ code: 'INVALID_INPUT', field: 'callbacks' }] },
    });
  });

  it('give 91.2 % when 880 of 965 reporters are satisfied', async () => {
    const ids = await insertCallbackRequests(test.owner, NEIGHBOUR, 965);
    const levels = ['VERY_SATISFIED', 'SATISFIED', 'BASICALLY_SATISFIED'];
    const calls = ids.map((requestId, index) => ({
      ...{ requestId, expectedVersion: 2, surveyor: 'THIRD_PARTY', contacted: true, resolved: true },
      satisfaction: index < 880 ? levels[index % 3] : 'DISSATISFIED',
    }));

    for (let from = 0; from < calls.length; from += 100) await recordAll(calls.slice(from, from + 100));

    const stats = await requestStatsOf(test, division(NEIGHBOUR), {
      fields: 'satisfactionRate { numerator denominator value lower upper }',
    });
    const { satisfactionRate } = stats as { satisfactionRate: Record<string, number> };
    const rounded = Object.fromEntries(
      Object.entries(satisfactionRate).map(([part, number]) => [part, Math.round(number * 1000) / 1000]),
    );
    expect(rounded).toEqual({ numerator: 880, denominator: 965, value: 0.912, lower: 0.892, upper: 0.928 });
    expect((await figuresOf(NEIGHBOUR)).slice(2)).toEqual([965, 880, 294 * 100 + 293 * 80 + 293 * 60, 0]);
  }, 60_000);
});
