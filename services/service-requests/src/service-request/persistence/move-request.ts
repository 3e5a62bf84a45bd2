import { cityOfId, ConflictError, DomainError, NotFoundError, rowsOf, type Sql } from '@governance/shared';
import sql from 'sql-template-tag';
import type { EntityManager } from 'typeorm';
import { clockMove } from '../../request-clock/persistence/clock-move.js';
import { countMove } from '../../request-stats/persistence/count-move.js';
import { concludeCallbacks } from '../../callback/persistence/conclude-callbacks.js';
import type { PlannedMove, TurnChange } from '../planned-move.js';
import { MAX_ASSIGNMENTS, type ServiceRequest } from '../service-request.js';
import type { RequestStatus } from '../request-status.js';
import { announce, writtenRequest } from './announce-request.js';
import { assignmentTable } from './assignment.table.js';
import { serviceRequestTable } from './service-request.table.js';
import { timelineTable } from './timeline.table.js';

/** Stores a move, its entry in the timeline and its event in the caller's transaction. */
export async function moveRequest(manager: EntityManager, move: PlannedMove): Promise<ServiceRequest> {
  const { request, after, actor, at, action, reason } = move;
  const { id, cityCode } = request;
  await lockAsPlanned(manager, move);
  await manager.update(serviceRequestTable, { cityCode, id }, { ...after });
  await manager.insert(timelineTable, {
    cityCode,
    requestId: id,
    at,
    action,
    reason,
    sequence: after.version,
    previous: request.version,
    fromStatus: request.status,
    toStatus: after.status,
    actorRole: actor.role,
    actorName: actor.displayName,
    actorOrganizationId: actor.organizationId,
    actorSubject: move.actorSubject,
  });
  await changeTurn(manager, move);
  await clockMove(manager, move);
  await countMove(manager, move);
  await concludeCallbacks(manager, move);
  return announce(manager, await writtenRequest(manager, id), 'ServiceRequestMoved');
}

interface LockedRow {
  readonly id: string;
  readonly version: number;
  readonly status: RequestStatus;
}

/**
 * Nobody can move the request, or the one that takes it in, until the commit. Always in order of id, so that two who
 * merge each other's request wait and do not block each other.
 */
async function lockAsPlanned(manager: Sql, { request, after: { mergedIntoId } }: PlannedMove): Promise<void> {
  const ids = mergedIntoId === null ? [request.id] : [request.id, mergedIntoId];
  const locked = await rowsOf<LockedRow>(
    manager,
    sql`SELECT id, version, status FROM service_request
        WHERE city_code = ${cityOfId(request.id)} AND id = ANY(${ids}) ORDER BY id FOR UPDATE`,
  );
  const own = locked.find(({ id }) => id === request.id);
  if (!own) throw new NotFoundError('诉求');
  if (own.version !== request.version) throw new ConflictError('诉求', own.version);
  const target = locked.find(({ id }) => id === mergedIntoId);
  if (mergedIntoId === null || (target && isAbsorbing(target))) return;
  throw new DomainError('INVALID_INPUT', '要并入的诉求已有变化,请刷新后重试', {
    field: 'mergeIntoId',
    retryable: true,
  });
}

const isAbsorbing = ({ status }: LockedRow): boolean => !['MERGED', 'CANCELLED', 'REJECTED'].includes(status);

async function changeTurn(manager: EntityManager, { request, after, turn, at }: PlannedMove): Promise<void> {
  const { cityCode, id: requestId } = request;
  if (turn.kind === 'KEEP') return;
  const running = sql`city_code = ${cityCode} AND request_id = ${requestId} AND turn = (
    SELECT max(turn) FROM service_request_assignment WHERE city_code = ${cityCode} AND request_id = ${requestId}
  )`;
  if (turn.kind === 'SIGN')
    await rowsOf(manager, sql`UPDATE service_request_assignment SET signed_at = ${at} WHERE ${running}`);
  if (turn.kind === 'END' || turn.kind === 'GIVE') {
    await rowsOf(
      manager,
      sql`UPDATE service_request_assignment SET returned_at = ${at} WHERE ${running} AND returned_at IS NULL`,
    );
  }
  if (turn.kind !== 'GIVE' && turn.kind !== 'REPEAT') return;
  await beginTurn(manager, { cityCode, requestId, round: after.round, at, turn });
}

interface NewTurn {
  readonly cityCode: string;
  readonly requestId: string;
  readonly round: number;
  readonly at: Date;
  readonly turn: Extract<TurnChange, { departmentId: string }>;
}

async function beginTurn(
  manager: EntityManager,
  { cityCode, requestId, round, at, turn }: NewTurn,
): Promise<void> {
  const { departmentId } = turn;
  const turns = await manager.count(assignmentTable, { where: { cityCode, requestId } });
  if (turns >= MAX_ASSIGNMENTS) {
    throw new DomainError('ACTION_NOT_AVAILABLE', `一件诉求最多派单 ${String(MAX_ASSIGNMENTS)} 次`, {
      field: 'action',
    });
  }
  await manager.insert(assignmentTable, {
    cityCode,
    requestId,
    round,
    departmentId,
    turn: turns + 1,
    dispatchedAt: at,
  });
  await rowsOf(
    manager,
    sql`INSERT INTO service_request_party (city_code, request_id, organization_id)
        VALUES (${cityCode}, ${requestId}, ${departmentId}) ON CONFLICT DO NOTHING`,
  );
}
