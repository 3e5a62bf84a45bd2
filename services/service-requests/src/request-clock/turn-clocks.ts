import type { SlaTerms } from '../sla-policy/sla-terms.js';
import { ClockKind } from '../sla-policy/sla-terms.js';
import {
  addWorking,
  advance,
  atShare,
  ClockTime,
  elapsed,
  TermUnit,
} from '../working-calendar/add-working.js';
import type { WorkingCalendar } from '../working-calendar/working-calendar.js';
import type { ClockEffect } from './clock-effect.js';
import {
  AlarmStage,
  ClockOutcome,
  type ClockSheet,
  ExtensionState,
  isRunning,
  type RequestClock,
} from './request-clock.js';

/** A move as far as clocks are concerned. */
export interface ClockMove {
  readonly effect: ClockEffect;
  readonly at: Date;
  /** Number of its entry in the timeline. */
  readonly sequence: number;
  /** The round and the department after it. */
  readonly round: number;
  readonly departmentId: string | null;
  /** For a suspension its review date, for an extension the due time asked for; the policy's when null. */
  readonly until: Date | null;
}

/** By what clocks are set. */
export interface ClockRules {
  readonly terms: SlaTerms;
  readonly calendar: WorkingCalendar;
}

/**
 * The clocks of a request after one more move. Pure: folding it over a timeline gives every clock that the request ever
 * had, and that is what is stored. Throws `CALENDAR_MISSING` when a due time lies in a year without a table.
 */
export function turnClocks(sheet: ClockSheet, move: ClockMove, rules: ClockRules): ClockSheet {
  const { effect } = move;
  const ended = withEnded(sheet, move, rules);
  const moved = withExtension(withSuspension(ended, move, rules), move, rules);
  const kinds = startingKinds(effect, move, rules).filter(
    (kind) => !moved.clocks.some((clock) => clock.kind === kind && isRunning(clock)),
  );
  return { ...moved, clocks: [...moved.clocks, ...kinds.map((kind) => started(kind, move, rules))] };
}

function startingKinds(effect: ClockEffect, { departmentId }: ClockMove, { terms }: ClockRules) {
  const { starts = [], startsWithoutDepartment, startsIfAnswersNeedCallback = [] } = effect;
  return [
    ...(departmentId === null ? (startsWithoutDepartment ?? starts) : starts),
    ...(terms.callbackAfterAnswer ? startsIfAnswersNeedCallback : []),
  ];
}

function started(kind: ClockKind, move: ClockMove, { terms, calendar }: ClockRules): RequestClock {
  const { at, sequence, round } = move;
  const term = terms.clocks[kind];
  const dueAt = addWorking(at, term, calendar);
  const warnAt = atShare(at, dueAt, terms.warnPercent, { time: term.time, calendar });
  return {
    kind,
    round,
    dueAt,
    warnAt,
    startedBy: sequence,
    startedAt: at,
    time: term.time,
    departmentId: DEPARTMENT_KINDS.has(kind) ? move.departmentId : null,
    stoppedAt: null,
    pausedAt: null,
    outcome: ClockOutcome.RUNNING,
    alarm: AlarmStage.WARN,
    alarmAt: warnAt,
  };
}

const DEPARTMENT_KINDS: ReadonlySet<ClockKind> = new Set([
  ClockKind.SIGN,
  ClockKind.CONTACT,
  ClockKind.RESOLVE,
]);

function withEnded(sheet: ClockSheet, { effect, at }: ClockMove, rules: ClockRules): ClockSheet {
  const { voids = [], stops = [] } = effect;
  const clocks = sheet.clocks.map((clock) => {
    if (!isRunning(clock)) return clock;
    if (voids.includes(clock.kind)) return { ...clock, ...ENDED, stoppedAt: at, outcome: ClockOutcome.VOID };
    if (!stops.includes(clock.kind)) return clock;
    const gone = resumed(clock, at, rules);
    const outcome = at <= gone.dueAt ? ClockOutcome.MET : ClockOutcome.MISSED;
    return { ...gone, ...ENDED, stoppedAt: at, outcome };
  });
  return { ...sheet, clocks };
}

