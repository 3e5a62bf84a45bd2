import type { TestService } from '@governance/shared/testing';
import { REQUEST_FACTS } from '../database/statistics.js';
import {
  answered,
  callbackFigures,
  handled,
  recordCallback,
  SOLVED,
  SURVEY,
  UNREACHED,
  UNSOLVED,
} from '../testing/callbacks.js';
import { historyOf } from '../testing/history.js';
import { openCity } from '../testing/open-city.js';
import { COMMUNITY, WATER } from '../testing/places.js';
import { LIN, move, moved, OFFICER, received, SUPERVISOR, walk, WATER_OFFICER } from '../testing/requests.js';

let test: TestService;
beforeAll(async () => {
  test = await openCity();
});
afterAll(() => test.stop());

const CALLBACKS = `query ($id: ID!) { serviceRequest(id: $id) { callbacks {
  round attempt surveyor method contacted resolved satisfaction at }
  timeline { from to action reason actor { role displayName } } } }`;
const shown = async (id: string) => (await test.ask(OFFICER, CALLBACKS, { id })).data.serviceRequest;

const IN_ORDER = 'GROUP BY 1, 2, 3, 4 HAVING sum(amount) <> 0 ORDER BY 1, 2, 3, 4';
const sums = (rows: string) =>
  test.owner.query(
    `SELECT scope, day::text, measure, dimension, sum(amount)::integer AS amount FROM ${rows} ${IN_ORDER}`,
  );

describe('a call to a reporter', () => {
  it('closes a request that is solved, and sends one that is not into another round', async () => {
    const solved = await recordCallback(test, await handled(test), { ...SOLVED, remark: '水压正常' });
    const unsolved = await recordCallback(test, await handled(test), { ...UNSOLVED, method: 'VISIT' });

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

  it('is what ends a call-back: nobody closes a request whose reporter was not called', async () => {
    const request = await handled(test);
    const close = { id: request.id, action: 'CLOSE', expectedVersion: request.version };

    expect(request.availableActions).toEqual(['REWORK']);
    expect((await move(test, close, OFFICER)).userErrors).toMatchObject([
      { code: 'ACTION_NOT_AVAILABLE', field: 'action', message: expect.stringContaining('回访') as string },
    ]);
    const called = await recordCallback(test, request, UNREACHED);
    const again = { ...close, expectedVersion: moved(called).version };
    expect((await move(test, again, SUPERVISOR)).userErrors).toMatchObject([
      { code: 'ACTION_NOT_AVAILABLE' },
    ]);
  });

  it('that reaches nobody is noted, and the third of a round closes the request without an answer', async () => {
    const first = moved(await recordCallback(test, await handled(test), UNREACHED));
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

    const second = moved(
      await recordCallback(test, first, { ...UNREACHED, surveyor: 'THIRD_PARTY' }, SURVEY),
    );
    const third = moved(await recordCallback(test, second, UNREACHED));

    expect(third.status).toBe('CLOSED');
    const { callbacks, timeline } = await shown(third.id);
    expect(callbacks.map(({ attempt }: { attempt: number }) => attempt)).toEqual([1, 2, 3]);
    expect(timeline.slice(-3).map(({ action }: { action: string }) => action)).toEqual([
      ...['CALL_BACK', 'CALL_BACK', 'CLOSE_UNREACHED'],
    ]);
    expect(timeline.at(-2).actor).toEqual({ role: 'CALLBACK', displayName: '第三方回访' });
  });

  it('of the last round is what counts, on its day, for the place and the department that was judged', async () => {
    const before = [await callbackFigures(test, COMMUNITY), await callbackFigures(test, WATER)];
    const once = moved(await recordCallback(test, await handled(test), UNSOLVED));
    const between = await callbackFigures(test, WATER);
    const again = await walk(test, once, [
      ['SIGN', WATER_OFFICER],
      ['CONTACT', WATER_OFFICER],
      ['START', WATER_OFFICER],
      ['SUBMIT_HANDLING', WATER_OFFICER, { reason: '又修了' }],
      ['START_CALLBACK', OFFICER],
    ]);
    moved(await recordCallback(test, again, { ...SOLVED, satisfaction: 'BASICALLY_SATISFIED' }));

    const gained = (after: readonly number[], than: readonly number[] = []) =>
      after.map((figure, index) => figure - (than[index] ?? 0));
    expect(gained(between, before[1])).toEqual([1, 0, 1, 0, 0, 0]);
    expect(gained(await callbackFigures(test, WATER), before[1])).toEqual([1, 1, 1, 1, 60, 0]);
    expect(gained(await callbackFigures(test, COMMUNITY), before[0])).toEqual([1, 1, 1, 1, 60, 0]);
    expect(await sums('stat_delta')).toEqual(
      await sums(
        `(${REQUEST_FACTS.join(' UNION ALL ')}) AS fact (city_code, scope, day, measure, dimension, amount)`,
      ),
    );
    expect((await historyOf(test, again.id)).round).toBe(2);
  });

  it('is recorded by street and district for themselves, and of a third party by machines and the district', async () => {
    const request = await handled(test);
    const forbidden = [
      [{ surveyor: 'THIRD_PARTY' }, OFFICER],
      [{ surveyor: 'OWN' }, SURVEY],
      [{ surveyor: 'OWN' }, WATER_OFFICER],
      [{ surveyor: 'OWN' }, LIN],
    ] as const;

    for (const [call, viewer] of forbidden) {
      expect((await recordCallback(test, request, { ...SOLVED, ...call }, viewer)).errors).toMatchObject([
        { extensions: { code: 'FORBIDDEN' } },
      ]);
    }
    expect(
      moved(await recordCallback(test, request, { ...SOLVED, surveyor: 'THIRD_PARTY' }, SUPERVISOR)).status,
    ).toBe('CLOSED');
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
    const { request, userErrors } = await recordCallback(test, await answered(test), call);

    expect(request).toBeNull();
    expect(userErrors).toMatchObject([{ code, field }]);
  });

  it('is refused about a request that does not wait for one, and recorded once when two do at the same time', async () => {
    const early = await recordCallback(test, await received(test), SOLVED);
    const request = await answered(test);
    const both = await Promise.all([
      recordCallback(test, request, SOLVED),
      recordCallback(test, request, UNSOLVED),
    ]);

    expect(early.userErrors).toMatchObject([{ code: 'ACTION_NOT_AVAILABLE', field: 'requestId' }]);
    expect(both.filter(({ request: made }) => made)).toHaveLength(1);
    expect(both.flatMap(({ userErrors }) => userErrors)).toMatchObject([{ code: 'CONFLICT' }]);
    expect((await shown(request.id)).callbacks).toHaveLength(1);
  });
});
