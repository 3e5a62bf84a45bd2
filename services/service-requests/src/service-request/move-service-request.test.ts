import { ANONYMOUS } from '@governance/shared';
import { openTestService, type TestService } from '../testing/open-test-service.js';
import { FOREIGN, HOUSING, OTHER_STREET_COMMUNITY, STREET, WATER } from '../testing/places.js';
import {
  create,
  HOUSING_OFFICER,
  LIN,
  move,
  moved,
  OFFICER,
  received,
  soundInput,
  SUPERVISOR,
  TO_WORK,
  walk,
  WATER_OFFICER,
} from '../testing/requests.js';
import { departmentOfficer, resident, streetOfficer, viewerAt } from '../testing/viewers.js';

let test: TestService;
beforeAll(async () => {
  test = await openTestService();
});
afterAll(() => test.close());

const HISTORY = `query ($id: ID!) { serviceRequest(id: $id) { status round version closedAt
  timeline { from to action actor { role organization { id } } reason }
  assignments { round department { id } dispatchedAt signedAt returnedAt }
  mergedInto { id } availableActions } }`;

interface History {
  readonly status: string;
  readonly round: number;
  readonly version: number;
  readonly closedAt: string | null;
  readonly timeline: readonly { from: string | null; to: string; action: string }[];
  readonly assignments: readonly { round: number; signedAt: string | null; returnedAt: string | null }[];
}

async function historyOf(id: string, viewer = OFFICER): Promise<History> {
  const { data, errors } = await test.execute(HISTORY, { id }, viewer);
  if (errors) throw new Error(JSON.stringify(errors));
  return data?.['serviceRequest'] as unknown as History;
}

const rowsOf = async (
  statement: string,
  values: unknown[] = [],
): Promise<readonly Record<string, unknown>[]> =>
  (await test.owner.query(statement, values)) as readonly Record<string, unknown>[];

