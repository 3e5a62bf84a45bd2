import { DomainError, governs, hasRole, type Role, type Viewer } from '@governance/shared';
import { organizesFor } from '../activity/activity.policy.js';
import { mayActForTeam } from '../volunteer-team/volunteer-team.policy.js';
import type { VolunteerTeam } from '../volunteer-team/volunteer-team.js';

/**
 * What is planned is a directory: everybody reads it, and which teams and units took it on. Staff of the place plan and
 * say what was done; a team is spoken for by its leader and whoever looks after it, a unit by its own people.
 */

/** Roles that plan in their jurisdiction. */
const PLANNING: readonly Role[] = [
  'GRID_WORKER',
  'STREET_OFFICER',
  'DISTRICT_SUPERVISOR',
  'ADMINISTRATOR',
  'INTEGRATION',
];

/** Planning, and saying that something was done, is for staff of the place. */
export function assertMayPlan(viewer: Viewer, divisionCode: string): void {
  if (viewer.subject !== null && hasRole(viewer, ...PLANNING) && governs(viewer, divisionCode)) return;
  throw new DomainError('FORBIDDEN', '您无权管理这里的服务计划', { action: 'planService' });
}

/** Whether the viewer may take something on for a team, or for their unit. */
export const mayClaimFor = (
  viewer: Viewer,
  team: VolunteerTeam | null,
  organizationId: string | null,
): boolean =>
  team === null
    ? organizationId !== null && organizesFor(viewer, organizationId)
    : mayActForTeam(viewer, team);
