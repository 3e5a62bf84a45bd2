import { EventFollowUp, followUpFrom } from './event-moves.js';
import { EventActorRole, type GridEvent, GridEventStatus, MAX_EVENT_TIMELINE } from './grid-event.js';
import type { PlannedEventMove } from './planned-move.js';

/** What service-requests tells of a request that an event became. */
export interface ToldRequest {
  readonly id: string;
  readonly number: string;
  readonly version: number;
  /** As service-requests calls it, e.g. `CLOSED`. */
  readonly status: string;
  /** Whether somebody still has to do something. */
  readonly isOpen: boolean;
  /** When it came to stand so. */
  readonly at: Date;
}

/**
 * What an event does when its request stands so: nothing when it knows this or a later version, or another request.
 *
 * The event follows where the request stands, not what happened to it: open, the event waits as BECAME_REQUEST; closed,
 * answered or merged into another request, it is CLOSED; rejected or withdrawn, it is CANCELLED, so that no figure takes
 * it for done. Whatever was missed is made up for, and a request that is opened again opens its event again.
 */
export function followRequest(event: GridEvent, request: ToldRequest): readonly PlannedEventMove[] {
  const { serviceRequestId: known, serviceRequestVersion } = event;
  if (known !== null && known !== request.id) return [];
  if (serviceRequestVersion !== null && serviceRequestVersion >= request.version) return [];
  if (known === null && followUpFrom(event.status, EventFollowUp.REQUEST_RECEIVED) === null) return [];
  const followed = { serviceRequestId: request.id, serviceRequestVersion: request.version };
  const moves: PlannedEventMove[] = [];
  let at = event;
  for (const { action, reason } of [...(known === null ? [receipt(request)] : []), standingOf(request)]) {
    const isThere = action !== EventFollowUp.REQUEST_RECEIVED && STANDS[action] === at.status;
    const move = isThere ? null : followUp(at, action, { at: request.at, reason });
    if (!move) continue;
    const after = { ...move.after, ...followed };
    moves.push({ ...move, after });
    at = { ...at, ...after };
  }
  return moves;
}

/** What an event does when it was not taken in as a request: it goes back to where it was. Null when it is elsewhere. */
export const takeBack = (
  event: GridEvent,
  { reason, at }: { readonly reason: string; readonly at: Date },
): PlannedEventMove | null =>
  event.serviceRequestId === null
    ? followUp(event, EventFollowUp.REQUEST_REFUSED, { at, reason: `未能转为诉求:${reason}` })
    : null;

/** Null when its status does not lead there, or its timeline is full. */
function followUp(
  event: GridEvent,
  action: EventFollowUp,
  { at, reason }: { readonly at: Date; readonly reason: string },
): PlannedEventMove | null {
  const to = followUpFrom(event.status, action);
  if (to === null || event.version >= MAX_EVENT_TIMELINE) return null;
  const { level, organizationId, handledAt, escalatedAt } = event;
  const isClosed = to === GridEventStatus.CLOSED || to === GridEventStatus.CANCELLED;
  return {
    event,
    action,
    at,
    reason,
    actor: { role: EventActorRole.SYSTEM, organizationId: null },
    actorSubject: null,
    after: {
      version: event.version + 1,
      status: to,
      level,
      levelBefore: null,
      organizationId,
      handledAt,
      // What never became a request is due again.
      escalatedAt: to === GridEventStatus.HANDLING ? null : escalatedAt,
      closedAt: isClosed ? at : null,
    },
  };
}

/** The status in which each follow-up leaves an event. */
const STANDS = {
  [EventFollowUp.REQUEST_CLOSED]: GridEventStatus.CLOSED,
  [EventFollowUp.REQUEST_DROPPED]: GridEventStatus.CANCELLED,
  [EventFollowUp.REQUEST_REOPENED]: GridEventStatus.BECAME_REQUEST,
} as const;

interface Step {
  readonly action: Exclude<EventFollowUp, EventFollowUp.REQUEST_REFUSED>;
  readonly reason: string;
}

const receipt = ({ number }: ToldRequest): Step => ({
  action: EventFollowUp.REQUEST_RECEIVED,
  reason: `已登记为诉求 ${number}`,
});

function standingOf({ isOpen, status, number }: ToldRequest): Step {
  if (isOpen) return { action: EventFollowUp.REQUEST_REOPENED, reason: `诉求 ${number} 重新办理` };
  const dropped = DROPPED[status];
  if (dropped !== undefined)
    return { action: EventFollowUp.REQUEST_DROPPED, reason: `诉求 ${number} ${dropped}` };
  return { action: EventFollowUp.REQUEST_CLOSED, reason: `诉求 ${number} ${ENDED[status] ?? '已办结'}` };
}

const DROPPED: Readonly<Record<string, string>> = { REJECTED: '不予受理', CANCELLED: '已撤回' };
const ENDED: Readonly<Record<string, string>> = { ANSWERED: '已答复', MERGED: '已并入其他诉求办理' };
