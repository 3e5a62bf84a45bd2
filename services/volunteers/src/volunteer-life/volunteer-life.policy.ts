import { DomainError, governs, hasRole, type Viewer } from '@governance/shared';
import { isSelf, speaksFor } from '../volunteer/volunteer.policy.js';
import type { Volunteer } from '../volunteer/volunteer.js';

/** Somebody is forgotten at their own wish: asked for by themselves, their home organization or an administrator. */
export function assertMayForget(viewer: Viewer, volunteer: Volunteer): void {
  const may =
    isSelf(viewer, volunteer) ||
    speaksFor(viewer, volunteer.homeOrganizationId) ||
    (hasRole(viewer, 'ADMINISTRATOR') && governs(viewer, volunteer.divisionCode));
  if (!may) throw new DomainError('FORBIDDEN', '您无权注销这位志愿者', { action: 'forgetVolunteer' });
}
