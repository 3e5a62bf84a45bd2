import { DomainError, governs, hasRole, type Role, type Viewer } from '@governance/shared';
import { isOfOrganization, isSelf, speaksFor } from '../volunteer/volunteer.policy.js';
import type { Volunteer } from '../volunteer/volunteer.js';
import type { CheckIn } from './check-in.js';

/**
 * A unit's check-in is a working row: seen by the staff of the community that received it and by the unit. A member's
 * tells that somebody is in the party: it is seen by the member and the secretary of the unit, and by nobody else, the
 * community that received them included. That one sees a volunteer with hours.
 */

/** Roles that receive units in their jurisdiction. */
const RECEIVING: readonly Role[] = ['STREET_OFFICER', 'DISTRICT_SUPERVISOR', 'ADMINISTRATOR', 'INTEGRATION'];

/** Whether the viewer is the secretary of a unit. */
export const isSecretaryOf = (viewer: Viewer, organizationId: string | null): boolean =>
  hasRole(viewer, 'UNIT_SECRETARY') && isOfOrganization(viewer, organizationId);

/** A unit is checked in by whoever speaks for it and by the staff of the community that receives it. */
export function assertMayCheckInUnit(viewer: Viewer, organizationId: string, divisionCode: string): void {
  const may =
    speaksFor(viewer, organizationId) || (hasRole(viewer, ...RECEIVING) && governs(viewer, divisionCode));
  if (!may) throw new DomainError('FORBIDDEN', '您无权办理该单位报到', { action: 'checkInUnit' });
}

/** A member is checked in by themselves and by the secretary of their unit. */
export function assertMayCheckInMember(viewer: Viewer, volunteer: Volunteer): void {
  if (isSelf(viewer, volunteer) || isSecretaryOf(viewer, volunteer.homeOrganizationId)) return;
  throw new DomainError('FORBIDDEN', '您无权办理这位党员报到', { action: 'checkInMember' });
}

/** Whoever may see a check-in may end it, except that staff who only look on change nothing. */
export function assertMayEndCheckIn(viewer: Viewer, checkIn: CheckIn): void {
  const { organizationId, divisionCode, volunteerId, volunteerSubject } = checkIn;
  if (volunteerId === null) {
    assertMayCheckInUnit(viewer, organizationId, divisionCode);
    return;
  }
  if (isSelf(viewer, { subject: volunteerSubject }) || isSecretaryOf(viewer, organizationId)) return;
  throw new DomainError('FORBIDDEN', '您无权结束这条报到', { action: 'endCheckIn' });
}