const ENDED = { pausedAt: null, alarm: null, alarmAt: null } as const;

function withSuspension(sheet: ClockSheet, move: ClockMove, rules: ClockRules): ClockSheet {
  const { effect, at, sequence, round } = move;
  if (effect.suspension === undefined) return sheet;
  if (effect.suspension === 'ENDS') {
    return {
      ...sheet,
      clocks: sheet.clocks.map((clock) => (isRunning(clock) ? resumed(clock, at, rules) : clock)),
      pauses: sheet.pauses.map((pause) => (pause.to === null ? { ...pause, to: at } : pause)),
    };
  }
  const review = { amount: rules.terms.suspensionDays, unit: TermUnit.DAY, time: ClockTime.CALENDAR };
  const reviewAt = move.until ?? addWorking(at, review, rules.calendar);
  return {
    ...sheet,
    clocks: sheet.clocks.map((clock) =>
      isRunning(clock) ? { ...clock, pausedAt: at, alarm: null, alarmAt: null } : clock,
    ),
    pauses: [...sheet.pauses, { round, reviewAt, startedBy: sequence, from: at, to: null }],
  };
}

/** A clock that stood still goes on: its times move by the time, of its own kind, that the pause took. */
function resumed(clock: RequestClock, at: Date, { calendar }: ClockRules): RequestClock {
  if (clock.pausedAt === null) return clock;
  const kind = { time: clock.time, calendar };
  const pause = elapsed(clock.pausedAt, at, kind);
  const dueAt = advance(clock.dueAt, pause, kind);
  // What was warned of before the pause stays warned of; flags are raised once.
  const warnAt = clock.warnAt <= clock.pausedAt ? clock.warnAt : advance(clock.warnAt, pause, kind);
  return { ...clock, pausedAt: null, dueAt, warnAt, alarm: AlarmStage.WARN, alarmAt: warnAt };
}

function withExtension(sheet: ClockSheet, move: ClockMove, rules: ClockRules): ClockSheet {
  const { effect, at, sequence, round } = move;
  const clock = sheet.clocks.find((one) => one.kind === ClockKind.RESOLVE && isRunning(one));
  if (effect.extension === undefined || !clock) return sheet;
  if (effect.extension === 'ASKED') {
    const until = move.until ?? addWorking(clock.dueAt, rules.terms.extension, rules.calendar);
    const asked = { round, until, askedBy: sequence, askedAt: at, decidedAt: null };
    return { ...sheet, extensions: [...sheet.extensions, { ...asked, state: ExtensionState.ASKED }] };
  }
  const state = effect.extension === 'GRANTED' ? ExtensionState.GRANTED : ExtensionState.REFUSED;
  const pending = sheet.extensions.findLast((one) => one.state === ExtensionState.ASKED);
  if (!pending) return sheet;
  const extensions = sheet.extensions.map((one) =>
    one === pending ? { ...one, decidedAt: at, state } : one,
  );
  if (state === ExtensionState.REFUSED || pending.until <= clock.dueAt) return { ...sheet, extensions };
  const extended = extendedTo(clock, pending.until, rules);
  return { ...sheet, extensions, clocks: sheet.clocks.map((one) => (one === clock ? extended : one)) };
}

/** A clock with a later due time; the warning comes after the same share of the longer time. */
function extendedTo(clock: RequestClock, dueAt: Date, { terms, calendar }: ClockRules): RequestClock {
  const warnAt = atShare(clock.startedAt, dueAt, terms.warnPercent, { time: clock.time, calendar });
  return { ...clock, dueAt, warnAt, alarm: AlarmStage.WARN, alarmAt: warnAt };
}
