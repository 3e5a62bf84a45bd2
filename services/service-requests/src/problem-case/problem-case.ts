import type { WorkingCase } from '../working-case/case-moves.js';

/** What made a request a problem case. */
export enum ProblemGround {
  REWORKED = 'REWORKED',
  NO_LEAD = 'NO_LEAD',
}

/** Where a problem case stands. */
export enum ProblemStatus {
  LIFTED = 'LIFTED',
  DECIDED = 'DECIDED',
  CLOSED = 'CLOSED',
}

/** 问题工单: a request that went up to the government above, which decides how it goes on. */
export interface ProblemCase extends WorkingCase<ProblemStatus> {
  readonly requestId: string;
  readonly ground: ProblemGround;
  /** The division whose government it was lifted to: above that of the request. */
  readonly liftedTo: string;
  /** What that government decided; null before. */
  readonly decision: string | null;
  readonly decidedAt: Date | null;
  readonly closedAt: Date | null;
}

/** What a list of problem cases is limited to. */
export interface ProblemFilter {
  readonly divisionCode?: string | null;
  readonly status?: readonly ProblemStatus[] | null;
  readonly requestId?: string | null;
}
