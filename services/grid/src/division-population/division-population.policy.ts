import { DomainError, governs, hasRole, type Viewer } from '@governance/shared';

/** Figures of population are a directory: everybody reads them. Administrators and machines write those of their place. */
export function assertMayRecordPopulation(viewer: Viewer, divisionCode: string): void {
  if (hasRole(viewer, 'ADMINISTRATOR', 'INTEGRATION') && governs(viewer, divisionCode)) return;
  throw new DomainError('FORBIDDEN', '您无权登记该地的人口数', { action: 'recordPopulation' });
}
