import type { WorkingCase } from '../working-case/case-moves.js';

/** How serious a finding is. */
export enum FindingSeverity {
  MINOR = 'MINOR',
  SERIOUS = 'SERIOUS',
  MAJOR = 'MAJOR',
}

/** Where a finding stands. */
export enum FindingStatus {
  FOUND = 'FOUND',
  RECTIFIED_ON_SITE = 'RECTIFIED_ON_SITE',
  RECTIFYING = 'RECTIFYING',
  RECTIFIED = 'RECTIFIED',
  CONFIRMED = 'CONFIRMED',
}

/** 检查问题: what a joint inspection found, followed up until the sponsor confirms that it is put right. */
export interface InspectionFinding extends WorkingCase<FindingStatus> {
  readonly inspectionId: string;
  /** Number of the site in the plan; null when it concerns no single one. */
  readonly siteNumber: number | null;
  readonly description: string;
  readonly severity: FindingSeverity;
  /** Which of the inspecting organizations sees to it. */
  readonly responsibleId: string;
  /** The last day to put it right, `YYYY-MM-DD`; null before that is ordered, and when it was done on site. */
  readonly dueDay: string | null;
  readonly rectifiedAt: Date | null;
  readonly confirmedAt: Date | null;
  /** The request that it became; null when it became none. */
  readonly requestId: string | null;
}

/** What a list of findings is limited to. */
export interface FindingFilter {
  readonly divisionCode?: string | null;
  readonly status?: readonly FindingStatus[] | null;
  readonly severity?: FindingSeverity | null;
  readonly inspectionId?: string | null;
  readonly responsibleId?: string | null;
  readonly overdue?: boolean | null;
}

/** The same, on a day: what is overdue depends on it. */
export interface DatedFindingFilter extends FindingFilter {
  /** `YYYY-MM-DD`. */
  readonly today: string;
}

/** 逾期: whether the last day to put it right has passed. Computed, never stored stale. */
export const isOverdueOn = ({ status, dueDay }: InspectionFinding, today: string): boolean =>
  status === FindingStatus.RECTIFYING && dueDay !== null && dueDay < today;
