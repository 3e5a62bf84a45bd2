import {
  assertAll,
  assertWorkingText,
  ConflictError,
  DomainError,
  isEntityId,
  type Viewer,
} from '@governance/shared';
import type { ClockEffect } from '../request-clock/clock-effect.js';
import { RequestAction } from './request-action.js';
import { movesFrom, type Need, type RequestMove } from './request-moves.js';
import { CLOSED_STATUSES, RequestStatus } from './request-status.js';
import { type Actor, ActorRole, MAX_TIMELINE, type ServiceRequest } from './service-request.js';
import { actorOf } from './service-request.policy.js';

/** What somebody wants to happen to a request. */
export interface WantedMove {
  readonly action: RequestAction;
  readonly expectedVersion: number;
  readonly reason: string | null;
  readonly departmentId: string | null;
  readonly mergeIntoId: string | null;
  /** For SUSPEND the review date, for REQUEST_EXTENSION the due time asked for; the policy's when left out. */
  readonly until?: Date | null;
}

/** What a move does to the turns of departments. */
export type TurnChange =
  | { readonly kind: 'KEEP' }
  | { readonly kind: 'SIGN' }
  /** Ends the running turn, if there is one. */
  | { readonly kind: 'END' }
  /** Ends the running turn, if there is one, and gives the request to a department. */
  | { readonly kind: 'GIVE'; readonly departmentId: string }
  /** The department that has it gets another turn: a rework. */
  | { readonly kind: 'REPEAT'; readonly departmentId: string };

/** A move that every rule allows, ready to be stored. */
export interface PlannedMove {
  readonly request: ServiceRequest;
  readonly action: RequestAction;
  readonly at: Date;
  readonly actor: Actor;
  readonly actorSubject: string | null;
  readonly reason: string | null;
  readonly after: Pick<
    ServiceRequest,
    'version' | 'status' | 'statusBefore' | 'round' | 'closedAt' | 'departmentId' | 'mergedIntoId'
  >;
  readonly turn: TurnChange;
  /** What it does to the clocks. */
  readonly effect: ClockEffect;
  readonly until: Date | null;
}

const MAX_REASON_LENGTH = 500;

/**
 * Applies the table of moves to one request. Throws `CONFLICT` when the request has moved since, `ACTION_NOT_AVAILABLE`
 * when its status does not allow this, `FORBIDDEN` when this viewer may not, and all that is wrong with the input.
 */
export function planMove(request: ServiceRequest, wanted: WantedMove, viewer: Viewer, at: Date): PlannedMove {
  if (request.version !== wanted.expectedVersion) throw new ConflictError('诉求', request.version);
  const move = movesFrom(request.status).find(({ action }) => action === wanted.action);
  if (!move || request.version >= MAX_TIMELINE) throw notNow(request);
  const actor = actorOf(move, request, viewer);
  if (!actor) throw new DomainError('FORBIDDEN', '您无权进行此操作', { action: wanted.action });
  assertNeedsMet(move, request, wanted);
  return carriedOut(move, request, wanted, { actor, actorSubject: viewer.subject, at });
}

/** What a move of the table makes of a request, when somebody carries it out who may. */
export function carriedOut(
  move: RequestMove,
  request: ServiceRequest,
  wanted: WantedMove,
  { actor, actorSubject, at }: Pick<PlannedMove, 'actor' | 'actorSubject' | 'at'>,
): PlannedMove {
  const turn = turnChange(move, request, wanted);
  return {
    request,
    action: move.action,
    at,
    actor,
    actorSubject,
    reason: wanted.reason?.trim() ?? null,
    after: { ...afterwards(move, request, at), ...held(turn, request), mergedIntoId: wanted.mergeIntoId },
    turn,
    effect: move.clocks,
    until: wanted.until ?? null,
  };
}

/** A suspended request goes on by itself on its review date: a move that nobody makes. */
export function resumptionOnReview(request: ServiceRequest, at: Date): PlannedMove {
  const move = movesFrom(request.status).find(({ action }) => action === RequestAction.RESUME);
  if (!move) throw notNow(request);
  return {
    request,
    at,
    action: move.action,
    actorSubject: null,
    reason: '挂账复核日期已到,自动恢复办理',
    actor: { role: ActorRole.SYSTEM, displayName: '系统', organizationId: null },
    after: {
      ...afterwards(move, request, at),
      departmentId: request.departmentId,
      mergedIntoId: request.mergedIntoId,
    },
    turn: { kind: 'KEEP' },
    effect: move.clocks,
    until: null,
  };
}

