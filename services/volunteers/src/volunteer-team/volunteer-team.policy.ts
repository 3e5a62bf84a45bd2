import {
  countForInsiders,
  countForOutsiders,
  DomainError,
  governs,
  hasRole,
  type MaskedCountType,
  type Role,
  type Viewer,
} from '@governance/shared';
import { isOfOrganization, rowViewer, speaksFor } from '../volunteer/volunteer.policy.js';
import type { VolunteerTeam } from './volunteer-team.js';

/**
 * Teams are a directory: everybody reads them, everywhere. Who leads and who belongs to one is personal: it is given to
 * whoever sees the volunteer. How many belong is open, 1 to 4 for the place and the organization behind it alone.
 */

/** Roles that look after the teams of their jurisdiction. */
const MANAGING: readonly Role[] = ['STREET_OFFICER', 'DISTRICT_SUPERVISOR', 'ADMINISTRATOR', 'INTEGRATION'];

type Standing = Pick<VolunteerTeam, 'divisionCode' | 'organizationId'>;

/** Whether the viewer looks after a team: staff of its place, and whoever speaks for the organization behind it. */
const manages = (viewer: Viewer, { divisionCode, organizationId }: Standing): boolean =>
  (hasRole(viewer, ...MANAGING) && governs(viewer, divisionCode)) || speaksFor(viewer, organizationId);

/** Whether the viewer may act for a team, e.g. claim something: its leader, and whoever looks after it. */
export const mayActForTeam = (viewer: Viewer, team: VolunteerTeam): boolean =>
  manages(viewer, team) || (viewer.subject !== null && viewer.subject === team.leaderSubject);

/** Founding, leading and disbanding a team is decided by whoever looks after it. */
export function assertMayManageTeam(viewer: Viewer, team: Standing): void {
  if (manages(viewer, team)) return;
  throw new DomainError('FORBIDDEN', '您无权管理这支志愿服务队', { action: 'manageTeam' });
}

/** Members are taken in and let go by whoever may act for the team. */
export function assertMayChangeMembers(viewer: Viewer, team: VolunteerTeam): void {
  if (mayActForTeam(viewer, team)) return;
  throw new DomainError('FORBIDDEN', '您无权变更这支志愿服务队的队员', { action: 'changeTeamMembers' });
}

/** How many belong to a team, as this viewer may know it. */
export const memberCountFor = (viewer: Viewer, team: VolunteerTeam, count: number): MaskedCountType =>
  governs(rowViewer(viewer), team.divisionCode) || isOfOrganization(viewer, team.organizationId)
    ? countForInsiders(count)
    : countForOutsiders(count);
