import type { IdempotentRequest } from '@governance/shared';
import type { CheckInReport, NewCheckInReport, ReportDirection } from './check-in-report.js';

/** Reports on check-ins of units. */
export interface CheckInReportRepository {
  /** In order; at most 100 for each. The check-ins must have been read as a viewer. */
  findByCheckIns(checkInIds: readonly string[]): Promise<readonly CheckInReport[]>;
  /** Stores one, once for each request key. Throws `ACTION_NOT_AVAILABLE` when there are too many. */
  add(
    report: NewCheckInReport,
    direction: ReportDirection,
    request: Omit<IdempotentRequest, 'cityCode'>,
  ): Promise<CheckInReport>;
}
