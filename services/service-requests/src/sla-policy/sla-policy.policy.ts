import { DomainError, governs, hasRole, type Viewer } from '@governance/shared';

/** Policies are a directory: everybody reads them. Whoever supervises the whole city publishes them. */
export function assertMayPublishPolicies(viewer: Viewer, cityDivisionCode: string): void {
  if (hasRole(viewer, 'DISTRICT_SUPERVISOR', 'ADMINISTRATOR') && governs(viewer, cityDivisionCode)) return;
  throw new DomainError('FORBIDDEN', '您无权发布该市的时限规则', { action: 'publishSlaPolicy' });
}

/** Whoever supervises a place may ask what another policy would have made of its requests. */
export function assertMayRecalculate(viewer: Viewer, divisionCode: string): void {
  if (hasRole(viewer, 'DISTRICT_SUPERVISOR', 'ADMINISTRATOR') && governs(viewer, divisionCode)) return;
  throw new DomainError('FORBIDDEN', '您无权测算该地的时限规则', { action: 'slaPolicyWhatIf' });
}
