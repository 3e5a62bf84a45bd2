import { DomainError, hasRole, type Viewer, type WorkingRows } from '@governance/shared';
import type { Assessor } from '../evaluation-scheme/assessor.js';
import type { EvaluationScheme } from '../evaluation-scheme/evaluation-scheme.js';

/**
 * Who scored is for the organization that did and, in their jurisdiction, for auditors; where the scheme is open, for
 * all staff of the place. Where the row rule finds these, with the assessment as `a`.
 */
export const ASSESSMENT_ROWS: WorkingRows = {
  division: 'a.division_code',
  organizations: ['a.organization_id'],
};

/** Whether a viewer's jurisdiction shows who scored also back to back. */
export const auditsAssessments = (viewer: Viewer): boolean => hasRole(viewer, 'AUDITOR');

/** As whom a viewer hands in marks. Throws `FORBIDDEN` for whoever does not act for an assessor of the scheme. */
export function assessorFor(viewer: Viewer, { assessors }: EvaluationScheme): Assessor {
  const own = assessors.find(({ organizationId }) => organizationId === viewer.organization);
  if (own) return own;
  throw new DomainError('FORBIDDEN', '您所在组织不是该方案的考核主体', { action: 'submitAssessment' });
}
