/** Categories of the visits that are made up. Reference data. */
export const DEMO_VISIT_CATEGORIES = ['SAFETY', 'ELDERLY_CARE', 'HARDSHIP', 'NEW_RESIDENT'] as const;

/** A checkpoint reached on an invented round. */
export interface ReachedCheckpointPlan {
  readonly name: string;
  readonly reachedAt: Date;
  /** In words; null where nothing was found. */
  readonly issue: string | null;
}

/** A round through a grid. */
export interface PatrolPlan {
  readonly id: string;
  readonly divisionCode: string;
  readonly gridId: string;
  readonly workerId: string;
  readonly startedAt: Date;
  readonly endedAt: Date;
  readonly checkpoints: readonly ReachedCheckpointPlan[];
}

/** Visits of one category in a grid on a day, counted. */
export interface VisitsPlan {
  readonly id: string;
  readonly divisionCode: string;
  readonly gridId: string;
  /** Business day, `YYYY-MM-DD`. */
  readonly day: string;
  readonly category: (typeof DEMO_VISIT_CATEGORIES)[number];
  readonly count: number;
}

/** One step of an invented event's way, the report first. */
export interface GridEventStepPlan {
  readonly action: 'REPORT' | 'ACCEPT' | 'HANDLE' | 'CLOSE';
  readonly status: 'REPORTED' | 'HANDLING' | 'HANDLED' | 'CLOSED';
  readonly at: Date;
  readonly reason: string | null;
}

/** Something in a grid that needs looking after. */
export interface GridEventPlan {
  readonly id: string;
  readonly divisionCode: string;
  readonly gridId: string;
  readonly workerId: string;
  readonly category: string;
  readonly title: string;
  readonly dueAt: Date;
  /** Oldest first; the last one says where it stands. */
  readonly steps: readonly GridEventStepPlan[];
}