/** Throws `INVALID_INPUT` unless a request can take in another one. */
export function assertMayAbsorb(target: ServiceRequest | null, request: ServiceRequest): void {
  const field = 'mergeIntoId';
  if (target?.cityCode !== request.cityCode || target.id === request.id)
    throw new DomainError('INVALID_INPUT', '未找到要并入的诉求', { field });
  if (NOT_ABSORBING.has(target.status))
    throw new DomainError('INVALID_INPUT', '要并入的诉求已合并、撤回或未受理', { field });
}

const NOT_ABSORBING: ReadonlySet<RequestStatus> = new Set([
  RequestStatus.MERGED,
  RequestStatus.CANCELLED,
  RequestStatus.REJECTED,
]);

const notNow = ({ status, version }: ServiceRequest) =>
  new DomainError('ACTION_NOT_AVAILABLE', '诉求的当前状态不允许此操作', {
    field: 'action',
    status,
    currentVersion: version,
  });

function assertNeedsMet(
  { needs }: RequestMove,
  request: ServiceRequest,
  { action, reason, departmentId, mergeIntoId, until }: WantedMove,
): void {
  assertAll(
    () => {
      if (reason !== null)
        assertWorkingText(reason.trim(), { field: 'reason', most: MAX_REASON_LENGTH, what: '理由' });
      else if (needs.includes('REASON'))
        throw new DomainError('INVALID_INPUT', '请说明理由', { field: 'reason' });
    },
    () => {
      assertGivenWhenNeeded(needs, 'DEPARTMENT', departmentId, 'departmentId');
    },
    () => {
      if (departmentId !== null && departmentId === request.departmentId)
        throw new DomainError('INVALID_INPUT', '请改派给其他部门', { field: 'departmentId' });
    },
    () => {
      assertGivenWhenNeeded(needs, 'REQUEST', mergeIntoId, 'mergeIntoId');
    },
    () => {
      if (until != null && !TAKES_TIME.has(action)) throw notNeeded('until');
    },
  );
}

function assertGivenWhenNeeded(
  needs: readonly Need[],
  need: Need,
  id: string | null,
  field: 'departmentId' | 'mergeIntoId',
): void {
  if (id !== null && !needs.includes(need)) throw notNeeded(field);
  if (needs.includes(need) && (id === null || !isEntityId(id)))
    throw new DomainError('INVALID_INPUT', NEEDED[field], { field });
}

/** Moves that may say until when. */
const TAKES_TIME: ReadonlySet<RequestAction> = new Set([
  RequestAction.SUSPEND,
  RequestAction.REQUEST_EXTENSION,
]);

const notNeeded = (field: string) => new DomainError('INVALID_INPUT', '此操作不需要该字段', { field });

const NEEDED = { departmentId: '请指明承办部门', mergeIntoId: '请指明要并入的诉求' } as const;

function afterwards({ to }: RequestMove, request: ServiceRequest, at: Date) {
  const status = to === 'WHERE_IT_CAME_FROM' ? (request.statusBefore ?? request.status) : to;
  return {
    version: request.version + 1,
    status,
    statusBefore: status === RequestStatus.RETURN_PENDING ? request.status : null,
    round: request.round + (status === RequestStatus.REWORK ? 1 : 0),
    closedAt: CLOSED_STATUSES.has(status) ? at : null,
  };
}

function turnChange({ to, action }: RequestMove, request: ServiceRequest, wanted: WantedMove): TurnChange {
  if (wanted.departmentId !== null) return { kind: 'GIVE', departmentId: wanted.departmentId };
  if (action === RequestAction.SIGN) return { kind: 'SIGN' };
  if (to === RequestStatus.REWORK && request.departmentId !== null)
    return { kind: 'REPEAT', departmentId: request.departmentId };
  return to === RequestStatus.RECEIVED ? { kind: 'END' } : { kind: 'KEEP' };
}

function held(turn: TurnChange, { departmentId }: ServiceRequest) {
  if (turn.kind === 'END') return { departmentId: null };
  return { departmentId: turn.kind === 'GIVE' ? turn.departmentId : departmentId };
}
