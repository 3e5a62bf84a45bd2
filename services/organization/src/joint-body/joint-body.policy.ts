import { DomainError, governs, hasRole, type Viewer } from '@governance/shared';
import type { JointBody } from './joint-body.js';

/** Joint bodies and their seats are a directory: everybody reads them, everywhere. */

/** Whoever manages joint bodies: officers of the street and above, in their own jurisdiction, and their machines. */
export function assertMayManageJointBodies(viewer: Viewer, divisionCode: string): void {
  if (managesJointBodies(viewer, divisionCode)) return;
  throw new DomainError('FORBIDDEN', '您无权管理该地的共建组织', { action: 'manageJointBodies' });
}

/** Whether a viewer manages the joint bodies of a place. */
export const managesJointBodies = (viewer: Viewer, divisionCode: string): boolean =>
  hasRole(viewer, 'STREET_OFFICER', 'DISTRICT_SUPERVISOR', 'ADMINISTRATOR', 'INTEGRATION') &&
  governs(viewer, divisionCode);

/** Whether a viewer speaks for an organization: its secretary, its officers, its machines. */
export const speaksFor = (viewer: Viewer, organizationId: string | null): boolean =>
  organizationId !== null &&
  viewer.organization === organizationId &&
  hasRole(viewer, 'UNIT_SECRETARY', 'STREET_OFFICER', 'DEPARTMENT_OFFICER', 'INTEGRATION');

/** Whoever keeps a body's meetings and business: its managers, and whoever speaks for its chair. */
export function assertMayRunJointBody(
  viewer: Viewer,
  { divisionCode, chairOrganizationId }: Pick<JointBody, 'divisionCode' | 'chairOrganizationId'>,
  action: string,
): void {
  if (managesJointBodies(viewer, divisionCode) || speaksFor(viewer, chairOrganizationId)) return;
  throw new DomainError('FORBIDDEN', '您无权办理该共建组织的事务', { action });
}
