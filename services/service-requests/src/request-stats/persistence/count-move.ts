import { appendStats, businessDay, cityOfId, rowsOf, type Sql, type StatDelta } from '@governance/shared';
import sql from 'sql-template-tag';
import type { PlannedMove } from '../../service-request/planned-move.js';
import { RequestAction } from '../../service-request/request-action.js';
import type { ServiceRequest } from '../../service-request/service-request.js';
import { topCategory } from '../../service-category/service-category.js';
import { countsOf, takenBack } from '../request-counts.js';

/** Counts a request that has come in, in the transaction that stores it. */
export const countReceipt = (transaction: Sql, request: ServiceRequest): Promise<void> =>
  appendStats(transaction, countsOf({ ...request, wasExtended: false }));

/** Counts what a move changes, in the transaction that stores it, after departments' turns were changed. */
export async function countMove(transaction: Sql, move: PlannedMove): Promise<void> {
  const { request, after, action } = move;
  const history = NEEDS_HISTORY.has(action) ? await historyOf(transaction, move) : NO_HISTORY;
  const { wasExtended } = history;
  const isExtended = wasExtended || action === RequestAction.GRANT_EXTENSION;
  await appendStats(transaction, [
    ...takenBack(countsOf({ ...request, wasExtended })),
    ...countsOf({ ...request, ...after, wasExtended: isExtended }),
    ...turnCounts(move, history),
  ]);
}

/** What the request itself does not tell. */
interface History {
  /** Whether its time had been extended before. */
  readonly wasExtended: boolean;
  /** When the turn began that this move ends. */
  readonly endedTurnFrom: Date | null;
}

/** Moves after which a request that was extended may count otherwise; before and after all others it counts alike. */
const NEEDS_HISTORY: ReadonlySet<RequestAction> = new Set([
  RequestAction.DISPATCH,
  RequestAction.GRANT_RETURN,
  RequestAction.GRANT_EXTENSION,
  RequestAction.CANCEL,
  RequestAction.REJECT,
  RequestAction.MERGE,
  RequestAction.REINSTATE,
]);
const NO_HISTORY: History = { wasExtended: false, endedTurnFrom: null };

async function historyOf(transaction: Sql, { request, at }: PlannedMove): Promise<History> {
  const [city, id] = [cityOfId(request.id), request.id];
  const [history] = await rowsOf<History>(
    transaction,
    sql`SELECT
          EXISTS (SELECT FROM service_request_timeline t WHERE t.city_code = ${city} AND t.request_id = ${id}
            AND t.action = ${RequestAction.GRANT_EXTENSION} AND t.sequence <= ${request.version}) AS "wasExtended",
          (SELECT max(a.dispatched_at) FROM service_request_assignment a
            WHERE a.city_code = ${city} AND a.request_id = ${id} AND a.returned_at = ${at}) AS "endedTurnFrom"`,
  );
  return history ?? NO_HISTORY;
}

/** A turn counts on the day on which it begins, for its department too; one that is returned, on that same day. */
function turnCounts(
  { request, action, turn, at }: PlannedMove,
  { endedTurnFrom }: History,
): readonly StatDelta[] {
  const { divisionCode, departmentId, categoryCode } = request;
  const counted = (measure: string, began: Date, department: string): readonly StatDelta[] =>
    [divisionCode, department].map((scope) => ({
      scope,
      measure,
      dimension: topCategory(categoryCode),
      amount: 1,
      day: businessDay(began),
    }));
  return [
    ...(turn.kind === 'GIVE' || turn.kind === 'REPEAT'
      ? counted('request.dispatched', at, turn.departmentId)
      : []),
    ...(action === RequestAction.GRANT_RETURN && endedTurnFrom !== null && departmentId !== null
      ? counted('request.returned', endedTurnFrom, departmentId)
      : []),
  ];
}
