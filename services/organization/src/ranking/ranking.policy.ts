import { DomainError, governs, hasRole, type Viewer } from '@governance/shared';

/** A published ranking is everybody's to read. Until then it is for staff in whose jurisdiction the place lies. */
export const mayPreview = (viewer: Viewer, divisionCode: string): boolean =>
  governs(viewer, divisionCode) &&
  hasRole(
    viewer,
    'GRID_WORKER',
    'STREET_OFFICER',
    'DEPARTMENT_OFFICER',
    'DISTRICT_SUPERVISOR',
    'AUDITOR',
    'INTEGRATION',
    'ADMINISTRATOR',
  );

/** Throws `FORBIDDEN` unless the viewer supervises the place. */
export function assertMayPublish(viewer: Viewer, divisionCode: string): void {
  if (hasRole(viewer, 'DISTRICT_SUPERVISOR') && governs(viewer, divisionCode)) return;
  throw new DomainError('FORBIDDEN', '您无权发布该地的排名', { action: 'publishRanking' });
}
