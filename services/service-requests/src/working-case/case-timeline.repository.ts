import type { CaseStep } from './case-moves.js';

/** An entry of a timeline, and of which case. */
export interface CaseTimelineEntry extends Omit<CaseStep, 'subject'> {
  readonly caseId: string;
}

/** Timelines of working cases. */
export interface CaseTimelineRepository {
  /** Oldest first; at most 500 entries for each. The cases must have been read as a viewer. */
  findTimelines(caseIds: readonly string[]): Promise<readonly CaseTimelineEntry[]>;
}
