import type { WorkingCase } from '../working-case/case-moves.js';

/** Where a call of a whistle stands. */
export enum WhistleCallState {
  CALLED = 'CALLED',
  ACKNOWLEDGED = 'ACKNOWLEDGED',
  ARRIVED = 'ARRIVED',
  MISSED = 'MISSED',
  SCORED = 'SCORED',
  EXCUSED = 'EXCUSED',
}

/** 报到: a department's turn with a whistle. */
export interface WhistleCall extends WorkingCase<WhistleCallState> {
  readonly whistleId: string;
  readonly departmentId: string;
  readonly arrivalDue: Date;
  readonly acknowledgedAt: Date | null;
  /** Also when it came too late. */
  readonly arrivedAt: Date | null;
  /** When it was found that nobody had come in time; null when somebody had. */
  readonly missedAt: Date | null;
  /** 0 to 100, by the organization that blew the whistle. */
  readonly score: number | null;
  /** When it ended, scored or excused; null before. */
  readonly endedAt: Date | null;
}

/** Somebody is still awaited. */
export const AWAITED_STATES: ReadonlySet<WhistleCallState> = new Set([
  WhistleCallState.CALLED,
  WhistleCallState.ACKNOWLEDGED,
]);

/** Nothing more is to be said of it. */
export const ENDED_STATES: ReadonlySet<WhistleCallState> = new Set([
  WhistleCallState.SCORED,
  WhistleCallState.EXCUSED,
]);

/** Whether the time for coming has passed while somebody is still awaited. */
export const isPastDue = ({ status, arrivalDue }: WhistleCall, now: Date): boolean =>
  AWAITED_STATES.has(status) && now > arrivalDue;

/** The call as everybody has to take it: one that is past due is missed, though the clock has not said so yet. */
export const asSeenAt = (call: WhistleCall, now: Date): WhistleCall =>
  isPastDue(call, now) ? { ...call, status: WhistleCallState.MISSED } : call;

/** Whether a department has not come although the time for coming has passed, and nobody has excused it. */
export const isOverdue = (call: WhistleCall, now: Date): boolean =>
  isPastDue(call, now) || (call.status === WhistleCallState.MISSED && call.arrivedAt === null);

/** Whether a department came while it was in time. */
export const cameInTime = ({ arrivedAt, arrivalDue }: WhistleCall): boolean =>
  arrivedAt !== null && arrivedAt <= arrivalDue;

/** When the clock has to look: the first due time of those that are still awaited; null when nobody is. */
export const alarmOf = (calls: readonly WhistleCall[]): Date | null =>
  earliest(calls.filter(({ status }) => AWAITED_STATES.has(status)));

/** When the first of the arrivals that nobody made yet is due, or was; null when everybody came or the calls ended. */
export const outstandingDue = (calls: readonly WhistleCall[]): Date | null =>
  earliest(calls.filter(({ status, arrivedAt }) => arrivedAt === null && !ENDED_STATES.has(status)));

function earliest(calls: readonly WhistleCall[]): Date | null {
  return calls.length === 0
    ? null
    : new Date(Math.min(...calls.map(({ arrivalDue }) => arrivalDue.getTime())));
}

/** The highest score of a call. */
export const MOST_POINTS = 100;
