import { appendStats, rowsOf, type Sql } from '@governance/shared';
import sql from 'sql-template-tag';
import { raiseFlags } from '../../request-flag/persistence/raise-flags.js';
import { ProblemGround } from '../../problem-case/problem-case.js';
import { liftProblemCase } from '../../problem-case/persistence/lift-problem-case.js';
import { FlagKind, isProblemCase } from '../../request-flag/request-flag.js';
import type { PlannedMove } from '../../service-request/planned-move.js';
import { RequestAction } from '../../service-request/request-action.js';
import { RequestStatus } from '../../service-request/request-status.js';
import type { ServiceRequest } from '../../service-request/service-request.js';
import { policiesOf, policyInForce } from '../../sla-policy/persistence/sla-policy-statements.js';
import { calendarAround } from '../../working-calendar/persistence/calendar-between.js';
import { WorkingCalendar } from '../../working-calendar/working-calendar.js';
import { clockCountsChanged } from '../clock-counts.js';
import { type ClockEffect, ON_RECEIPT } from '../clock-effect.js';
import { assertAllowedByClocks } from '../clock-rules.js';
import { dueOf } from '../deadline.js';
import { type ClockSheet, isRunning, NO_CLOCKS } from '../request-clock.js';
import { turnClocks } from '../turn-clocks.js';
import { sheetOf } from './clock-statements.js';
import { storeSheet } from './store-sheet.js';

type Received = Pick<ServiceRequest, 'id' | 'cityCode' | 'categoryCode' | 'priority' | 'receivedAt'>;

/**
 * Gives a request that has just been stored the policy in force, for good, and starts its first clock; in the caller's
 * transaction. Throws `CALENDAR_MISSING`.
 */
export async function clockReceipt(manager: Sql, request: Received): Promise<void> {
  const { cityCode, id, receivedAt: at } = request;
  const [terms] = await policiesOf(manager, policyInForce({ ...request, at }));
  if (!terms) return;
  const calendar = await calendarAround(manager, [at]);
  const receipt = { effect: ON_RECEIPT, at, sequence: 1, round: 1, departmentId: null, until: null };
  const after = turnClocks(NO_CLOCKS, receipt, { terms, calendar });
  await rowsOf(
    manager,
    sql`UPDATE service_request SET policy_id = ${terms.id}, policy_version = ${terms.version}, due_at = ${dueOf(after)}
        WHERE city_code = ${cityCode} AND id = ${id}`,
  );
  await storeSheet(manager, request, { before: NO_CLOCKS, after });
}

/**
 * Moves the clocks of a request along with it, in the transaction of the move, with its row locked and its entry in the
 * timeline written. Throws `ACTION_NOT_AVAILABLE` when the clocks or the policy do not allow the move now,
 * `INVALID_INPUT` for a time that cannot be, `CALENDAR_MISSING` for one that cannot be computed.
 */
export async function clockMove(manager: Sql, move: PlannedMove): Promise<void> {
  const { request, action, at, after, effect, until } = move;
  if (isIdle(effect)) return;
  const { sheet, terms, failedCalls, solvedCalls } = await sheetOf(manager, request.id);
  assertAllowedByClocks({ action, request, sheet, terms, failedCalls, solvedCalls, at }, until);
  if (terms === null) return;
  const calendar = needsCalendar(effect)
    ? await calendarAround(manager, [at, ...sheet.clocks.filter(isRunning).map(({ startedAt }) => startedAt)])
    : new WorkingCalendar([]);
  const { version: sequence, round, departmentId } = after;
  const turn = { effect, at, sequence, round, departmentId, until };
  await storeTurn(manager, request, { before: sheet, after: turnClocks(sheet, turn, { terms, calendar }) });
  await escalateProblemCase(manager, move);
}

async function storeTurn(
  manager: Sql,
  request: ServiceRequest,
  { before, after }: { readonly before: ClockSheet; readonly after: ClockSheet },
): Promise<void> {
  await storeSheet(manager, request, { before, after });
  const due = dueOf(after);
  if (due?.getTime() !== request.dueAt?.getTime()) {
    await rowsOf(
      manager,
      sql`UPDATE service_request SET due_at = ${due} WHERE city_code = ${request.cityCode} AND id = ${request.id}`,
    );
  }
  await appendStats(manager, clockCountsChanged(before, after, request));
}

const isIdle = (effect: ClockEffect): boolean => Object.keys(effect).length === 0;

/** Whether a due time may have to be computed. */
const needsCalendar = ({
  starts,
  suspension,
  extension,
  startsIfAnswersNeedCallback,
}: ClockEffect): boolean =>
  [starts, suspension, extension, startsIfAnswersNeedCallback].some((part) => part !== undefined);

/** 提级督办: reworked three times without success, or given back by three departments while nobody leads. */
async function escalateProblemCase(manager: Sql, { request, action, after, at }: PlannedMove): Promise<void> {
  const isReturned = action === RequestAction.GRANT_RETURN;
  if (after.status !== RequestStatus.REWORK && !isReturned) return;
  if (!isProblemCase(after.round, isReturned ? await grantedReturns(manager, request) : 0)) return;
  const { cityCode, id: requestId, divisionCode, number } = request;
  const flag = { cityCode, requestId, divisionCode, number, kind: FlagKind.ESCALATED, at };
  await raiseFlags(manager, [{ ...flag, clock: '', since: 0, round: after.round }], at);
  const ground = isReturned ? ProblemGround.NO_LEAD : ProblemGround.REWORKED;
  await liftProblemCase(manager, { id: requestId, divisionCode, ground, at });
}

/** 0 while somebody leads. */
async function grantedReturns(manager: Sql, { cityCode, id }: ServiceRequest): Promise<number> {
  const [row] = await rowsOf<{ count: number }>(
    manager,
    sql`SELECT count(*)::integer AS count FROM service_request_timeline
        WHERE city_code = ${cityCode} AND request_id = ${id} AND action = ${RequestAction.GRANT_RETURN}
          AND NOT EXISTS (SELECT FROM request_lead l
            WHERE l.city_code = ${cityCode} AND l.request_id = ${id} AND l.ended_at IS NULL)`,
  );
  return row?.count ?? 0;
}
