import type { MonthSpan } from '../ranking/month-span.js';

/** What one assessor's panel gave to one place for one indicator over a period. */
export interface Assessment {
  readonly id: string;
  /** Rises with every correction. */
  readonly version: number;
  readonly schemeId: string;
  readonly schemeVersion: number;
  readonly divisionCode: string;
  readonly indicatorCode: string;
  /** Who judged. */
  readonly organizationId: string;
  readonly span: MonthSpan;
  /** 0 to 100, one of each member of the panel, in no order that tells whose it is. */
  readonly marks: readonly number[];
  readonly submittedAt: Date;
  /** A ranking with it was published: it cannot be corrected any more. */
  readonly frozen: boolean;
}

/** What a list of assessments is limited to. */
export interface AssessmentFilter {
  readonly span: MonthSpan;
  readonly divisionCode: string | null;
}
