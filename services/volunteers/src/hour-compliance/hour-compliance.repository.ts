import type { ComplianceQuestion, HoursOfHolder } from './hour-compliance.js';

/** What units and members owe and gave. */
export interface HourComplianceRepository {
  /** One answer for each id, in no order. */
  findHours(ids: readonly string[], question: ComplianceQuestion): Promise<readonly HoursOfHolder[]>;
}
