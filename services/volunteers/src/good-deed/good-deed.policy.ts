import { DomainError, governs, hasRole, type Viewer } from '@governance/shared';
import { speaksFor } from '../volunteer/volunteer.policy.js';
import type { NewGoodDeed } from './good-deed.js';

/** Good deeds are a directory: everybody reads them, everywhere. */

/** Recording is for whoever speaks for the organization, and for staff of the place. */
export function assertMayRecordGoodDeed(viewer: Viewer, { divisionCode, organizationId }: NewGoodDeed): void {
  const may =
    speaksFor(viewer, organizationId) ||
    (hasRole(viewer, 'GRID_WORKER', 'STREET_OFFICER', 'DISTRICT_SUPERVISOR', 'ADMINISTRATOR') &&
      governs(viewer, divisionCode));
  if (may && viewer.subject !== null) return;
  throw new DomainError('FORBIDDEN', '您无权登记为民办实事', { action: 'recordGoodDeed' });
}
