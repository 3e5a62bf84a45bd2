import {
  type ClockEffect,
  ON_ANSWER,
  ON_CALLBACK,
  ON_CONTACT,
  ON_DISPATCH,
  ON_END_WITHOUT_RESULT,
  ON_EXTENSION_ASKED,
  ON_EXTENSION_GRANTED,
  ON_EXTENSION_REFUSED,
  ON_HANDLED,
  ON_RECEIPT,
  ON_REFUSAL,
  ON_RESUMPTION,
  ON_REWORK,
  ON_SIGNING,
  ON_SUSPENSION,
  ON_VERDICT,
  RUNS_ON,
} from '../request-clock/clock-effect.js';
import { RequestAction } from './request-action.js';
import { RequestStatus } from './request-status.js';

/**
 * How somebody stands to a request. COORDINATOR: an officer of the street or the district in whose jurisdiction it
 * lies. SUPERVISOR: the district's alone. DEPARTMENT: an officer of the department that has it now. REPORTER: who made it.
 */
export type Relation = 'COORDINATOR' | 'SUPERVISOR' | 'DEPARTMENT' | 'REPORTER';

/**
 * What a move takes beside the request: REASON a text, DEPARTMENT who gets it, REQUEST the one it is merged into. SOLVED_CALL
 * and FAILED_CALLS are recorded before: a call-back of this round in which the reporter said that it is solved, or as many
 * that reached nobody as the policy asks for.
 */
export type Need = 'REASON' | 'DEPARTMENT' | 'REQUEST' | 'SOLVED_CALL' | 'FAILED_CALLS';

/** One legal move. `to: 'WHERE_IT_CAME_FROM'` is the status in which the return was asked for. */
export interface RequestMove {
  readonly from: RequestStatus;
  readonly action: RequestAction;
  readonly to: RequestStatus | 'WHERE_IT_CAME_FROM';
  /** Any one of these may do it. */
  readonly who: readonly Relation[];
  readonly needs: readonly Need[];
  /** Which clocks it starts, stops, pauses or resumes. */
  readonly clocks: ClockEffect;
}

interface Rule extends Omit<RequestMove, 'from' | 'needs' | 'clocks'> {
  readonly from: readonly RequestStatus[];
  readonly needs?: readonly Need[];
}

const { RECEIVED, ANSWERED, DISPATCHED, RETURN_PENDING, SIGNED, CONTACTED, IN_PROGRESS } = RequestStatus;
const { WHISTLED, EXTENSION_PENDING, SUSPENDED, HANDLED, CALLBACK, REWORK, CLOSED } = RequestStatus;
const { REJECTED, CANCELLED, MERGED } = RequestStatus;
const Action = RequestAction;

const COORDINATOR: readonly Relation[] = ['COORDINATOR'];
const SUPERVISOR: readonly Relation[] = ['SUPERVISOR'];
const DEPARTMENT: readonly Relation[] = ['DEPARTMENT'];
const REPORTER: readonly Relation[] = ['REPORTER'];
const COORDINATOR_OR_REPORTER: readonly Relation[] = ['COORDINATOR', 'REPORTER'];
const REASON: readonly Need[] = ['REASON'];
const TO_DEPARTMENT: readonly Need[] = ['DEPARTMENT'];

/** A department may ask to be rid of a request until it says that it is done. */
const RETURNABLE = [DISPATCHED, SIGNED, CONTACTED, IN_PROGRESS];
/** The reporter may withdraw, but not while a return is being decided or the result is checked. */
const WITHDRAWABLE = [...RETURNABLE, RECEIVED, WHISTLED, EXTENSION_PENDING, SUSPENDED];

