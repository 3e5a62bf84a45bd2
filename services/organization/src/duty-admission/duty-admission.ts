import type { DutyLevel } from '../duty-item/duty-level.js';
import type { AdmissionStatus } from './admission-status.js';

/** A department's request to give communities, streets or grids one more task, and what was decided. */
export interface DutyAdmission {
  readonly id: string;
  /** The place that is asked; the task would hold there and below. */
  readonly divisionCode: string;
  readonly version: number;
  readonly status: AdmissionStatus;
  readonly requestingOrganizationId: string;
  readonly requestedBySubject: string;
  readonly level: DutyLevel;
  readonly title: string;
  readonly legalBasis: string;
  /** Money that comes with the task, in yuan a year; null for none. */
  readonly fundsYuan: number | null;
  /** People who come with the task; null for none. */
  readonly staff: number | null;
  /** The first business day on which it would hold no longer; null without an end. */
  readonly validTo: string | null;
  readonly requestedAt: Date;
  readonly decidedAt: Date | null;
  /** Why it was rejected or withdrawn, or what was said when it was approved. */
  readonly reason: string | null;
  /** The duty that came of it. */
  readonly dutyItemId: string | null;
}

/** What a list of admissions is limited to. */
export interface AdmissionFilter {
  readonly divisionCode?: string | null;
  readonly status?: AdmissionStatus | null;
  readonly requestingOrganizationId?: string | null;
}
