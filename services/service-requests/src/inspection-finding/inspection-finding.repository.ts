import type { Viewer } from '@governance/shared';
import type { CaseRepository } from '../working-case/case.repository.js';
import type { DatedFindingFilter, InspectionFinding } from './inspection-finding.js';

/**
 * Every finding of joint inspections. `open` waits for the inspection, and throws `ACTION_NOT_AVAILABLE` unless it is still
 * under way and takes another finding.
 */
export interface InspectionFindingRepository extends CaseRepository<InspectionFinding, DatedFindingFilter> {
  /** Oldest first; at most 100 for each inspection. */
  findByInspections(inspectionIds: readonly string[], viewer: Viewer): Promise<readonly InspectionFinding[]>;
}
