import { DomainError, governs, hasRole, type Viewer } from '@governance/shared';

/** Ladders are a directory: everybody reads them, everywhere. */

/** Whoever lays down a ladder: administrators, in their own jurisdiction. */
export function assertMayDefineLevels(viewer: Viewer, divisionCode: string): void {
  if (hasRole(viewer, 'ADMINISTRATOR') && governs(viewer, divisionCode)) return;
  throw new DomainError('FORBIDDEN', '您无权规定该地的组织层级', { action: 'defineLevelScheme' });
}
