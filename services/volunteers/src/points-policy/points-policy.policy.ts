import { DomainError, governs, hasRole, type Viewer } from '@governance/shared';

/** Rules are for the whole city, and so is who publishes them. Everybody reads them. */
export function assertMayPublishPolicy(viewer: Viewer, cityDivision: string): void {
  if (viewer.subject !== null && hasRole(viewer, 'ADMINISTRATOR') && governs(viewer, cityDivision)) return;
  throw new DomainError('FORBIDDEN', '您无权发布该市的积分办法', { action: 'publishPointsPolicy' });
}
