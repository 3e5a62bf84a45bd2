import { DomainError, hasRole, type Role, type Viewer } from '@governance/shared';
import { mayActForTeam } from '../volunteer-team/volunteer-team.policy.js';
import type { VolunteerTeam } from '../volunteer-team/volunteer-team.js';
import { isOfOrganization } from '../volunteer/volunteer.policy.js';
import type { Activity } from './activity.js';

/**
 * Activities and their shifts are a directory: everybody reads what takes place, where and when, and how many come;
 * never who. They are organized by people of an organization and by the leaders of its teams. 谁组织谁证明: what was given
 * there is proven by the people of that organization alone.
 */

/** Roles of people who organize for their organization. */
const ORGANIZING: readonly Role[] = [
  'UNIT_SECRETARY',
  'GRID_WORKER',
  'STREET_OFFICER',
  'DEPARTMENT_OFFICER',
  'DISTRICT_SUPERVISOR',
  'ADMINISTRATOR',
];

/** Whether the viewer organizes in the name of an organization, which is to say their own. */
export const organizesFor = (viewer: Viewer, organizationId: string): boolean =>
  viewer.subject !== null && hasRole(viewer, ...ORGANIZING) && isOfOrganization(viewer, organizationId);

/** Throws unless the viewer may announce, cancel and run activities of an organization or of a team behind which it stands. */
export function assertMayOrganize(
  viewer: Viewer,
  { organizationId }: Pick<Activity, 'organizationId'>,
  team: VolunteerTeam | null,
): void {
  const may =
    organizesFor(viewer, organizationId) ||
    (team?.organizationId === organizationId && mayActForTeam(viewer, team));
  if (!may) throw new DomainError('FORBIDDEN', '您无权组织这个活动', { action: 'organizeActivity' });
}