/** 接诉即办: the life of a request from receipt to the resident's verdict. The one place that says it. */
const RULES: readonly Rule[] = [
  { from: [RECEIVED], action: Action.ANSWER, to: ANSWERED, who: COORDINATOR, needs: REASON },
  { from: [RECEIVED], action: Action.DISPATCH, to: DISPATCHED, who: COORDINATOR, needs: TO_DEPARTMENT },
  { from: [RECEIVED], action: Action.REJECT, to: REJECTED, who: COORDINATOR, needs: REASON },
  { from: [RECEIVED], action: Action.MERGE, to: MERGED, who: COORDINATOR, needs: ['REASON', 'REQUEST'] },
  { from: WITHDRAWABLE, action: Action.CANCEL, to: CANCELLED, who: REPORTER },
  { from: [DISPATCHED], action: Action.SIGN, to: SIGNED, who: DEPARTMENT },
  { from: RETURNABLE, action: Action.REQUEST_RETURN, to: RETURN_PENDING, who: DEPARTMENT, needs: REASON },
  {
    from: [RETURN_PENDING],
    action: Action.GRANT_RETURN,
    to: DISPATCHED,
    who: COORDINATOR,
    needs: TO_DEPARTMENT,
  },
  {
    from: [RETURN_PENDING],
    action: Action.REFUSE_RETURN,
    to: 'WHERE_IT_CAME_FROM',
    who: COORDINATOR,
    needs: REASON,
  },
  { from: [SIGNED], action: Action.CONTACT, to: CONTACTED, who: DEPARTMENT },
  { from: [CONTACTED], action: Action.START, to: IN_PROGRESS, who: DEPARTMENT },
  { from: [IN_PROGRESS], action: Action.WHISTLE, to: WHISTLED, who: COORDINATOR, needs: REASON },
  { from: [WHISTLED], action: Action.RESUME_FROM_WHISTLE, to: IN_PROGRESS, who: COORDINATOR },
  {
    from: [IN_PROGRESS],
    action: Action.REQUEST_EXTENSION,
    to: EXTENSION_PENDING,
    who: DEPARTMENT,
    needs: REASON,
  },
  {
    from: [EXTENSION_PENDING],
    action: Action.GRANT_EXTENSION,
    to: IN_PROGRESS,
    who: COORDINATOR,
    needs: REASON,
  },
  {
    from: [EXTENSION_PENDING],
    action: Action.REFUSE_EXTENSION,
    to: IN_PROGRESS,
    who: COORDINATOR,
    needs: REASON,
  },
  { from: [IN_PROGRESS], action: Action.SUSPEND, to: SUSPENDED, who: SUPERVISOR, needs: REASON },
  { from: [SUSPENDED], action: Action.RESUME, to: IN_PROGRESS, who: SUPERVISOR },
  { from: [IN_PROGRESS], action: Action.SUBMIT_HANDLING, to: HANDLED, who: DEPARTMENT, needs: REASON },
  { from: [ANSWERED, HANDLED], action: Action.START_CALLBACK, to: CALLBACK, who: COORDINATOR },
  { from: [ANSWERED], action: Action.CLOSE, to: CLOSED, who: COORDINATOR },
  { from: [CALLBACK], action: Action.CLOSE, to: CLOSED, who: COORDINATOR, needs: ['SOLVED_CALL'] },
  {
    from: [CALLBACK],
    action: Action.CLOSE_UNREACHED,
    to: CLOSED,
    who: COORDINATOR,
    needs: ['REASON', 'FAILED_CALLS'],
  },
  { from: [HANDLED, CALLBACK], action: Action.REWORK, to: REWORK, who: COORDINATOR, needs: REASON },
  { from: [REWORK], action: Action.SIGN, to: SIGNED, who: DEPARTMENT },
  { from: [REWORK], action: Action.DISPATCH, to: DISPATCHED, who: COORDINATOR, needs: TO_DEPARTMENT },
  { from: [CLOSED], action: Action.REOPEN, to: REWORK, who: COORDINATOR_OR_REPORTER, needs: REASON },
  { from: [REJECTED, MERGED], action: Action.REINSTATE, to: RECEIVED, who: COORDINATOR, needs: REASON },
  { from: [CANCELLED], action: Action.REINSTATE, to: RECEIVED, who: COORDINATOR_OR_REPORTER, needs: REASON },
];

/** What each action does to the clocks, whatever the status it is taken in. */
const CLOCKS: Readonly<Record<RequestAction, ClockEffect>> = {
  ANSWER: ON_ANSWER,
  DISPATCH: ON_DISPATCH,
  REJECT: ON_REFUSAL,
  MERGE: ON_END_WITHOUT_RESULT,
  CANCEL: ON_END_WITHOUT_RESULT,
  SIGN: ON_SIGNING,
  REQUEST_RETURN: RUNS_ON,
  GRANT_RETURN: ON_DISPATCH,
  REFUSE_RETURN: RUNS_ON,
  CONTACT: ON_CONTACT,
  START: RUNS_ON,
  WHISTLE: RUNS_ON,
  RESUME_FROM_WHISTLE: RUNS_ON,
  REQUEST_EXTENSION: ON_EXTENSION_ASKED,
  GRANT_EXTENSION: ON_EXTENSION_GRANTED,
  REFUSE_EXTENSION: ON_EXTENSION_REFUSED,
  SUSPEND: ON_SUSPENSION,
  RESUME: ON_RESUMPTION,
  SUBMIT_HANDLING: ON_HANDLED,
  START_CALLBACK: ON_CALLBACK,
  REWORK: ON_REWORK,
  CLOSE: ON_VERDICT,
  CLOSE_UNREACHED: ON_VERDICT,
  REOPEN: ON_REWORK,
  REINSTATE: ON_RECEIPT,
};

/** Every legal move, one for each status and action. */
export const REQUEST_MOVES: readonly RequestMove[] = RULES.flatMap(({ from, needs = [], ...rule }) =>
  from.map((status) => ({ ...rule, from: status, needs, clocks: CLOCKS[rule.action] })),
);

/** What a move does to the clocks; nothing for what is no move. */
export const effectOf = (from: RequestStatus, action: string): ClockEffect =>
  EFFECTS.get(`${from} ${action}`) ?? RUNS_ON;

const EFFECTS: ReadonlyMap<string, ClockEffect> = new Map(
  REQUEST_MOVES.map(({ from, action, clocks }) => [`${from} ${action}`, clocks]),
);

/** The moves that a status allows. */
export const movesFrom = (status: RequestStatus): readonly RequestMove[] =>
  REQUEST_MOVES.filter(({ from }) => from === status);
