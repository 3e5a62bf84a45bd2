import { ANONYMOUS, subtreeRange, type Viewer } from '@governance/shared';
import fc from 'fast-check';
import { planMove } from './planned-move.js';
import { movesFrom, REQUEST_MOVES } from './request-moves.js';
import { RequestAction } from './request-action.js';
import { CLOSED_STATUSES, RequestStatus } from './request-status.js';
import { RequestChannel, RequestKind, RequestPriority, type ServiceRequest } from './service-request.js';
import { availableActions } from './service-request.policy.js';

const COMMUNITY = '530112003001';
const [WATER, HOUSING, OTHER] = ['b1', 'b2', 'c1'].map(
  (end) => `5301-0190d3a0-0000-7000-8000-0000000000${end}`,
) as [string, string, string];

/** Somebody who stands to the request in every way at once. */
const everybody = (departmentId: string | null): Viewer => ({
  ...ANONYMOUS,
  subject: 'lin',
  roles: ['STREET_OFFICER', 'DISTRICT_SUPERVISOR', 'DEPARTMENT_OFFICER', 'RESIDENT'],
  jurisdictions: [subtreeRange('530112000000')],
  organization: departmentId,
});

const RECEIVED: ServiceRequest = {
  id: '5301-0190d3a0-0000-7000-8000-000000000001',
  number: 'A',
  cityCode: '5301',
  divisionCode: COMMUNITY,
  version: 1,
  gridId: null,
  categoryCode: 'OTHER',
  channel: RequestChannel.WEB,
  kind: RequestKind.HELP,
  priority: RequestPriority.ROUTINE,
  title: '停水',
  description: null,
  status: RequestStatus.RECEIVED,
  statusBefore: null,
  round: 1,
  receivedAt: new Date('2026-01-01T00:00:00Z'),
  closedAt: null,
  departmentId: null,
  mergedIntoId: null,
  reporterSubject: 'lin',
  maskedName: null,
  maskedPhone: null,
  sourceGridEventId: null,
  dueAt: null,
};

/** The request after one of the moves open to it, chosen by a number; the same request when there is none. */
function step(request: ServiceRequest, choice: number, at: Date): ServiceRequest {
  const viewer = everybody(request.departmentId);
  const actions = availableActions(request, viewer);
  const action = actions[choice % actions.length];
  const move = movesFrom(request.status).find((one) => one.action === action);
  if (!move) throw new Error(`${request.status} is a dead end`);
  const planned = planMove(
    request,
    {
      action: move.action,
      expectedVersion: request.version,
      reason: move.needs.includes('REASON') ? '理由' : null,
      departmentId: move.needs.includes('DEPARTMENT')
        ? request.departmentId === WATER
          ? HOUSING
          : WATER
        : null,
      mergeIntoId: move.needs.includes('REQUEST') ? OTHER : null,
    },
    viewer,
    at,
  );
  return { ...request, ...planned.after };
}

describe('the table of moves', () => {
  it('has one move at most for a status and an action, and uses every action', () => {
    const pairs = REQUEST_MOVES.map(({ from, action }) => `${from} ${action}`);

    expect(new Set(pairs).size).toBe(pairs.length);
    expect(new Set(REQUEST_MOVES.map(({ action }) => action))).toEqual(new Set(Object.values(RequestAction)));
  });

  it('reaches every status from the receipt, and leaves every status', () => {
    const reached = new Set([RequestStatus.RECEIVED]);
    for (const status of reached) {
      for (const { to } of movesFrom(status)) if (to !== 'WHERE_IT_CAME_FROM') reached.add(to);
    }

    expect(reached).toEqual(new Set(Object.values(RequestStatus)));
    expect(Object.values(RequestStatus).filter((status) => movesFrom(status).length === 0)).toEqual([]);
  });

  it('lets a request be withdrawn by its reporter alone', () => {
    const withdrawals = REQUEST_MOVES.filter(({ action }) => action === RequestAction.CANCEL);

    expect(withdrawals.map(({ who }) => who.join())).toEqual(withdrawals.map(() => 'REPORTER'));
  });

  it('keeps what belongs together on every way through', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 99 }), { maxLength: 60 }), (choices) => {
        let request = RECEIVED;
        for (const [index, choice] of choices.entries()) {
          const before = request;
          request = step(before, choice, new Date(RECEIVED.receivedAt.getTime() + index * 1000));

          expect(request.version).toBe(before.version + 1);
          expect(request.closedAt !== null).toBe(CLOSED_STATUSES.has(request.status));
          expect(request.statusBefore !== null).toBe(request.status === RequestStatus.RETURN_PENDING);
          expect(request.mergedIntoId !== null).toBe(request.status === RequestStatus.MERGED);
          expect(request.round - before.round).toBe(request.status === RequestStatus.REWORK ? 1 : 0);
          if (request.status === RequestStatus.RECEIVED) expect(request.departmentId).toBeNull();
          if (request.status === RequestStatus.IN_PROGRESS) expect(request.departmentId).not.toBeNull();
        }
      }),
    );
  });

  it('gives a refused return back to the status that asked for it', () => {
    const asking: readonly RequestStatus[] = REQUEST_MOVES.filter(
      ({ action }) => action === RequestAction.REQUEST_RETURN,
    ).map(({ from }) => from);

    const backAt = asking.map((status) => {
      const pending = { ...RECEIVED, status: RequestStatus.RETURN_PENDING, statusBefore: status };
      const wanted = { expectedVersion: 1, reason: '属本单位职责', departmentId: null, mergeIntoId: null };
      const { after } = planMove(
        { ...pending, departmentId: WATER },
        { ...wanted, action: RequestAction.REFUSE_RETURN },
        everybody(null),
        new Date(),
      );
      return after.status;
    });

    expect(backAt).toEqual(asking);
    expect(asking).toHaveLength(4);
  });

  it('offers nothing once the timeline is full', () => {
    expect(availableActions({ ...RECEIVED, version: 500 }, everybody(null))).toEqual([]);
    expect(availableActions({ ...RECEIVED, version: 499 }, everybody(null))).not.toEqual([]);
  });
});
