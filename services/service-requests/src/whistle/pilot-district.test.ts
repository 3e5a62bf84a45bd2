import { ANONYMOUS, levelOf, rowsOf, type Viewer } from '@governance/shared';
import { type TestService, viewer } from '@governance/shared/testing';
import sql from 'sql-template-tag';
import type { ImportMapping } from '../request-import/import-mapping.js';
import { takeInImported } from '../request-import/persistence/take-in-imported.js';
import { RequestStatus } from '../service-request/request-status.js';
import { RequestChannel, RequestKind } from '../service-request/service-request.js';
import { division, requestStatsOf } from '../testing/ask-request-stats.js';
import { recordCallback, SOLVED } from '../testing/callbacks.js';
import { historyOf } from '../testing/history.js';
import { openEmptyCity } from '../testing/open-city.js';
import { create, moved, soundInput, walk } from '../testing/requests.js';
import { TestClock } from '../testing/test-clock.js';
import { departmentOfficer } from '../testing/viewers.js';
import { blow, moveWhistle, whistled } from '../testing/whistle-cast.js';

/** 章贡区, one of its streets and one of its communities. */
const [DISTRICT, STREET, COMMUNITY] = ['360702000000', '360702001000', '360702001001'];
const DEPARTMENTS = Array.from(
  { length: 20 },
  (_, at) => `3607-0190d3a0-0000-7000-8000-0000000001${String(at + 10)}`,
);
const OFFICER = viewer('STREET_OFFICER', {
  places: [STREET],
  organization: '3607-0190d3a0-0000-7000-8000-0000000000c1',
});
/** Departments that each whistle calls: 213 calls. */
const CALLS = [...Array.from({ length: 10 }, () => 20), 13];
/** Cases of which 99 % were completed: some before the system came, some by whistles; the others are late. */
const [CASES, LATE] = [3657, 37];
const BEFORE = CASES - LATE - CALLS.length;

const clock = new TestClock('2026-01-05T09:00:00+08:00');
let test: TestService;
beforeAll(async () => {
  test = await openEmptyCity({}, clock.now);
  for (const code of [DISTRICT, STREET, COMMUNITY]) {
    await rowsOf(
      test.owner,
      sql`INSERT INTO division_copy (code, city_code, name, full_name, level, valid_from, version)
          VALUES (${code}, '3607', ${code}, ${code}, ${levelOf(code)}, '2020-01-01', 1)`,
    );
  }
}, 60_000);
afterAll(() => test.stop());

const MAPPING: ImportMapping = {
  ...{ system: 'district-hall', timeZone: 'Asia/Shanghai', timeFormat: 'ISO' },
  channel: RequestChannel.HOTLINE_12345,
  kind: RequestKind.HELP,
  columns: { id: 'id', receivedAt: 'received', status: 'status', category: 'category', title: ['title'] },
  ...{ statuses: {}, categories: {}, divisions: {}, departments: {} },
};

/** What the district had already closed when the system came. */
async function takeInClosed(amount: number): Promise<void> {
  const requests = Array.from({ length: amount }, (_, at) => ({
    ...{ line: at + 1, externalId: `ZG-${String(at)}`, divisionCode: COMMUNITY, categoryCode: 'NOISE.LIFE' },
    ...{ title: '夜间施工噪音', description: null, status: RequestStatus.CLOSED, statusThere: '办结' },
    ...{ receivedAt: clock.now(), closedAt: clock.now(), departmentId: null, point: null },
  }));
  for (let from = 0; from < amount; from += 250) {
    const rows = requests.slice(from, from + 250);
    await test.owner.transaction((manager) =>
      takeInImported(manager, rows, { mapping: MAPPING, now: clock.now() }),
    );
  }
}

async function dispatched(to: string) {
  const input = { divisionCode: COMMUNITY, categoryCode: 'NOISE.LIFE', channel: 'HOTLINE_12345' };
  const request = moved(await create(test, soundInput(input), OFFICER));
  return walk(test, request, [['DISPATCH', OFFICER, { departmentId: to }]]);
}

