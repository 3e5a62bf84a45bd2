import { ANONYMOUS } from '@governance/shared';
import type { TestService } from '@governance/shared/testing';
import { openCity } from '../testing/open-city.js';
import { historyOf } from '../testing/history.js';
import { STREET, WATER } from '../testing/places.js';
import {
  LIN,
  move,
  OFFICER,
  received,
  SUPERVISOR,
  TO_WORK,
  walk,
  WATER_OFFICER,
} from '../testing/requests.js';
import { administrator, auditor, resident } from '../testing/viewers.js';

let test: TestService;
beforeAll(async () => {
  test = await openCity();
});
afterAll(() => test.stop());

describe('a move that breaks a rule', () => {
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
    expect((await historyOf(test, request.id)).timeline).toHaveLength(2);
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
    expect((await historyOf(test, request.id)).version).toBe(1);
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

    expect(answers[0]?.errors).toMatchObject([{ extensions: { code: 'NOT_FOUND', argument: 'id' } }]);
    expect(answers[1]).toEqual(answers[0]);
    expect(answers[2]).toEqual(answers[0]);
  });

  it('is forbidden to whoever sees the request but has no part in the move', async () => {
    const request = await received(test);
    const dispatch = { id: request.id, action: 'DISPATCH', expectedVersion: 1, departmentId: WATER };

    for (const viewer of [LIN, auditor(STREET), administrator(STREET)]) {
      expect((await move(test, dispatch, viewer)).errors).toMatchObject([
        { extensions: { code: 'FORBIDDEN' } },
      ]);
    }
    expect((await move(test, dispatch, ANONYMOUS)).errors).toMatchObject([
      { extensions: { code: 'NOT_FOUND' } },
    ]);
  });
});
