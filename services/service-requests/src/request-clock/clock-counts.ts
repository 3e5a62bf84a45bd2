import { businessDay, type StatDelta } from '@governance/shared';
import { ClockKind } from '../sla-policy/sla-terms.js';
import { ClockOutcome, type ClockSheet, type RequestClock } from './request-clock.js';

/** Where and under what a request's clocks are counted. */
export interface CountedRequest {
  readonly divisionCode: string;
  readonly categoryCode: string;
}

/** What the clocks of these kinds count: those that fall due, and those of them that were kept. */
export const CLOCK_MEASURES = {
  [ClockKind.CONTACT]: { due: 'request.response_due', kept: 'request.responded' },
  [ClockKind.RESOLVE]: { due: 'request.resolve_due', kept: 'request.on_time' },
} as const;

/**
 * All increments of a request's clocks: on the day on which a clock falls due, for the place and for the department whose
 * it is, by upper category. A due time that moves takes its entry along; a clock that is void counts nowhere.
 */
export const clockCounts = (sheet: ClockSheet, request: CountedRequest): readonly StatDelta[] =>
  sheet.clocks.flatMap((clock) => countsOf(clock, request));

/** What the figures gain when the clocks of a request become others. */
export const clockCountsChanged = (
  before: ClockSheet,
  after: ClockSheet,
  request: CountedRequest,
): readonly StatDelta[] => [
  ...clockCounts(before, request).map((delta) => ({ ...delta, amount: -delta.amount })),
  ...clockCounts(after, request),
];

function countsOf(
  { kind, outcome, dueAt, stoppedAt, departmentId }: RequestClock,
  { divisionCode, categoryCode }: CountedRequest,
): readonly StatDelta[] {
  const measures = kind === ClockKind.CONTACT || kind === ClockKind.RESOLVE ? CLOCK_MEASURES[kind] : null;
  if (measures === null || outcome === ClockOutcome.VOID) return [];
  const [dimension = ''] = categoryCode.split('.');
  const scopes = [divisionCode, ...(departmentId === null ? [] : [departmentId])];
  const counted = [measures.due, ...(outcome === ClockOutcome.MET ? [measures.kept] : [])];
  const wasOverdue = kind === ClockKind.RESOLVE && outcome === ClockOutcome.MISSED && stoppedAt !== null;
  return scopes.flatMap((scope) => [
    ...counted.map((measure) => ({ scope, measure, dimension, day: businessDay(dueAt), amount: 1 })),
    ...(wasOverdue ? overdueCounts({ scope, dimension }, dueAt, stoppedAt) : []),
  ]);
}

/** A stock of what was handled too late: overdue from the day it was due to the day it was handled. */
const overdueCounts = (
  where: Pick<StatDelta, 'scope' | 'dimension'>,
  dueAt: Date,
  stoppedAt: Date,
): readonly StatDelta[] => [
  { ...where, measure: 'request.overdue', day: businessDay(dueAt), amount: 1 },
  { ...where, measure: 'request.overdue', day: businessDay(stoppedAt), amount: -1 },
];
