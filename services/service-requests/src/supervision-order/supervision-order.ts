import type { WorkingCase } from '../working-case/case-moves.js';

/** How sharply somebody is reminded of their duty. */
export enum SupervisionKind {
  URGE = 'URGE',
  SUPERVISE = 'SUPERVISE',
  ESCALATE = 'ESCALATE',
}

/** On what ground. */
export enum SupervisionGround {
  OVERDUE = 'OVERDUE',
  MISSED_CALL = 'MISSED_CALL',
  REWORKED = 'REWORKED',
  NO_LEAD = 'NO_LEAD',
  REFUSAL = 'REFUSAL',
  OTHER = 'OTHER',
}

/** Where an order stands. */
export enum SupervisionStatus {
  ISSUED = 'ISSUED',
  ANSWERED = 'ANSWERED',
  CLOSED = 'CLOSED',
  WITHDRAWN = 'WITHDRAWN',
}

/** 督办单: one organization reminds another of its duty, and asks for an answer. */
export interface SupervisionOrder extends WorkingCase<SupervisionStatus> {
  readonly kind: SupervisionKind;
  readonly ground: SupervisionGround;
  /** Why, in words. */
  readonly explanation: string;
  /** Null when the system issued it, or somebody who acts for no organization. */
  readonly issuerId: string | null;
  readonly addresseeId: string;
  /** What it is about; one of the three at least. */
  readonly requestId: string | null;
  readonly problemCaseId: string | null;
  readonly whistleCallId: string | null;
  readonly dueAt: Date;
  /** When it was answered last; null before. */
  readonly answeredAt: Date | null;
  /** When it ended; null before. */
  readonly closedAt: Date | null;
}

/** What a list of orders is limited to. */
export interface SupervisionFilter {
  readonly divisionCode?: string | null;
  readonly kind?: SupervisionKind | null;
  readonly status?: readonly SupervisionStatus[] | null;
  readonly addresseeId?: string | null;
  readonly requestId?: string | null;
  readonly whistleCallId?: string | null;
}

/** Working days until an answer is due when the issuer says nothing else (our proposal: no rule was published). */
export const ANSWER_DAYS: Readonly<Record<SupervisionKind, number>> = { URGE: 1, SUPERVISE: 3, ESCALATE: 5 };

/** No answer may take more working days. */
export const MOST_ANSWER_DAYS = 30;
