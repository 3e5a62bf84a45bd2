import {
  assertAll,
  assertWorkingText,
  cityOfId,
  ConflictError,
  DomainError,
  isEntityId,
  type Viewer,
} from '@governance/shared';
import { EventAction, type EventFollowUp, type EventMove, eventMovesFrom } from './event-moves.js';
import {
  type EventActor,
  type GridEvent,
  type GridEventLevel,
  GridEventStatus,
  MAX_EVENT_TIMELINE,
} from './grid-event.js';
import { eventActorOf } from './grid-event.policy.js';

/** What somebody wants to happen to an event. */
export interface WantedEventMove {
  readonly action: EventAction;
  readonly expectedVersion: number;
  readonly reason: string | null;
  readonly level: GridEventLevel | null;
  readonly organizationId: string | null;
}

/** A move that every rule allows, ready to be stored. */
export interface PlannedEventMove {
  readonly event: GridEvent;
  readonly action: EventAction | EventFollowUp;
  readonly at: Date;
  readonly actor: EventActor;
  readonly actorSubject: string | null;
  readonly reason: string | null;
  readonly after: Pick<
    GridEvent,
    | 'version'
    | 'status'
    | 'level'
    | 'levelBefore'
    | 'organizationId'
    | 'handledAt'
    | 'escalatedAt'
    | 'closedAt'
  > &
    Partial<Pick<GridEvent, 'serviceRequestId' | 'serviceRequestVersion'>>;
}

const MAX_REASON_LENGTH = 500;

/**
 * Applies the table of moves to one event. Throws `CONFLICT` when the event has moved since, `ACTION_NOT_AVAILABLE`
 * when its status does not allow this, `FORBIDDEN` when this viewer may not, and all that is wrong with the input.
 */
export function planEventMove(
  event: GridEvent,
  wanted: WantedEventMove,
  viewer: Viewer,
  at: Date,
): PlannedEventMove {
  if (event.version !== wanted.expectedVersion) throw new ConflictError('事件', event.version);
  const move = eventMovesFrom(event.status).find(({ action }) => action === wanted.action);
  if (!move || event.version >= MAX_EVENT_TIMELINE) throw notNow(event);
  const actor = eventActorOf(move, event, viewer);
  if (!actor) throw new DomainError('FORBIDDEN', '您无权进行此操作', { action: wanted.action });
  assertNeedsMet(move, event, wanted);
  return {
    event,
    action: move.action,
    at,
    actor,
    actorSubject: viewer.subject,
    reason: wanted.reason?.trim() ?? null,
    after: afterwards(move, event, wanted, at),
  };
}

function afterwards(
  { to, action }: EventMove,
  event: GridEvent,
  wanted: WantedEventMove,
  at: Date,
): PlannedEventMove['after'] {
  const back = action === EventAction.RETURN ? event.levelBefore : null;
  return {
    version: event.version + 1,
    status: to,
    level: wanted.level ?? back ?? event.level,
    levelBefore: to === GridEventStatus.TRANSFERRED ? event.level : null,
    // Whoever was asked at one level is not asked at the next.
    organizationId:
      to === GridEventStatus.TRANSFERRED ? null : (wanted.organizationId ?? event.organizationId),
    handledAt: handledAfter(to, event, at),
    escalatedAt: to === GridEventStatus.BECAME_REQUEST ? at : event.escalatedAt,
    closedAt: to === GridEventStatus.CLOSED || to === GridEventStatus.CANCELLED ? at : null,
  };
}

function handledAfter(to: GridEventStatus, { handledAt }: GridEvent, at: Date): Date | null {
  if (to === GridEventStatus.HANDLED) return at;
  return to === GridEventStatus.CLOSED ? handledAt : null;
}

function assertNeedsMet(
  { needs }: EventMove,
  event: GridEvent,
  { reason, level, organizationId }: WantedEventMove,
): void {
  assertAll(
    () => {
      if (reason !== null)
        assertWorkingText(reason.trim(), { field: 'reason', most: MAX_REASON_LENGTH, what: '理由' });
      else if (needs.includes('REASON')) throw invalid('reason', '请说明理由、处理决定或结果');
    },
    () => {
      if (level !== null && !needs.includes('LEVEL')) throw invalid('level', '此操作不需要该字段');
      if (needs.includes('LEVEL') && (level === null || level === event.level))
        throw invalid('level', '请指明转往的其他层级');
    },
    () => {
      if (organizationId !== null && !needs.includes('ORGANIZATION'))
        throw invalid('organizationId', '此操作不需要该字段');
      if (needs.includes('ORGANIZATION') && !isOtherOrganization(organizationId, event))
        throw invalid('organizationId', '请指明同一城市的其他组织');
    },
  );
}

/** Whether it exists is known to its own subgraph alone. */
const isOtherOrganization = (id: string | null, event: GridEvent): boolean =>
  id !== null && isEntityId(id) && cityOfId(id) === cityOfId(event.id) && id !== event.organizationId;

const notNow = ({ status, version }: GridEvent) =>
  new DomainError('ACTION_NOT_AVAILABLE', '事件的当前状态不允许此操作', {
    field: 'action',
    status,
    currentVersion: version,
  });

const invalid = (field: string, message: string) => new DomainError('INVALID_INPUT', message, { field });
