import type { ChildListReader, IdempotentRequest, Viewer } from '@governance/shared';
import type { CheckAround } from '../organization/surroundings.js';
import type { AssessmentFilter, Assessment } from './assessment.js';
import type { SoundAssessment } from './new-assessment.js';

/** Every stored assessment. Lists come in order of place and id and hold what the viewer may see. */
export interface AssessmentRepository {
  /** Assessments by schemes, in all their versions. */
  ofSchemes(viewer: Viewer): ChildListReader<AssessmentFilter, Assessment>;
  /**
   * Stores marks, once for each request key: the first ones, or corrected ones. `check` runs in the same transaction.
   * Throws `CONFLICT` unless what is there has the expected version, and `ACTION_NOT_AVAILABLE` when it is frozen.
   */
  submit(
    assessment: SoundAssessment,
    idempotent: Omit<IdempotentRequest, 'cityCode'>,
    check: CheckAround,
  ): Promise<Assessment>;
}
