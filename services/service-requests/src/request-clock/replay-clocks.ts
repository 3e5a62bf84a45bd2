import { GRID_CHANGED, RECEIVE } from '../service-request/request-action.js';
import { effectOf } from '../service-request/request-moves.js';
import { RequestStatus } from '../service-request/request-status.js';
import { type ClockEffect, ON_RECEIPT, RUNS_ON } from './clock-effect.js';
import { type ClockSheet, NO_CLOCKS } from './request-clock.js';
import { type ClockRules, turnClocks } from './turn-clocks.js';

/** One entry of a timeline, as far as clocks are concerned. */
export interface ReplayedEntry {
  /** From 1, in order. */
  readonly sequence: number;
  readonly at: Date;
  readonly from: RequestStatus | null;
  readonly to: RequestStatus;
  readonly action: string;
}

/** A request's history. */
export interface ReplayedHistory {
  readonly timeline: readonly ReplayedEntry[];
  /** The departments that had it, in order of their turns. */
  readonly departmentIds: readonly string[];
  /** Review dates and due times that were asked for, by the number of the entry; the policy's where there is none. */
  readonly untilBy?: ReadonlyMap<number, Date>;
}

/** The clocks that a history comes to under some rules. Throws `CALENDAR_MISSING`. */
export function replayClocks(history: ReplayedHistory, rules: ClockRules): ClockSheet {
  let sheet = NO_CLOCKS;
  let round = 1;
  let turn = 0;
  let departmentId: string | null = null;
  for (const { sequence, at, from, to, action } of history.timeline) {
    if (to === RequestStatus.REWORK && from !== to) round += 1;
    if (to === RequestStatus.RECEIVED) departmentId = null;
    else if (GIVING.has(action) || (REPEATING.has(action) && departmentId !== null))
      departmentId = history.departmentIds[turn++] ?? departmentId;
    const until = history.untilBy?.get(sequence) ?? null;
    sheet = turnClocks(
      sheet,
      { effect: effectAt(from, action), at, sequence, round, departmentId, until },
      rules,
    );
  }
  return sheet;
}

/** Moves that give a request to a department, and moves by which the one that has it gets another turn. */
const GIVING: ReadonlySet<string> = new Set(['DISPATCH', 'GRANT_RETURN']);
const REPEATING: ReadonlySet<string> = new Set(['REWORK', 'REOPEN']);

function effectAt(from: RequestStatus | null, action: string): ClockEffect {
  if (action === RECEIVE) return ON_RECEIPT;
  return from === null || action === GRID_CHANGED ? RUNS_ON : effectOf(from, action);
}
