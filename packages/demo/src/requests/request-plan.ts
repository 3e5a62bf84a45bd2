/** 咨询, 求助, 投诉, 举报, 建议. */
export type DemoRequestKind = 'CONSULTATION' | 'HELP' | 'COMPLAINT' | 'REPORT' | 'SUGGESTION';

/** Where a request came in. */
export const DEMO_CHANNELS = [
  'HOTLINE_12345',
  'WEB',
  'MINI_PROGRAM',
  'GRID_EVENT',
  'MEDIA',
  'PETITION',
  'CHECK_IN',
  'ONE_TAP',
] as const;
export type DemoChannel = (typeof DEMO_CHANNELS)[number];

/** The states of a request's life that the invented world reaches. */
export type DemoRequestStatus =
  | 'RECEIVED'
  | 'ANSWERED'
  | 'DISPATCHED'
  | 'RETURN_PENDING'
  | 'SIGNED'
  | 'CONTACTED'
  | 'IN_PROGRESS'
  | 'WHISTLED'
  | 'EXTENSION_PENDING'
  | 'SUSPENDED'
  | 'HANDLED'
  | 'CALLBACK'
  | 'REWORK'
  | 'CLOSED'
  | 'REJECTED'
  | 'CANCELLED'
  | 'MERGED';

/** The states in which nobody has to do anything any more. */
export const CLOSED_STATUSES: ReadonlySet<DemoRequestStatus> = new Set([
  'ANSWERED',
  'CLOSED',
  'REJECTED',
  'CANCELLED',
  'MERGED',
]);

/** Who made a move. */
export type DemoActorRole = 'REPORTER' | 'RECEPTION' | 'STREET' | 'DEPARTMENT' | 'CALLBACK' | 'SUPERVISOR';

/** One move of a request. */
export interface TimelineEntryPlan {
  /** From 1, without a gap. */
  readonly sequence: number;
  readonly at: Date;
  /** Null in the first. */
  readonly from: DemoRequestStatus | null;
  readonly to: DemoRequestStatus;
  /** The move's own name, such as `DISPATCH` or `GRANT_RETURN`. */
  readonly action: string;
  readonly actorRole: DemoActorRole;
  /** The desk, never a person. */
  readonly actorName: string;
  /** The organization that acts, null for the reporter and the city's hotline. */
  readonly actorOrganizationId: string | null;
  readonly reason: string | null;
  /** 1, and one more with every rework. */
  readonly round: number;
}

/** A department's turn with a request. */
export interface RequestAssignmentPlan {
  readonly round: number;
  readonly departmentId: string;
  readonly dispatchedAt: Date;
  readonly signedAt: Date | null;
  readonly returnedAt: Date | null;
}

/** What the reporter said when asked. */
export interface CallbackPlan {
  readonly round: number;
  readonly at: Date;
  readonly contacted: boolean;
  /** Null when not reached. */
  readonly resolved: boolean | null;
  readonly satisfaction: 'SATISFIED' | 'BASICALLY_SATISFIED' | 'DISSATISFIED' | null;
}

/** A resident's request. */
export interface RequestPlan {
  readonly id: string;
  /** 13 letters and digits, checked; see `requestNumber`. */
  readonly number: string;
  /** What the number that the service gives it is made from: its id, or the key of the example of its community. */
  readonly numberKey: string;
  readonly divisionCode: string;
  readonly gridId: string;
  readonly categoryCode: string;
  readonly channel: DemoChannel;
  readonly kind: DemoRequestKind;
  readonly priority: 'NORMAL' | 'URGENT' | 'EMERGENCY';
  readonly title: string;
  readonly description: string;
  readonly status: DemoRequestStatus;
  readonly open: boolean;
  readonly receivedAt: Date;
  /** Null while it is open. */
  readonly closedAt: Date | null;
  readonly round: number;
  /** Of the ready-made resident alone; null for everybody else, who is known by a contact or not at all. */
  readonly reporterSubject: string | null;
  /** The request that this one was merged into. */
  readonly mergedIntoId: string | null;
  /** Oldest first, at least one; the last one's `to` is the status. */
  readonly timeline: readonly TimelineEntryPlan[];
  readonly assignments: readonly RequestAssignmentPlan[];
  readonly callbacks: readonly CallbackPlan[];
  /** Departments that were whistled for; empty without a whistle. */
  readonly calledDepartmentIds: readonly string[];
}

/** Who can be reached about a request. Personal: kept apart from the request. */
export interface RequestContactPlan {
  readonly requestId: string;
  readonly divisionCode: string;
  readonly displayName: string;
  /** 11 digits, invented. */
  readonly phone: string;
}