describe('moving a request', () => {
  it('takes it from receipt over a rework to the verdict, and writes down every move', async () => {
    const request = await walk(test, await received(test), [
      ...TO_WORK,
      ['SUBMIT_HANDLING', WATER_OFFICER, { reason: '已修复' }],
      ['START_CALLBACK', OFFICER],
      ['REWORK', OFFICER, { reason: '仍然停水' }],
      ['DISPATCH', OFFICER, { departmentId: HOUSING }],
      ['SIGN', HOUSING_OFFICER],
      ['CONTACT', HOUSING_OFFICER],
      ['START', HOUSING_OFFICER],
      ['SUBMIT_HANDLING', HOUSING_OFFICER, { reason: '已换泵' }],
      ['START_CALLBACK', OFFICER],
      ['CLOSE', OFFICER],
    ]);

    const { timeline, assignments, ...rest } = await historyOf(request.id);
    expect(rest).toMatchObject({ status: 'CLOSED', round: 2, version: 15 });
    expect(rest.closedAt).not.toBeNull();
    expect(timeline).toHaveLength(15);
    expect(timeline.slice(1).map(({ from }) => from)).toEqual(timeline.slice(0, -1).map(({ to }) => to));
    expect(timeline[1]).toMatchObject({ action: 'DISPATCH', actor: { role: 'STREET', organization: null } });
    expect(timeline[2]).toMatchObject({
      action: 'SIGN',
      actor: { role: 'DEPARTMENT', organization: { id: WATER } },
    });
    expect(assignments).toMatchObject([
      { round: 1, department: { id: WATER }, returnedAt: null },
      { round: 2, department: { id: WATER }, signedAt: null },
      { round: 2, department: { id: HOUSING }, returnedAt: null },
    ]);
    expect(assignments.map(({ signedAt }) => signedAt !== null)).toEqual([true, false, true]);
    expect(assignments.map(({ returnedAt }) => returnedAt !== null)).toEqual([false, true, false]);
  });

  it('gives a returned request to another department, which then has it instead', async () => {
    const request = await walk(test, await received(test), [
      ['DISPATCH', OFFICER, { departmentId: WATER }],
      ['REQUEST_RETURN', WATER_OFFICER, { reason: '不属本单位' }],
      ['GRANT_RETURN', OFFICER, { departmentId: HOUSING }],
    ]);

    const sign = { id: request.id, action: 'SIGN', expectedVersion: request.version };
    expect((await move(test, sign, WATER_OFFICER)).errors).toMatchObject([
      { extensions: { code: 'FORBIDDEN' } },
    ]);
    expect(moved(await move(test, sign, HOUSING_OFFICER)).status).toBe('SIGNED');
  });

  it('is told each time, with versions in order and without reasons', async () => {
    const { id } = await walk(test, await received(test), TO_WORK);

    const events = await rowsOf(
      `SELECT version, type, payload FROM outbox WHERE entity_id = $1
      UNION ALL SELECT version, type, payload FROM feed WHERE entity_id = $1 ORDER BY version`,
      [id],
    );
    expect(events.map(({ version }) => version)).toEqual([1, 2, 3, 4, 5]);
    expect(events.at(-1)).toMatchObject({
      type: 'ServiceRequestMoved',
      payload: { status: 'IN_PROGRESS', open: true, departmentId: WATER, round: 1 },
    });
  });

  it('lets one of two win who move at once, and tells the other which version there is now', async () => {
    const request = await received(test);
    const base = { id: request.id, expectedVersion: 1 };

    const outcomes = await Promise.all([
      move(test, { ...base, action: 'DISPATCH', departmentId: WATER }, OFFICER),
      move(test, { ...base, action: 'CANCEL' }, LIN),
      move(test, { ...base, action: 'REJECT', reason: '不属受理范围' }, SUPERVISOR),
    ]);

    expect(outcomes.filter((outcome) => outcome.request)).toHaveLength(1);
    const refused = outcomes.flatMap(({ userErrors }) => userErrors);
    expect(refused).toMatchObject([
      { code: 'CONFLICT', currentVersion: 2 },
      { code: 'CONFLICT', currentVersion: 2 },
    ]);
    expect((await historyOf(request.id)).timeline).toHaveLength(2);
  });

  it('is refused on an old version, with the present one', async () => {
    const request = await walk(test, await received(test), TO_WORK);

    const { userErrors } = await move(
      test,
      { id: request.id, action: 'START', expectedVersion: 4 },
      WATER_OFFICER,
    );

    expect(userErrors).toMatchObject([{ code: 'CONFLICT', field: 'expectedVersion', currentVersion: 5 }]);
  });

  it('is refused when the status does not allow it', async () => {
    const request = await received(test);

    const { userErrors } = await move(test, { id: request.id, action: 'CLOSE', expectedVersion: 1 }, OFFICER);

    expect(userErrors).toMatchObject([{ code: 'ACTION_NOT_AVAILABLE', field: 'action', currentVersion: 1 }]);
  });

  it.each([
    ['no reason', 'REJECT', {}, 'INVALID_INPUT', 'reason'],
    ['an empty reason', 'REJECT', { reason: ' ' }, 'INVALID_INPUT', 'reason'],
    ['a reason of 501 characters', 'REJECT', { reason: '理'.repeat(501) }, 'INVALID_INPUT', 'reason'],
    [
      'a resident ID in the reason',
      'REJECT',
      { reason: '11010519491231002X' },
      'PERSONAL_ID_IN_TEXT',
      'reason',
    ],
    ['no department', 'DISPATCH', {}, 'INVALID_INPUT', 'departmentId'],
    ['a department that is no id', 'DISPATCH', { departmentId: 'water' }, 'INVALID_INPUT', 'departmentId'],
    [
      'a department where none belongs',
      'REJECT',
      { reason: '理', departmentId: WATER },
      'INVALID_INPUT',
      'departmentId',
    ],
    ['nothing to merge into', 'MERGE', { reason: '重复' }, 'INVALID_INPUT', 'mergeIntoId'],
  ])('is refused with %s', async (_, action, more, code, field) => {
    const request = await received(test);

    const outcome = await move(test, { id: request.id, action, expectedVersion: 1, ...more }, OFFICER);

    expect(outcome.request).toBeNull();
    expect(outcome.userErrors).toMatchObject([{ code, field }]);
    expect((await historyOf(request.id)).version).toBe(1);
  });

  it('does not dispatch a returned request to the department that asked to be rid of it', async () => {
    const request = await walk(test, await received(test), [
      ['DISPATCH', OFFICER, { departmentId: WATER }],
      ['REQUEST_RETURN', WATER_OFFICER, { reason: '不属本单位' }],
    ]);

    const again = { id: request.id, action: 'GRANT_RETURN', expectedVersion: 3, departmentId: WATER };
    const { userErrors } = await move(test, again, OFFICER);

    expect(userErrors).toMatchObject([{ code: 'INVALID_INPUT', field: 'departmentId' }]);
  });

  it('answers for a request that may not be seen as for one that there is not', async () => {
    const request = await received(test);
    const unknown = '5301-0190d3a0-0000-7000-8000-00000000dead';

    const answers = await Promise.all(
      [request.id, unknown, 'nonsense'].map((id) =>
        move(test, { id, action: 'CANCEL', expectedVersion: 1 }, resident('somebody-else')),
      ),
    );

    expect(answers[0]?.errors).toMatchObject([{ extensions: { code: 'NOT_FOUND', field: 'id' } }]);
    expect(answers[1]).toEqual(answers[0]);
    expect(answers[2]).toEqual(answers[0]);
  });

  it('is forbidden to whoever sees the request but has no part in the move', async () => {
    const request = await received(test);
    const dispatch = { id: request.id, action: 'DISPATCH', expectedVersion: 1, departmentId: WATER };

    for (const viewer of [LIN, viewerAt('AUDITOR', STREET), viewerAt('ADMINISTRATOR', STREET)]) {
      expect((await move(test, dispatch, viewer)).errors).toMatchObject([
        { extensions: { code: 'FORBIDDEN' } },
      ]);
    }
    expect((await move(test, dispatch, ANONYMOUS)).errors).toMatchObject([
      { extensions: { code: 'NOT_FOUND' } },
    ]);
  });

  it('keeps a suspension for the district and a whistle for the street', async () => {
    const request = await walk(test, await received(test), TO_WORK);
    const suspend = { id: request.id, action: 'SUSPEND', expectedVersion: 5, reason: '纳入改造' };

    expect((await move(test, suspend, OFFICER)).errors).toMatchObject([
      { extensions: { code: 'FORBIDDEN' } },
    ]);
    const suspended = moved(await move(test, suspend, SUPERVISOR));
    expect(suspended.availableActions).toEqual(['RESUME']);
    await walk(test, suspended, [
      ['RESUME', SUPERVISOR],
      ['WHISTLE', OFFICER, { reason: '需会商' }],
      ['RESUME_FROM_WHISTLE', OFFICER],
    ]);
  });

  it('offers each viewer what they may do, and does what it offers', async () => {
    const request = await received(test);

    expect(moved(await create(test, soundInput(), LIN)).availableActions).toEqual(['CANCEL']);
    expect(await historyOf(request.id)).toMatchObject({
      availableActions: ['ANSWER', 'DISPATCH', 'REJECT', 'MERGE'],
    });
    expect(await historyOf(request.id, viewerAt('AUDITOR', STREET))).toMatchObject({ availableActions: [] });
  });

  it('ends a turn when a cancelled request is taken up again', async () => {
    const request = await walk(test, await received(test), [
      ['DISPATCH', OFFICER, { departmentId: WATER }],
      ['CANCEL', LIN],
      ['REINSTATE', LIN, { reason: '又停了' }],
    ]);

    const { assignments, status } = await historyOf(request.id);
    expect(status).toBe('RECEIVED');
    expect(assignments).toHaveLength(1);
    expect(assignments[0]?.returnedAt).not.toBeNull();
  });

  it('sends a request to departments 20 times at most', async () => {
    let request = await walk(test, await received(test), [['DISPATCH', OFFICER, { departmentId: WATER }]]);
    for (let turn = 2; turn <= 20; turn += 1) {
      const [from, to] = turn % 2 === 0 ? [WATER, HOUSING] : [HOUSING, WATER];
      request = await walk(test, request, [
        ['REQUEST_RETURN', departmentOfficer(from), { reason: '退' }],
        ['GRANT_RETURN', OFFICER, { departmentId: to }],
      ]);
    }
    request = await walk(test, request, [['REQUEST_RETURN', HOUSING_OFFICER, { reason: '退' }]]);

    const once = {
      id: request.id,
      action: 'GRANT_RETURN',
      expectedVersion: request.version,
      departmentId: WATER,
    };
    const { userErrors } = await move(test, once, OFFICER);

    expect(userErrors).toMatchObject([{ code: 'ACTION_NOT_AVAILABLE', field: 'action' }]);
    expect((await historyOf(request.id)).assignments).toHaveLength(20);
  });
});

