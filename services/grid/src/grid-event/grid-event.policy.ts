import { DomainError, governs, hasRole, type Viewer, type WorkingRows } from '@governance/shared';
import { type EventAction, type EventMove, eventMovesFrom, type EventRelation } from './event-moves.js';
import {
  type EventActor,
  EventActorRole,
  GridEventChannel,
  type GridEvent,
  type GridEventLevel,
  MAX_EVENT_TIMELINE,
} from './grid-event.js';

/**
 * Events are working rows: whoever governs the place sees them, whoever's organization got one, and who reported it.
 * Where the row rule finds these, with the event as `r`.
 */
export const GRID_EVENT_ROWS: WorkingRows = {
  division: 'r.division_code',
  parties: { table: 'grid_event_party', on: 'p.city_code = r.city_code AND p.event_id = r.id' },
  person: 'r.reporter_subject',
};

/** Whether a viewer handles an event or reported it; all others see contacts in its words masked. */
export const handlesEvent = (viewer: Viewer, event: GridEvent): boolean =>
  (hasRole(viewer, 'GRID_WORKER', 'STREET_OFFICER', 'DISTRICT_SUPERVISOR') &&
    governs(viewer, event.divisionCode)) ||
  isAsked(viewer, event) ||
  stands.REPORTER(viewer, event);

/** What a viewer may do with an event now. */
export const availableEventActions = (event: GridEvent, viewer: Viewer): readonly EventAction[] =>
  event.version >= MAX_EVENT_TIMELINE
    ? []
    : eventMovesFrom(event.status)
        .filter((move) => eventActorOf(move, event, viewer) !== null)
        .map(({ action }) => action);

/** As whom a viewer makes a move; null when they may not. */
export function eventActorOf(move: EventMove, event: GridEvent, viewer: Viewer): EventActor | null {
  const relation = move.who.find((one) => stands[one](viewer, event));
  if (relation === undefined) return null;
  if (relation === 'REPORTER') return { role: EventActorRole.REPORTER, organizationId: null };
  const role =
    relation === 'HANDLER' && isAsked(viewer, event) ? EventActorRole.ORGANIZATION : deskOf(viewer);
  return { role, organizationId: viewer.organization };
}

const stands: Readonly<Record<EventRelation, (viewer: Viewer, event: GridEvent) => boolean>> = {
  HANDLER: (viewer, event) =>
    isAsked(viewer, event) ||
    (governs(viewer, event.divisionCode) && hasRole(viewer, ...AT_LEVEL[event.level])),
  COORDINATOR: (viewer, { divisionCode }) =>
    hasRole(viewer, 'STREET_OFFICER', 'DISTRICT_SUPERVISOR') && governs(viewer, divisionCode),
  REPORTER: ({ subject }, { reporterSubject }) => subject !== null && subject === reporterSubject,
};

/** Who works at each level. A community has no officers of its own: those of its street and its grid workers do. */
const AT_LEVEL: Readonly<Record<GridEventLevel, readonly Viewer['roles'][number][]>> = {
  GRID: ['GRID_WORKER', 'STREET_OFFICER'],
  COMMUNITY: ['GRID_WORKER', 'STREET_OFFICER'],
  STREET: ['STREET_OFFICER'],
  DISTRICT: ['DISTRICT_SUPERVISOR'],
};

const isAsked = (viewer: Viewer, { organizationId }: GridEvent): boolean =>
  organizationId !== null &&
  viewer.organization === organizationId &&
  hasRole(viewer, 'DEPARTMENT_OFFICER', 'STREET_OFFICER');

function deskOf(viewer: Viewer): EventActorRole {
  if (hasRole(viewer, 'STREET_OFFICER')) return EventActorRole.STREET;
  if (hasRole(viewer, 'DISTRICT_SUPERVISOR')) return EventActorRole.DISTRICT;
  return hasRole(viewer, 'GRID_WORKER') ? EventActorRole.GRID_WORKER : EventActorRole.SYSTEM;
}

/**
 * As whom a viewer reports an event: anybody signed in for themselves (RESIDENT), staff and machines of the place by the
 * other ways. Throws `FORBIDDEN`.
 */
export function reporterAs(viewer: Viewer, via: GridEventChannel, divisionCode: string): EventActor {
  if (via === GridEventChannel.RESIDENT) return { role: EventActorRole.REPORTER, organizationId: null };
  const ofPlace = hasRole(viewer, 'GRID_WORKER', 'STREET_OFFICER', 'DISTRICT_SUPERVISOR', 'INTEGRATION');
  if (ofPlace && governs(viewer, divisionCode))
    return { role: deskOf(viewer), organizationId: viewer.organization };
  throw new DomainError('FORBIDDEN', '您无权以此方式上报该地的事件', { action: 'reportGridEvent' });
}
