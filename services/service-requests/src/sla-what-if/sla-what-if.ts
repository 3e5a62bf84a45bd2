import type { Period } from '@governance/shared';
import type { ClockSheet } from '../request-clock/request-clock.js';
import { ClockOutcome } from '../request-clock/request-clock.js';
import { type ReplayedHistory, replayClocks } from '../request-clock/replay-clocks.js';
import type { RequestPriority } from '../service-request/service-request.js';
import { ClockKind, type SlaTerms } from '../sla-policy/sla-terms.js';
import type { WorkingCalendar } from '../working-calendar/working-calendar.js';

/** Which requests are recalculated: those of a place that came in during a period and that the draft is for. */
export interface WhatIfScope {
  readonly divisionCode: string;
  /** With all below it; null for every category. */
  readonly categoryCode: string | null;
  readonly priority: RequestPriority;
  readonly period: Period;
}

/** What became of one request. */
export interface PastTimeline extends Omit<ReplayedHistory, 'untilBy'> {
  readonly id: string;
  readonly receivedAt: Date;
}

/** What became of one request, and what it is recalculated from. */
export interface PastRequest {
  readonly history: ReplayedHistory;
  /** Its clocks as they were set. */
  readonly sheet: ClockSheet;
}

/** How the clocks of one kind stand; those that are void are not counted. */
interface ClockTally {
  readonly kind: ClockKind;
  readonly met: number;
  /** Ended late, or run past their due time. */
  readonly missed: number;
  /** Run, and may still be kept. */
  readonly running: number;
}

/** 规则测算: how the same requests stand under their own policies and under a draft. */
export interface WhatIf {
  readonly requests: number;
  readonly asSet: readonly ClockTally[];
  readonly underDraft: readonly ClockTally[];
  readonly asOf: Date;
}

/** Adds up requests one by one, so that any number fits. */
export class WhatIfTally {
  private readonly asSet = new Tally();
  private readonly underDraft = new Tally();
  private requests = 0;

  constructor(
    private readonly rules: { readonly terms: SlaTerms; readonly calendar: WorkingCalendar },
    private readonly now: Date,
  ) {}

  /** Throws `CALENDAR_MISSING` when the draft reaches into a year without a table. */
  add({ history, sheet }: PastRequest): void {
    this.requests += 1;
    this.asSet.add(sheet, this.now);
    this.underDraft.add(replayClocks(history, this.rules), this.now);
  }

  result(): WhatIf {
    const [asSet, underDraft] = [this.asSet.rows(), this.underDraft.rows()];
    return { requests: this.requests, asSet, underDraft, asOf: this.now };
  }
}

class Tally {
  private readonly counts = new Map<string, number>();

  add({ clocks }: ClockSheet, now: Date): void {
    for (const { kind, outcome, dueAt, pausedAt } of clocks) {
      if (outcome === ClockOutcome.VOID) continue;
      const isLate = outcome === ClockOutcome.RUNNING && pausedAt === null && now > dueAt;
      const key = `${kind} ${isLate ? ClockOutcome.MISSED : outcome}`;
      this.counts.set(key, (this.counts.get(key) ?? 0) + 1);
    }
  }

  rows(): readonly ClockTally[] {
    return Object.values(ClockKind).map((kind) => {
      const count = (outcome: ClockOutcome) => this.counts.get(`${kind} ${outcome}`) ?? 0;
      const [met, missed] = [count(ClockOutcome.MET), count(ClockOutcome.MISSED)];
      return { kind, met, missed, running: count(ClockOutcome.RUNNING) };
    });
  }
}
