import { GridEventStatus } from './grid-event.js';

/** What moves an event from one status to another. */
export enum EventAction {
  ACCEPT = 'ACCEPT',
  ASSIGN = 'ASSIGN',
  TRANSFER = 'TRANSFER',
  RETURN = 'RETURN',
  HANDLE = 'HANDLE',
  REWORK = 'REWORK',
  CLOSE = 'CLOSE',
  ESCALATE_TO_REQUEST = 'ESCALATE_TO_REQUEST',
  CANCEL = 'CANCEL',
}

/** What the service request that an event became does to it. Nobody chooses these: they follow what is told of it. */
export enum EventFollowUp {
  REQUEST_RECEIVED = 'REQUEST_RECEIVED',
  REQUEST_REFUSED = 'REQUEST_REFUSED',
  REQUEST_CLOSED = 'REQUEST_CLOSED',
  REQUEST_DROPPED = 'REQUEST_DROPPED',
  REQUEST_REOPENED = 'REQUEST_REOPENED',
}

/**
 * How somebody stands to an event. HANDLER: who works at the level that has it, or for the organization that was asked.
 * COORDINATOR: an officer of the street or the district in whose jurisdiction it lies. REPORTER: who reported it.
 */
export type EventRelation = 'HANDLER' | 'COORDINATOR' | 'REPORTER';

/** What a move takes beside the event: REASON a text (why, what was decided or done), LEVEL and ORGANIZATION who gets it. */
type EventNeed = 'REASON' | 'LEVEL' | 'ORGANIZATION';

/** One legal move. */
export interface EventMove {
  readonly from: GridEventStatus;
  readonly action: EventAction;
  readonly to: GridEventStatus;
  /** Any one of these may do it. */
  readonly who: readonly EventRelation[];
  readonly needs: readonly EventNeed[];
}

interface Rule extends Omit<EventMove, 'from' | 'needs'> {
  readonly from: readonly GridEventStatus[];
  readonly needs?: readonly EventNeed[];
}

const { REPORTED, HANDLING, TRANSFERRED, HANDLED, CLOSED, BECAME_REQUEST, CANCELLED } = GridEventStatus;
const Action = EventAction;
const HANDLER: readonly EventRelation[] = ['HANDLER'];
const COORDINATOR: readonly EventRelation[] = ['COORDINATOR'];
const REASON: readonly EventNeed[] = ['REASON'];
const OPEN_WORK = [REPORTED, HANDLING, TRANSFERRED];

/** 闭环工作流程: the life of an event from report to close. The one place that says it. */
const RULES: readonly Rule[] = [
  { from: [REPORTED, TRANSFERRED], action: Action.ACCEPT, to: HANDLING, who: HANDLER },
  { from: OPEN_WORK, action: Action.ASSIGN, to: HANDLING, who: COORDINATOR, needs: ['ORGANIZATION'] },
  {
    from: [REPORTED, HANDLING],
    action: Action.TRANSFER,
    to: TRANSFERRED,
    who: ['HANDLER', 'COORDINATOR'],
    needs: ['REASON', 'LEVEL'],
  },
  { from: [TRANSFERRED], action: Action.RETURN, to: HANDLING, who: HANDLER, needs: REASON },
  { from: [HANDLING], action: Action.HANDLE, to: HANDLED, who: HANDLER, needs: REASON },
  { from: [HANDLED], action: Action.REWORK, to: HANDLING, who: COORDINATOR, needs: REASON },
  // Not the reporter: a worker who found, reported and handled it would have nobody look at it.
  { from: [HANDLED], action: Action.CLOSE, to: CLOSED, who: COORDINATOR },
  {
    from: OPEN_WORK,
    action: Action.ESCALATE_TO_REQUEST,
    to: BECAME_REQUEST,
    who: COORDINATOR,
    needs: REASON,
  },
  {
    from: [REPORTED],
    action: Action.CANCEL,
    to: CANCELLED,
    who: ['COORDINATOR', 'REPORTER'],
    needs: REASON,
  },
];

/** What an event does because of its request, in the same words: from where, by what, to where. */
const FOLLOW_UPS: readonly {
  readonly from: readonly GridEventStatus[];
  readonly action: EventFollowUp;
  readonly to: GridEventStatus;
}[] = [
  { from: [BECAME_REQUEST], action: EventFollowUp.REQUEST_RECEIVED, to: BECAME_REQUEST },
  // It never became one: whoever had it before has it again.
  { from: [BECAME_REQUEST], action: EventFollowUp.REQUEST_REFUSED, to: HANDLING },
  { from: [BECAME_REQUEST, CANCELLED], action: EventFollowUp.REQUEST_CLOSED, to: CLOSED },
  { from: [BECAME_REQUEST, CLOSED], action: EventFollowUp.REQUEST_DROPPED, to: CANCELLED },
  { from: [CLOSED, CANCELLED], action: EventFollowUp.REQUEST_REOPENED, to: BECAME_REQUEST },
];

/** Every legal move, one for each status and action. */
const EVENT_MOVES: readonly EventMove[] = RULES.flatMap(({ from, needs = [], ...rule }) =>
  from.map((status) => ({ ...rule, from: status, needs })),
);

/** The moves that a status allows. */
export const eventMovesFrom = (status: GridEventStatus): readonly EventMove[] =>
  EVENT_MOVES.filter(({ from }) => from === status);

/** Where a follow-up leads from a status; null when it leads nowhere. */
export const followUpFrom = (status: GridEventStatus, action: EventFollowUp): GridEventStatus | null =>
  FOLLOW_UPS.find((it) => it.action === action && it.from.includes(status))?.to ?? null;
