import type { AlarmStage } from '../request-clock/request-clock.js';
import type { ClockKind } from '../sla-policy/sla-terms.js';

/** What was raised about a request. No status: a request goes on as before. */
export enum FlagKind {
  WARNED = 'WARNED',
  OVERDUE = 'OVERDUE',
  URGED = 'URGED',
  CRITICISED = 'CRITICISED',
  SUPERVISED = 'SUPERVISED',
  ESCALATED = 'ESCALATED',
}

/** 督办标记: what was raised about a request, and when it came to that. */
export interface RequestFlag {
  readonly requestId: string;
  readonly kind: FlagKind;
  /** The clock that it is about; null for the request as a whole. */
  readonly clock: ClockKind | null;
  readonly round: number;
  readonly at: Date;
}

/** Which flag a stage of a clock raises. */
export const FLAG_OF_STAGE: Readonly<Record<AlarmStage, FlagKind>> = {
  WARN: FlagKind.WARNED,
  OVERDUE: FlagKind.OVERDUE,
  URGE: FlagKind.URGED,
  CRITICISE: FlagKind.CRITICISED,
};

/** A request has at most so many flags; later ones are not raised. */
export const MAX_FLAGS = 50;

/** From the fourth round on three reworks have not solved it: 问题工单. */
const PROBLEM_ROUND = 4;
/** Three departments have given it back: nobody leads. */
const PROBLEM_RETURNS = 3;

/** Whether a request is a problem case, which goes up to the local government (提级督办). */
export const isProblemCase = (round: number, grantedReturns: number): boolean =>
  round >= PROBLEM_ROUND || grantedReturns >= PROBLEM_RETURNS;
