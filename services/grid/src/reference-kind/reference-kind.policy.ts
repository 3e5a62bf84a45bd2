import { DomainError, governs, hasRole, type Viewer } from '@governance/shared';

/** Kinds are a directory: everybody reads them, everywhere. */

/** Whoever lays down a city's kinds: administrators, and machines, whose jurisdiction is the whole city. */
export function assertMayDefineKinds(viewer: Viewer, cityCode: string): void {
  if (hasRole(viewer, 'ADMINISTRATOR', 'INTEGRATION') && governs(viewer, `${cityCode}00000000`)) return;
  throw new DomainError('FORBIDDEN', '您无权规定该城市的类型', { action: 'defineReferenceKind' });
}
