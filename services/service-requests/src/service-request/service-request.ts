import type { RequestAction, TimelineNote } from './request-action.js';
import type { RequestStatus } from './request-status.js';

/** Where a request came in. */
export enum RequestChannel {
  HOTLINE_12345 = 'HOTLINE_12345',
  WEB = 'WEB',
  MINI_PROGRAM = 'MINI_PROGRAM',
  GRID_EVENT = 'GRID_EVENT',
  MEDIA = 'MEDIA',
  PETITION = 'PETITION',
  CHECK_IN = 'CHECK_IN',
  ONE_TAP = 'ONE_TAP',
}

/** What the resident wants. */
export enum RequestKind {
  CONSULTATION = 'CONSULTATION',
  HELP = 'HELP',
  COMPLAINT = 'COMPLAINT',
  REPORT = 'REPORT',
  SUGGESTION = 'SUGGESTION',
}

/** How soon somebody must act. Comes from the category. */
export enum RequestPriority {
  ROUTINE = 'ROUTINE',
  URGENT = 'URGENT',
  EMERGENCY = 'EMERGENCY',
}

/** As whom somebody acted. */
export enum ActorRole {
  REPORTER = 'REPORTER',
  RECEPTION = 'RECEPTION',
  GRID = 'GRID',
  STREET = 'STREET',
  DEPARTMENT = 'DEPARTMENT',
  CALLBACK = 'CALLBACK',
  SUPERVISOR = 'SUPERVISOR',
  SYSTEM = 'SYSTEM',
}

/** 诉求: what a resident asks of the city, and where it stands. */
export interface ServiceRequest {
  readonly id: string;
  readonly number: string;
  readonly cityCode: string;
  readonly divisionCode: string;
  /** Rises with every move: the number of its timeline entries. */
  readonly version: number;
  readonly gridId: string | null;
  readonly categoryCode: string;
  readonly channel: RequestChannel;
  readonly kind: RequestKind;
  readonly priority: RequestPriority;
  readonly title: string;
  readonly description: string | null;
  readonly status: RequestStatus;
  /** While a return is being decided: where it was asked for. */
  readonly statusBefore: RequestStatus | null;
  /** 1, and one more with every rework. */
  readonly round: number;
  readonly receivedAt: Date;
  /** Null while it is open. */
  readonly closedAt: Date | null;
  /** The department that has it now. */
  readonly departmentId: string | null;
  /** Into which it was merged. */
  readonly mergedIntoId: string | null;
  /** The event in a grid that went on as this request; null when it came in otherwise. */
  readonly sourceGridEventId: string | null;
  /** Whoever made it when signed in. Never shown. */
  readonly reporterSubject: string | null;
  /** What everybody who sees the request may see of the reporter; null when nothing was left. */
  readonly maskedName: string | null;
  readonly maskedPhone: string | null;
  /** When its leading clock is due; null when that has ended, stands still or is not there. */
  readonly dueAt: Date | null;
}

/** What a list of requests is limited to. */
export interface ServiceRequestFilter {
  readonly divisionCode?: string | null;
  readonly gridId?: string | null;
  readonly status?: readonly RequestStatus[] | null;
  readonly open?: boolean | null;
  /** Its leading clock runs and is past its due time. */
  readonly overdue?: boolean | null;
  readonly categoryCode?: string | null;
  readonly channel?: RequestChannel | null;
  readonly receivedFrom?: Date | null;
  readonly receivedTo?: Date | null;
  /** Part of the title, in any writing. */
  readonly search?: string | null;
}

/** A department's turn with a request. */
export interface Assignment {
  readonly requestId: string;
  readonly round: number;
  readonly departmentId: string;
  readonly dispatchedAt: Date;
  readonly signedAt: Date | null;
  /** When it was taken from the department again. */
  readonly returnedAt: Date | null;
}

/** Who acted: a desk, never a person's name. */
export interface Actor {
  readonly role: ActorRole;
  readonly displayName: string;
  readonly organizationId: string | null;
}

/** One move of a request, or its receipt. */
export interface TimelineEntry extends Actor {
  readonly requestId: string;
  readonly at: Date;
  /** Null for the receipt. */
  readonly from: RequestStatus | null;
  readonly to: RequestStatus;
  readonly action: RequestAction | TimelineNote;
  readonly reason: string | null;
}

/** A request goes to departments at most so often. */
export const MAX_ASSIGNMENTS = 20;
/** A request moves at most so often. */
export const MAX_TIMELINE = 500;
