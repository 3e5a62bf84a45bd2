import { DomainError, isEntityId, NotFoundError, parseDivisionCode, type Viewer } from '@governance/shared';
import { isPublished } from '../evaluation-scheme/evaluation-scheme.policy.js';
import type { EvaluationSchemeRepository } from '../evaluation-scheme/evaluation-scheme.repository.js';
import { requireStandingDivision } from '../organization/organization-fit.js';
import type { Assessment } from './assessment.js';
import { assessorFor } from './assessment.policy.js';
import type { AssessmentRepository } from './assessment.repository.js';
import { type NewAssessment, soundAssessment } from './new-assessment.js';

/** What can be done with the marks of panels. */
export class AssessmentService {
  constructor(
    private readonly assessments: AssessmentRepository,
    private readonly schemes: EvaluationSchemeRepository,
  ) {}

  /** Hands in a panel's marks, or corrects them. A repetition with the same key answers what the first one stored. */
  async submit(input: NewAssessment, idempotencyKey: string, viewer: Viewer): Promise<Assessment> {
    const { schemeId } = input;
    const [scheme] = isEntityId(schemeId) ? await this.schemes.findByIds([schemeId], viewer) : [];
    if (!scheme) throw new NotFoundError('考核方案', 'schemeId');
    const assessor = assessorFor(viewer, scheme);
    if (!isPublished(scheme))
      throw new DomainError('ACTION_NOT_AVAILABLE', '考核方案尚未发布', {
        field: 'schemeId',
        status: 'DRAFT',
      });
    const divisionCode = parseDivisionCode(input.divisionCode, 'divisionCode');
    const assessment = soundAssessment({ ...input, divisionCode }, scheme, assessor);
    const body = { submitAssessment: assessment };
    const request = { subject: viewer.subject ?? '', key: idempotencyKey, body };
    return this.assessments.submit(assessment, request, async (around) => {
      await requireStandingDivision(divisionCode, around);
    });
  }
}
