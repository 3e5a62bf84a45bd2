import { ANONYMOUS, subtreeRange, type Viewer } from '@governance/shared';
import type { TestService } from '@governance/shared/testing';
import { division, requestStatsOf } from '../testing/ask-request-stats.js';
import { insertCallbackRequests } from '../testing/callback-requests.js';
import { answered, callbackFigures, SOLVED, SURVEY } from '../testing/callbacks.js';
import { openCity } from '../testing/open-city.js';
import { NEIGHBOUR } from '../testing/places.js';

let test: TestService;
beforeAll(async () => {
  test = await openCity();
});
afterAll(() => test.stop());

describe('calls that are recorded together', () => {
  const RECORD_ALL = `mutation ($input: RecordCallbacksInput!) { recordCallbacks(input: $input) {
    results { requestId serviceRequest { status } userErrors { code } } userErrors { code field } } }`;
  const recordAll = async (callbacks: readonly object[], viewer: Viewer = SURVEY) =>
    (await test.ask(viewer, RECORD_ALL, { input: { callbacks } })).data.recordCallbacks;

  it('stand each for itself, and are a hundred at most', async () => {
    const request = await answered(test);
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
      viewer: { ...ANONYMOUS, tier: 'internal', jurisdictions: [subtreeRange(NEIGHBOUR)] },
      fields: 'satisfactionRate { numerator denominator value lower upper }',
    });
    const { satisfactionRate } = stats as { satisfactionRate: Record<string, number> };
    const rounded = Object.fromEntries(
      Object.entries(satisfactionRate).map(([part, number]) => [part, Math.round(number * 1000) / 1000]),
    );
    expect(rounded).toEqual({ numerator: 880, denominator: 965, value: 0.912, lower: 0.892, upper: 0.928 });
    expect((await callbackFigures(test, NEIGHBOUR)).slice(2)).toEqual([
      965,
      880,
      294 * 100 + 293 * 80 + 293 * 60,
      0,
    ]);
  }, 60_000);
});
