import { DomainError, governs, hasRole, type Viewer } from '@governance/shared';

/** Policies are published: everybody reads them. Whoever governs the whole city sets one. */
export function assertMayPublishPolicy(viewer: Viewer, cityDivision: string): void {
  if (hasRole(viewer, 'DISTRICT_SUPERVISOR', 'ADMINISTRATOR') && governs(viewer, cityDivision)) return;
  throw new DomainError('FORBIDDEN', '您无权发布该市的服务时长要求', { action: 'publishObligationPolicy' });
}
