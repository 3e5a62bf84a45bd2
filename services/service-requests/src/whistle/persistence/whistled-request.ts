import { DomainError, rowsOf } from '@governance/shared';
import sql from 'sql-template-tag';
import type { EntityManager } from 'typeorm';
import { moveRequest } from '../../service-request/persistence/move-request.js';
import { SELECT_REQUESTS } from '../../service-request/persistence/request-statements.js';
import { carriedOut, planMove, type WantedMove } from '../../service-request/planned-move.js';
import { RequestAction } from '../../service-request/request-action.js';
import { movesFrom } from '../../service-request/request-moves.js';
import { RequestStatus } from '../../service-request/request-status.js';
import { ActorRole, MAX_TIMELINE, type ServiceRequest } from '../../service-request/service-request.js';
import { actorOf } from '../../service-request/service-request.policy.js';
import type { Actor } from '../whistle.repository.js';
import { type Whistle, WhistleStatus } from '../whistle.js';

/** A request may be whistled for while it is handled, and again while a whistle is out for it. */
const WHISTLED_IN: ReadonlySet<RequestStatus> = new Set([RequestStatus.IN_PROGRESS, RequestStatus.WHISTLED]);

/**
 * Moves the request on that a whistle is about, which is held; one that is whistled for already stays. Throws
 * `ACTION_NOT_AVAILABLE` and what the table of moves says.
 */
export async function whistleRequest(
  manager: EntityManager,
  request: ServiceRequest,
  reason: string,
  { viewer, at }: Actor,
): Promise<void> {
  const { status, version } = request;
  if (!WHISTLED_IN.has(status)) {
    throw new DomainError('ACTION_NOT_AVAILABLE', '诉求的当前状态不允许吹哨', {
      field: 'requestId',
      status,
      currentVersion: version,
    });
  }
  if (status === RequestStatus.WHISTLED) return;
  const wanted = wantedMove(RequestAction.WHISTLE, request, reason);
  await moveRequest(manager, planMove(request, wanted, viewer, at));
}

/**
 * The request of a whistle that is over is handled on, unless it went another way meanwhile or another whistle is still
 * out for it. The whistle is held.
 */
export async function resumeRequest(
  manager: EntityManager,
  { cityCode, requestId }: Whistle,
  { viewer, at }: Actor,
): Promise<void> {
  if (requestId === null) return;
  const [request] = await rowsOf<ServiceRequest>(
    manager,
    sql`${SELECT_REQUESTS} WHERE r.city_code = ${cityCode} AND r.id = ${requestId} FOR UPDATE OF r`,
  );
  if (request?.status !== RequestStatus.WHISTLED || request.version >= MAX_TIMELINE) return;
  // Asked with the request held: of two whistles that end together, the second one sees that the first is over.
  const others = await rowsOf(
    manager,
    sql`SELECT c.id FROM whistle c WHERE c.city_code = ${cityCode} AND c.request_id = ${requestId}
          AND c.status = ${WhistleStatus.BLOWN} LIMIT 1`,
  );
  const move = movesFrom(request.status).find(({ action }) => action === RequestAction.RESUME_FROM_WHISTLE);
  if (!move || others.length > 0) return;
  const actor = actorOf(move, request, viewer) ?? SYSTEM;
  const wanted = wantedMove(move.action, request, null);
  await moveRequest(manager, carriedOut(move, request, wanted, { actor, actorSubject: viewer.subject, at }));
}

/** Whoever ends the whistle need not govern the place of the request any more. */
const SYSTEM = { role: ActorRole.SYSTEM, displayName: '系统', organizationId: null } as const;

const wantedMove = (
  action: RequestAction,
  { version }: ServiceRequest,
  reason: string | null,
): WantedMove => ({
  action,
  expectedVersion: version,
  reason,
  departmentId: null,
  mergeIntoId: null,
});