describe('merging a request into another', () => {
  const merge = (id: string, mergeIntoId: string, viewer = OFFICER) =>
    move(test, { id, action: 'MERGE', expectedVersion: 1, reason: '重复', mergeIntoId }, viewer);

  it('closes the one and shows which one goes on; taking it up again cuts the link', async () => {
    const [one, other] = [await received(test), await received(test)];

    const request = moved(await merge(one.id, other.id));

    expect(await historyOf(one.id)).toMatchObject({ status: 'MERGED', mergedInto: { id: other.id } });
    await walk(test, request, [['REINSTATE', OFFICER, { reason: '并非同一事' }]]);
    expect(await historyOf(one.id)).toMatchObject({ status: 'RECEIVED', mergedInto: null });
  });

  it('is refused into itself, into an unknown or foreign one, and into one that is itself out of the way', async () => {
    const one = await received(test);
    const foreign = moved(await create(test, soundInput({ divisionCode: FOREIGN }), LIN));
    const hidden = moved(await create(test, soundInput({ divisionCode: OTHER_STREET_COMMUNITY }), LIN));
    const cancelled = await walk(test, await received(test), [['CANCEL', LIN]]);
    const unknown = '5301-0190d3a0-0000-7000-8000-00000000dead';

    for (const target of [one.id, unknown, foreign.id, hidden.id, cancelled.id]) {
      expect((await merge(one.id, target)).userErrors).toMatchObject([
        { code: 'INVALID_INPUT', field: 'mergeIntoId' },
      ]);
    }
  });

  it('never makes a ring when two merge into each other at once', async () => {
    for (let round = 0; round < 5; round += 1) {
      const [one, other] = [await received(test), await received(test)];

      const outcomes = await Promise.all([
        merge(one.id, other.id),
        merge(other.id, one.id, streetOfficer(STREET)),
      ]);

      expect(outcomes.filter(({ request }) => request)).toHaveLength(1);
      expect(outcomes.flatMap(({ userErrors }) => userErrors)).toHaveLength(1);
    }
  });
});

