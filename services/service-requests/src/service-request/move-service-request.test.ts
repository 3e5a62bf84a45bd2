import type { TestService } from '@governance/shared/testing';
import { openCity } from '../testing/open-city.js';
import { eventsOf, historyOf } from '../testing/history.js';
import { HOUSING, STREET, WATER } from '../testing/places.js';
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
  SOLVED_CALL,
} from '../testing/requests.js';
import { auditor, departmentOfficer } from '../testing/viewers.js';

let test: TestService;
beforeAll(async () => {
  test = await openCity();
});
afterAll(() => test.stop());

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
      [SOLVED_CALL, OFFICER],
    ]);

    const { timeline, assignments, ...rest } = await historyOf(test, request.id);
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

    const events = await eventsOf(test, id);
    expect(events.map(({ version }) => version)).toEqual([1, 2, 3, 4, 5]);
    expect(events.at(-1)).toMatchObject({
      type: 'ServiceRequestMoved',
      payload: { status: 'IN_PROGRESS', open: true, departmentId: WATER, round: 1 },
    });
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
    expect(await historyOf(test, request.id)).toMatchObject({
      availableActions: ['ANSWER', 'DISPATCH', 'REJECT', 'MERGE'],
    });
    expect(await historyOf(test, request.id, auditor(STREET))).toMatchObject({ availableActions: [] });
  });

  it('ends a turn when a cancelled request is taken up again', async () => {
    const request = await walk(test, await received(test), [
      ['DISPATCH', OFFICER, { departmentId: WATER }],
      ['CANCEL', LIN],
      ['REINSTATE', LIN, { reason: '又停了' }],
    ]);

    const { assignments, status } = await historyOf(test, request.id);
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
    expect((await historyOf(test, request.id)).assignments).toHaveLength(20);
  });
});
