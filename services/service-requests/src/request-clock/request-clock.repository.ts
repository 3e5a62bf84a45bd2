import type { RequestFlag } from '../request-flag/request-flag.js';
import type { PolicyVersion } from '../sla-policy/sla-policy.repository.js';
import type { SlaTerms } from '../sla-policy/sla-terms.js';
import type { ClockSheet } from './request-clock.js';

/** The clocks of a stored request, and the policy by which it came in. */
export interface StoredSheet {
  readonly requestId: string;
  /** Both null for a request that came in before there were policies. */
  readonly policy: PolicyVersion | null;
  readonly terms: SlaTerms | null;
  /** Calls of this round that did not reach the reporter. */
  readonly failedCalls: number;
  /** Calls of this round in which the reporter said that it is solved. */
  readonly solvedCalls: number;
  readonly sheet: ClockSheet;
  /** Years whose table of working days is not published yet: a due time in one of them is by the law alone. */
  readonly provisionalYears: readonly number[];
}

/** The clocks and flags of requests. The requests must have been read as a viewer. */
export interface RequestClockRepository {
  findSheets(requestIds: readonly string[]): Promise<readonly StoredSheet[]>;
  /** Flags, oldest first; at most 50 for each. */
  findFlags(requestIds: readonly string[]): Promise<readonly RequestFlag[]>;
}