describe('the database', () => {
  it('takes no status without its entry in the timeline', async () => {
    const { id } = await received(test);

    await expect(
      rowsOf(`UPDATE service_request SET status = 'DISPATCHED' WHERE id = $1`, [id]),
    ).rejects.toThrow('service_request_timeline_fkey');
    await expect(rowsOf('UPDATE service_request SET version = 2 WHERE id = $1', [id])).rejects.toThrow(
      'service_request_timeline_fkey',
    );
    await expect(rowsOf('DELETE FROM service_request_timeline WHERE request_id = $1', [id])).rejects.toThrow(
      'service_request_timeline_fkey',
    );
  });

  it.each([
    ['a gap', 3, 2, 'RECEIVED'],
    ['a beginning elsewhere', 2, 1, 'SIGNED'],
    ['no predecessor', 2, null, 'RECEIVED'],
  ])('takes no timeline with %s', async (_, sequence, previous, from) => {
    const { id } = await received(test);

    const added = rowsOf(
      `INSERT INTO service_request_timeline
         (city_code, request_id, sequence, previous, at, from_status, to_status, action, actor_role, actor_name)
       VALUES ('5301', $1, $2, $3, now(), $4, 'DISPATCHED', 'DISPATCH', 'STREET', '街道')`,
      [id, sequence, previous, from],
    );

    await expect(added).rejects.toThrow(/service_request_timeline_(previous_fkey|gapless)/);
  });
});
