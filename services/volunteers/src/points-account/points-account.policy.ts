import { DomainError, governs, hasRole, type Viewer } from '@governance/shared';
import type { Volunteer } from '../volunteer/volunteer.js';
import { isSelf } from '../volunteer/volunteer.policy.js';

/**
 * Points are seen by the volunteer alone: what somebody may get for their time is nobody else's matter, not that of their
 * unit or community either.
 */
export const maySeePoints = (viewer: Viewer, volunteer: Volunteer): boolean => isSelf(viewer, volunteer);

/** A bonus is given by those who attend to volunteers where they are at home, never to oneself. */
export function assertMayGrantBonus(viewer: Viewer, volunteer: Volunteer): void {
  const may =
    viewer.subject !== null &&
    hasRole(viewer, 'GRID_WORKER', 'STREET_OFFICER', 'DISTRICT_SUPERVISOR', 'ADMINISTRATOR') &&
    governs(viewer, volunteer.divisionCode) &&
    !isSelf(viewer, volunteer);
  if (!may) throw new DomainError('FORBIDDEN', '您无权奖励这位志愿者', { action: 'grantPointsBonus' });
}