/** Runs a mutation for each of some calls, in one document. */
async function onCalls(mutation: string, inputs: readonly object[], by: Viewer): Promise<void> {
  const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input!`;
  const fields = inputs.map((_, at) => {
    const index = String(at);
    return `m${index}: ${mutation}(input: $i${index}) { call { state } userErrors { code } }`;
  });
  const variables = inputs.map((_, at) => `$i${String(at)}: ${type}`);
  const { data, errors } = await test.ask(
    by,
    `mutation (${variables.join(' ')}) { ${fields.join(' ')} }`,
    Object.fromEntries(inputs.map((input, at) => [`i${String(at)}`, input])),
  );
  const answers = Object.values((data ?? {}) as Record<string, { readonly userErrors: readonly unknown[] }>);
  expect([errors, answers.flatMap(({ userErrors }) => userErrors)]).toEqual([undefined, []]);
}

/** A case for which departments are called, that comes to its end. */
async function solvedByWhistle(departmentIds: readonly string[]): Promise<void> {
  const [lead = ''] = departmentIds;
  const officer = departmentOfficer(lead);
  const request = await walk(test, await dispatched(lead), [
    ...(['SIGN', 'CONTACT', 'START'] as const).map((action) => [action, officer] as const),
  ]);
  let whistle = whistled(await blow(test, { requestId: request.id, departmentIds }, OFFICER));
  for (const call of whistle.calls) {
    await onCalls(
      'arriveAtCall',
      [{ callId: call.id, expectedVersion: 1 }],
      departmentOfficer(call.department.id),
    );
  }
  const judged = { expectedVersion: 2, score: 95, text: '到场及时' };
  await onCalls(
    'scoreCall',
    whistle.calls.map(({ id: callId }) => ({ callId, ...judged })),
    OFFICER,
  );
  whistle = whistled(await moveWhistle(test, ['disposeWhistle', OFFICER], whistle));
  whistled(await moveWhistle(test, ['closeWhistle', OFFICER], whistle));
  const { version } = await historyOf(test, request.id, OFFICER);
  const handled = await walk(test, { ...request, version }, [
    ['SUBMIT_HANDLING', officer, { reason: '已联合处置' }],
    ['START_CALLBACK', OFFICER],
  ]);
  await recordCallback(test, handled, SOLVED, OFFICER);
}

describe('a pilot district', () => {
  it('shows 20 departments, 213 call-outs and 3,657 cases, 99 % of them completed', async () => {
    await takeInClosed(BEFORE);
    for (let late = 0; late < LATE; late += 1) await dispatched(DEPARTMENTS[late % 20] ?? '');
    clock.set('2026-03-02 09:00');
    await Promise.all(CALLS.map((amount) => solvedByWhistle(DEPARTMENTS.slice(0, amount))));

    const { completionRate, whistleRate, ...stats } = (await requestStatsOf(test, division(DISTRICT), {
      ...{
        viewer: ANONYMOUS,
        period: { from: '2026-01-01T00:00:00+08:00', to: '2026-04-01T00:00:00+08:00' },
      },
      fields: `calledDepartmentCount calledOut received closed arrivedOnTime { numerator denominator }
        completionRate { numerator denominator value } whistleRate { whistles requests position }`,
    })) as unknown as Record<string, { numerator: number; denominator: number; value: number }>;

    expect(stats).toEqual({
      ...{ calledDepartmentCount: 20, calledOut: 213, received: 3657, closed: 3620 },
      arrivedOnTime: { numerator: 213, denominator: 213 },
    });
    expect(completionRate).toMatchObject({ numerator: 3620, denominator: 3657 });
    expect(Math.round((completionRate?.value ?? 0) * 100)).toBe(99);
    expect(whistleRate).toEqual({ whistles: 11, requests: 3657, position: 'BELOW' });
  }, 120_000);
});
