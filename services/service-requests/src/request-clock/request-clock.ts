import type { ClockKind } from '../sla-policy/sla-terms.js';
import type { ClockTime } from '../working-calendar/add-working.js';

/** How a clock ended; VOID: it counts for nobody, since the request was withdrawn, merged or went elsewhere. */
export enum ClockOutcome {
  RUNNING = 'RUNNING',
  MET = 'MET',
  MISSED = 'MISSED',
  VOID = 'VOID',
}

/** What is raised next about a clock that runs. */
export enum AlarmStage {
  /** After the policy's share of the time. */
  WARN = 'WARN',
  /** When the due time has passed. */
  OVERDUE = 'OVERDUE',
  /** A day later: 催办. */
  URGE = 'URGE',
  /** Still late after five working days: 通报. */
  CRITICISE = 'CRITICISE',
}

/** 时钟: one step of one request against its limit. */
export interface RequestClock {
  readonly kind: ClockKind;
  /** Number of the timeline entry that started it; with the kind it tells clocks of a request apart. */
  readonly startedBy: number;
  readonly round: number;
  /** Whose it is; null for those of whoever takes requests in. */
  readonly departmentId: string | null;
  readonly time: ClockTime;
  readonly startedAt: Date;
  /** With all pauses that have ended and all extensions. */
  readonly dueAt: Date;
  readonly warnAt: Date;
  readonly stoppedAt: Date | null;
  /** Since when it stands still; null while it does not. */
  readonly pausedAt: Date | null;
  readonly outcome: ClockOutcome;
  /** What the worker looks at next, and when; both null when nothing will come of it. */
  readonly alarm: AlarmStage | null;
  readonly alarmAt: Date | null;
}

/** 挂账: a time during which the handling clock stands still. */
export interface RequestPause {
  /** Number of the timeline entry that began it. */
  readonly startedBy: number;
  readonly round: number;
  readonly from: Date;
  /** Null while it lasts. */
  readonly to: Date | null;
  /** 复核日期: when the request goes on by itself. */
  readonly reviewAt: Date;
}

/** What came of a request for more time. */
export enum ExtensionState {
  ASKED = 'ASKED',
  GRANTED = 'GRANTED',
  REFUSED = 'REFUSED',
}

/** 延期: a request for more time. */
export interface RequestExtension {
  /** Number of the timeline entry that asked for it. */
  readonly askedBy: number;
  readonly round: number;
  readonly askedAt: Date;
  /** The due time that was asked for. */
  readonly until: Date;
  readonly decidedAt: Date | null;
  readonly state: ExtensionState;
}

/** All clocks of a request with what moved them. Computed from its moves alone; see `turnClocks`. */
export interface ClockSheet {
  readonly clocks: readonly RequestClock[];
  readonly pauses: readonly RequestPause[];
  readonly extensions: readonly RequestExtension[];
}

/** A request to which nothing has happened yet. */
export const NO_CLOCKS: ClockSheet = { clocks: [], pauses: [], extensions: [] };

/** Whether a clock has not ended, standing still or not. */
export const isRunning = ({ outcome }: RequestClock): boolean => outcome === ClockOutcome.RUNNING;
