import { DomainError, hasRole, type Role, type Viewer } from '@governance/shared';
import type { Volunteer } from '../volunteer/volunteer.js';
import { isOfOrganization, isSelf } from '../volunteer/volunteer.policy.js';
import type { HourRecord } from './hour-record.js';

/**
 * Hours are personal rows: seen by whoever sees the volunteer other than by a plan of hours, and by the organization that confirms them.
 */

/** Roles that speak for an organization which was served. */
const CONFIRMING: readonly Role[] = [
  'UNIT_SECRETARY',
  'GRID_WORKER',
  'STREET_OFFICER',
  'DEPARTMENT_OFFICER',
  'DISTRICT_SUPERVISOR',
  'ADMINISTRATOR',
];

/** Everybody reports their own hours, nobody else's. */
export function assertMayReport(viewer: Viewer, volunteer: Volunteer): void {
  if (isSelf(viewer, volunteer)) return;
  throw new DomainError('FORBIDDEN', '只能填报本人的服务时长', { action: 'reportHours' });
}

/** Whoever organized the activity confirms; nobody confirms their own hours. */
export function assertMayConfirm(viewer: Viewer, record: HourRecord): void {
  const may =
    viewer.subject !== null &&
    hasRole(viewer, ...CONFIRMING) &&
    isOfOrganization(viewer, record.organizationId) &&
    !isSelf(viewer, { subject: record.volunteerSubject });
  if (!may) throw new DomainError('FORBIDDEN', '您无权确认这条服务时长', { action: 'confirmHours' });
}
