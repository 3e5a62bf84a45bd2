import { ConflictError, DomainError, NotFoundError, rowsOf, type Sql } from '@governance/shared';
import sql from 'sql-template-tag';
import type { EntityManager } from 'typeorm';
import { moveRequest } from '../../service-request/persistence/move-request.js';
import { noteOnRequest } from '../../service-request/persistence/note-request.js';
import { carriedOut } from '../../service-request/planned-move.js';
import { CALL_BACK } from '../../service-request/request-action.js';
import { movesFrom } from '../../service-request/request-moves.js';
import { RequestStatus } from '../../service-request/request-status.js';
import type { ServiceRequest } from '../../service-request/service-request.js';
import { MAX_CALLBACKS, TRIES_BEFORE_UNREACHED } from '../callback.js';
import type { Recording } from '../callback.repository.js';
import { assertCalledAfter, moveAfter, reasonOf } from '../new-callback.js';
import { callbackTable } from './callback.table.js';

/** Stores a call and what follows from it, in the caller's transaction: a move, or an entry that leaves the status. */
export async function recordCallback(
  manager: EntityManager,
  { request, callback, caller: { actor, subject }, now }: Recording,
): Promise<ServiceRequest> {
  const { sequence, attempt, tries, handedOver } = await awaitedCall(
    manager,
    request,
    callback.expectedVersion,
  );
  if (callback.at !== null) assertCalledAfter(callback.at, handedOver);
  const { id, cityCode, round, departmentId } = request;
  const { surveyor, method, contacted, resolved, satisfaction } = callback;
  await manager.insert(callbackTable, {
    cityCode,
    requestId: id,
    sequence,
    round,
    attempt,
    surveyor,
    method,
    contacted,
    resolved,
    satisfaction,
    at: callback.at ?? now,
    departmentId,
    actorSubject: subject,
  });
  const reason = reasonOf(callback, attempt);
  const action = moveAfter(callback, attempt, tries);
  const move = movesFrom(RequestStatus.CALLBACK).find((one) => one.action === action);
  const made = { actor, actorSubject: subject, at: now };
  if (!move) return noteOnRequest(manager, request, { action: CALL_BACK, reason, ...made });
  const wanted = { expectedVersion: request.version, reason, departmentId: null, mergeIntoId: null };
  return moveRequest(manager, carriedOut(move, request, { ...wanted, action: move.action }, made));
}

interface AwaitedCall {
  readonly version: number;
  readonly status: string;
  readonly sequence: number;
  readonly attempt: number;
  /** What the request's policy asks for before it may be closed without an answer. */
  readonly tries: number;
  /** When the request was handed over to be called back about. */
  readonly handedOver: Date;
}

/** Locks the request until the commit. As long as it has this version, nobody has recorded a call since. */
async function awaitedCall(
  manager: Sql,
  { id, cityCode, round }: ServiceRequest,
  expectedVersion: number,
): Promise<AwaitedCall> {
  const calls = sql`service_request_callback c WHERE c.city_code = ${cityCode} AND c.request_id = ${id}`;
  const [found] = await rowsOf<AwaitedCall>(
    manager,
    sql`SELECT r.version, r.status, (SELECT coalesce(max(c.sequence), 0) + 1 FROM ${calls}) AS sequence,
          (SELECT coalesce(max(c.attempt), 0) + 1 FROM ${calls} AND c.round = ${round}) AS attempt,
          coalesce((SELECT (v.terms ->> 'callbackTries')::integer FROM sla_policy_version v
           WHERE v.city_code = left(r.policy_id, 4) AND v.policy_id = r.policy_id AND v.version = r.policy_version),
            ${TRIES_BEFORE_UNREACHED}) AS tries,
          (SELECT max(t.at) FROM service_request_timeline t
           WHERE t.city_code = ${cityCode} AND t.request_id = ${id} AND t.action = 'START_CALLBACK') AS "handedOver"
        FROM service_request r WHERE r.city_code = ${cityCode} AND r.id = ${id} FOR UPDATE`,
  );
  if (!found) throw new NotFoundError('诉求', 'requestId');
  if (found.version !== expectedVersion) throw new ConflictError('诉求', found.version);
  if (found.status !== (RequestStatus.CALLBACK as string))
    throw unavailable('诉求的当前状态不需要回访', found);
  if (found.sequence > MAX_CALLBACKS)
    throw unavailable(`一件诉求最多回访 ${String(MAX_CALLBACKS)} 次`, found);
  return found;
}

const unavailable = (message: string, { status, version }: AwaitedCall) =>
  new DomainError('ACTION_NOT_AVAILABLE', message, {
    field: 'requestId',
    status,
    currentVersion: version,
  });
