import { ClockKind } from '../sla-policy/sla-terms.js';
import { addWorking, advance, ClockTime, TermUnit } from '../working-calendar/add-working.js';
import type { WorkingCalendar } from '../working-calendar/working-calendar.js';
import { AlarmStage, type RequestClock } from './request-clock.js';

const DAY_MS = 86_400_000;
const CRITICISED_AFTER = { amount: 5, unit: TermUnit.DAY, time: ClockTime.WORKING };

/** When a stage is reached by a clock that goes on running. Throws `CALENDAR_MISSING`. */
export function alarmTime(
  { warnAt, dueAt, time }: Pick<RequestClock, 'warnAt' | 'dueAt' | 'time'>,
  stage: AlarmStage,
  calendar: WorkingCalendar,
): Date {
  switch (stage) {
    case AlarmStage.WARN:
      return warnAt;
    case AlarmStage.OVERDUE:
      // The due time itself is still in time.
      return new Date(dueAt.getTime() + 1);
    case AlarmStage.URGE:
      return advance(dueAt, DAY_MS, { time, calendar });
    case AlarmStage.CRITICISE:
      return addWorking(dueAt, CRITICISED_AFTER, calendar);
  }
}

/** What is raised after a stage; null when nothing is. Departments alone are urged and criticised, for late handling. */
export function stageAfter(stage: AlarmStage, kind: ClockKind): AlarmStage | null {
  if (stage === AlarmStage.WARN) return AlarmStage.OVERDUE;
  if (kind !== ClockKind.RESOLVE) return null;
  if (stage === AlarmStage.OVERDUE) return AlarmStage.URGE;
  return stage === AlarmStage.URGE ? AlarmStage.CRITICISE : null;
}

/** A stage that was reached, and when. */
export interface ReachedStage {
  readonly stage: AlarmStage;
  readonly at: Date;
}

/** What a look at a clock brings: the stages reached, and what to look for next and when. */
export interface AlarmLook {
  readonly reached: readonly ReachedStage[];
  readonly alarm: AlarmStage | null;
  readonly alarmAt: Date | null;
}

const LOOK_AGAIN_MS = 3_600_000;

/**
 * Walks the stages that a running clock has reached. A stage whose time lies in a year without a calendar is looked at
 * again an hour later: it is neither raised nor forgotten.
 */
export function lookAtAlarm(
  clock: Pick<RequestClock, 'kind' | 'warnAt' | 'dueAt' | 'time' | 'alarm'>,
  now: Date,
  calendar: WorkingCalendar,
): AlarmLook {
  const reached: ReachedStage[] = [];
  for (let stage = clock.alarm; stage !== null; stage = stageAfter(stage, clock.kind)) {
    const at = knownAlarmTime(clock, stage, calendar);
    if (at === null) return { reached, alarm: stage, alarmAt: new Date(now.getTime() + LOOK_AGAIN_MS) };
    if (at > now) return { reached, alarm: stage, alarmAt: at };
    reached.push({ stage, at });
  }
  return { reached, alarm: null, alarmAt: null };
}

function knownAlarmTime(
  clock: Pick<RequestClock, 'warnAt' | 'dueAt' | 'time'>,
  stage: AlarmStage,
  calendar: WorkingCalendar,
): Date | null {
  try {
    return alarmTime(clock, stage, calendar);
  } catch (error) {
    if (isCalendarMissing(error)) return null;
    throw error;
  }
}

const isCalendarMissing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'CALENDAR_MISSING';
