import type { EventAction, EventFollowUp } from './event-moves.js';

/** Where an event stands. The moves between these are in `event-moves.ts`. */
export enum GridEventStatus {
  REPORTED = 'REPORTED',
  HANDLING = 'HANDLING',
  TRANSFERRED = 'TRANSFERRED',
  HANDLED = 'HANDLED',
  CLOSED = 'CLOSED',
  BECAME_REQUEST = 'BECAME_REQUEST',
  CANCELLED = 'CANCELLED',
}

/** 四级网格: which level has an event. */
export enum GridEventLevel {
  GRID = 'GRID',
  COMMUNITY = 'COMMUNITY',
  STREET = 'STREET',
  DISTRICT = 'DISTRICT',
}

/** How an event was reported. */
export enum GridEventChannel {
  MOBILE = 'MOBILE',
  PATROL = 'PATROL',
  DESK = 'DESK',
  RESIDENT = 'RESIDENT',
}

/** 网格事件: something in a grid that needs looking after, and where it stands. */
export interface GridEvent {
  readonly id: string;
  readonly number: string;
  readonly divisionCode: string;
  /** Rises with every move: the number of its timeline entries. */
  readonly version: number;
  readonly gridId: string;
  readonly categoryCode: string;
  readonly categoryName: string | null;
  readonly title: string;
  readonly description: string | null;
  readonly reportedVia: GridEventChannel;
  /** The worker who reported it, if it was one. */
  readonly reporterWorkerId: string | null;
  /** Whoever reported it when signed in. Never shown. */
  readonly reporterSubject: string | null;
  /** The patrol on which it was found. */
  readonly patrolId: string | null;
  readonly patrolSequence: number | null;
  readonly status: GridEventStatus;
  readonly level: GridEventLevel;
  /** While a transfer waits to be accepted: the level that it came from. */
  readonly levelBefore: GridEventLevel | null;
  /** The organization that has it now, if one was asked. */
  readonly organizationId: string | null;
  readonly reportedAt: Date;
  readonly dueAt: Date;
  /** When it was said to be done; null again after a rework. */
  readonly handledAt: Date | null;
  /** When it was handed on as a service request. */
  readonly escalatedAt: Date | null;
  /** The service request that it became, once that was taken in. */
  readonly serviceRequestId: string | null;
  /** As far as it follows that request. */
  readonly serviceRequestVersion: number | null;
  /** Null while it is open. */
  readonly closedAt: Date | null;
}

/** What a list of events is limited to. */
export interface GridEventFilter {
  readonly divisionCode?: string | null;
  readonly gridId?: string | null;
  readonly status?: readonly GridEventStatus[] | null;
  readonly open?: boolean | null;
  readonly level?: GridEventLevel | null;
  readonly categoryCode?: string | null;
  readonly reportedFrom?: Date | null;
  readonly reportedTo?: Date | null;
}

/** As whom somebody acted. */
export enum EventActorRole {
  REPORTER = 'REPORTER',
  GRID_WORKER = 'GRID_WORKER',
  STREET = 'STREET',
  DISTRICT = 'DISTRICT',
  ORGANIZATION = 'ORGANIZATION',
  SYSTEM = 'SYSTEM',
}

/** Who acted: a desk, never a person's name. */
export interface EventActor {
  readonly role: EventActorRole;
  readonly organizationId: string | null;
}

/** How a timeline begins. No move: nobody chooses it, reporting an event is it. */
export const REPORT = 'REPORT';

/** One move of an event, or its report. */
export interface EventTimelineEntry extends EventActor {
  readonly eventId: string;
  readonly sequence: number;
  readonly at: Date;
  /** Null for the report. */
  readonly from: GridEventStatus | null;
  readonly to: GridEventStatus;
  readonly action: EventAction | EventFollowUp | typeof REPORT;
  /** The level that has it after this. */
  readonly level: GridEventLevel;
  readonly reason: string | null;
}

/** What an event is about. Reference data: each city has its own over the national ones. */
export interface EventCategory {
  readonly code: string;
  readonly name: string;
  /** Calendar days from the report until it is due. */
  readonly dueDays: number;
}

/** An event moves at most so often. */
export const MAX_EVENT_TIMELINE = 200;
