import { businessDay } from '@governance/shared';
import { ClockKind } from '../sla-policy/sla-terms.js';
import { ClockOutcome, type ClockSheet, isRunning, type RequestClock } from './request-clock.js';

/** How a request, or one of its clocks, stands against its limit. */
export enum DeadlineState {
  ON_TRACK = 'ON_TRACK',
  WARNING = 'WARNING',
  OVERDUE = 'OVERDUE',
  PAUSED = 'PAUSED',
  MET = 'MET',
  MISSED = 'MISSED',
  NONE = 'NONE',
}

/** 时限: how a request stands against its limits at one instant. */
export interface Deadline {
  readonly state: DeadlineState;
  /** When the department must have spoken with the reporter; null before the dispatch, and when it counts no longer. */
  readonly responseDue: Date | null;
  /** When it must be handled; also null while the clock stands still, since it moves with the pause. */
  readonly resolveDue: Date | null;
  /** Until the due time of the leading clock, negative when it has passed; null when none runs. */
  readonly remainingSeconds: number | null;
  /** How long handling stood still in this round, up to now. */
  readonly pausedSeconds: number;
}

/** What a sheet says at an instant. Nothing of it is stored. */
export function deadlineAt(sheet: ClockSheet, now: Date): Deadline {
  const leading = leadingClock(sheet);
  const response = latest(sheet, ClockKind.CONTACT);
  const resolve = latest(sheet, ClockKind.RESOLVE);
  return {
    state: leading ? stateAt(leading, now) : DeadlineState.NONE,
    responseDue: countedDue(response),
    resolveDue: resolve?.pausedAt == null ? countedDue(resolve) : null,
    remainingSeconds: leading && isRunning(leading) ? remaining(leading, now) : null,
    pausedSeconds: pausedSeconds(sheet, leading?.round ?? 1, now),
  };
}

/** How one clock stands at an instant. */
export function stateAt({ outcome, pausedAt, warnAt, dueAt }: RequestClock, now: Date): DeadlineState {
  if (outcome === ClockOutcome.VOID) return DeadlineState.NONE;
  if (outcome === ClockOutcome.MET) return DeadlineState.MET;
  if (outcome === ClockOutcome.MISSED) return DeadlineState.MISSED;
  if (pausedAt !== null) return DeadlineState.PAUSED;
  if (now > dueAt) return DeadlineState.OVERDUE;
  return now >= warnAt ? DeadlineState.WARNING : DeadlineState.ON_TRACK;
}

/** Whether a clock is due in one of these years of Asia/Shanghai. */
export const isDueIn = ({ dueAt }: RequestClock, years: readonly number[]): boolean =>
  years.includes(Number(businessDay(dueAt).slice(0, 4)));

/**
 * The clock by which a request is judged as a whole: the handling clock of the department that has it, or the dispatch
 * clock before any has it. Null when it has no clocks.
 */
function leadingClock({ clocks }: ClockSheet): RequestClock | null {
  return clocks
    .filter(({ kind }) => kind === ClockKind.DISPATCH || kind === ClockKind.RESOLVE)
    .reduce<RequestClock | null>(
      (last, clock) => (last === null || clock.startedBy >= last.startedBy ? clock : last),
      null,
    );
}

/** When the leading clock is due; null when it stands still, has ended or is not there. */
export function dueOf(sheet: ClockSheet): Date | null {
  const leading = leadingClock(sheet);
  return leading && isRunning(leading) && leading.pausedAt === null ? leading.dueAt : null;
}

const latest = ({ clocks }: ClockSheet, kind: ClockKind): RequestClock | undefined =>
  clocks
    .filter((clock) => clock.kind === kind)
    .reduce<RequestClock | undefined>(
      (last, clock) => (last === undefined || clock.startedBy >= last.startedBy ? clock : last),
      undefined,
    );

const countedDue = (clock: RequestClock | undefined): Date | null =>
  clock === undefined || clock.outcome === ClockOutcome.VOID ? null : clock.dueAt;

const remaining = ({ dueAt, pausedAt }: RequestClock, now: Date): number =>
  Math.floor((dueAt.getTime() - (pausedAt ?? now).getTime()) / 1000);

const pausedSeconds = ({ pauses }: ClockSheet, round: number, now: Date): number =>
  Math.floor(
    pauses
      .filter((pause) => pause.round === round)
      .reduce((sum, { from, to }) => sum + (to ?? now).getTime() - from.getTime(), 0) / 1000,
  );
