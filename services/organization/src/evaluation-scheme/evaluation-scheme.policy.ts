import { DomainError, governs, hasRole, maySee, type Viewer, type WorkingRows } from '@governance/shared';
import type { Assessor } from './assessor.js';
import { type EvaluationScheme, SchemeStatus, SchemeVisibility } from './evaluation-scheme.js';

/**
 * A scheme that was published is a directory entry: everybody reads it, everywhere. A draft is a working row: whoever
 * governs the place sees it, and whoever is to assess by it. Where the row rule finds these, with the scheme as `s`.
 */
export const DRAFT_ROWS: WorkingRows = {
  division: 's.division_code',
  parties: { table: 'evaluation_assessor', on: 'p.city_code = s.city_code AND p.scheme_id = s.id' },
};

/** Whoever makes schemes: officers of the street and above, in their own jurisdiction, and their machines. */
function managesSchemes(viewer: Viewer, divisionCode: string): boolean {
  const manages = hasRole(viewer, 'STREET_OFFICER', 'DISTRICT_SUPERVISOR', 'ADMINISTRATOR', 'INTEGRATION');
  return manages && governs(viewer, divisionCode);
}

/** Throws `FORBIDDEN` unless the viewer makes schemes for the place. */
export function assertMayManageSchemes(viewer: Viewer, divisionCode: string): void {
  if (managesSchemes(viewer, divisionCode)) return;
  throw new DomainError('FORBIDDEN', '您无权管理该地的考核方案', { action: 'manageEvaluationSchemes' });
}

/** Whether the viewer may know that there is a newer version, not published yet. */
export const seesDraft = (viewer: Viewer, { divisionCode, assessors }: EvaluationScheme): boolean =>
  maySee(viewer, { divisionCode, parties: assessors.map(({ organizationId }) => organizationId) });

/**
 * The organization behind an assessor, as everybody may know it. Back to back it is nobody's to know by the scheme: who
 * is known to judge is known to have scored.
 */
export const disclosedOrganization = (
  { visibility }: EvaluationScheme,
  { organizationId }: Assessor,
): string | null => (visibility === SchemeVisibility.BACK_TO_BACK ? null : organizationId);

/** The same for whoever runs the scheme, audits it or judges by it themselves. */
export function assessorIdFor(viewer: Viewer, scheme: EvaluationScheme, assessor: Assessor): string | null {
  const { divisionCode } = scheme;
  const isInside =
    managesSchemes(viewer, divisionCode) ||
    (hasRole(viewer, 'AUDITOR') && governs(viewer, divisionCode)) ||
    viewer.organization === assessor.organizationId;
  return isInside ? assessor.organizationId : disclosedOrganization(scheme, assessor);
}

/** Whether a version of a scheme can be ranked by for good. */
export const isPublished = ({ status }: EvaluationScheme): boolean => status === SchemeStatus.PUBLISHED;
