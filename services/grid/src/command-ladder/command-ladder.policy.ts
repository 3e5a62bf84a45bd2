import { DomainError, governs, hasRole, type Viewer } from '@governance/shared';

/** Ladders are a directory: everybody reads them, everywhere. */

/** Whoever lays down a ladder: administrators of the whole city. Throws `FORBIDDEN`. */
export function assertMayDefineCommandLadder(viewer: Viewer, cityDivisionCode: string): void {
  if (hasRole(viewer, 'ADMINISTRATOR') && governs(viewer, cityDivisionCode)) return;
  throw new DomainError('FORBIDDEN', '您无权规定该市的指挥中心层级', { action: 'defineCommandLadder' });
}
