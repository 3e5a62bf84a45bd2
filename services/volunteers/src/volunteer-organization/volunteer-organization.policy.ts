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
import type { VolunteerOrganization, VolunteerOrganizationSize } from './volunteer-organization.js';

/**
 * Organizations of volunteers are a directory: everybody reads them, everywhere. How many volunteers are in their teams
 * is open, but 1 to 4, and what a team of 1 to 4 is part of, are for staff of the place and the sponsor alone.
 */

/** Roles that keep the register of their jurisdiction. */
const REGISTERING: readonly Role[] = [
  'STREET_OFFICER',
  'DISTRICT_SUPERVISOR',
  'ADMINISTRATOR',
  'INTEGRATION',
];

type Standing = Pick<VolunteerOrganization, 'divisionCode' | 'sponsorId'>;

/** Registration, renaming and dissolution: staff of the place, and whoever speaks for the sponsor. */
export function assertMayKeepRegister(viewer: Viewer, { divisionCode, sponsorId }: Standing): void {
  const may =
    (hasRole(viewer, ...REGISTERING) && governs(viewer, divisionCode)) || speaksFor(viewer, sponsorId);
  if (!may)
    throw new DomainError('FORBIDDEN', '您无权管理这个志愿服务组织', {
      action: 'manageVolunteerOrganization',
    });
}

/**
 * How many volunteers are in its teams, as this viewer may know it. A team of 1 to 4 hides the whole: less the other
 * teams, whose sizes are open, it would tell the small one.
 */
export function volunteerCountFor(
  viewer: Viewer,
  { divisionCode, sponsorId }: Standing,
  { count, smallTeams }: Omit<VolunteerOrganizationSize, 'id'>,
): MaskedCountType {
  if (governs(rowViewer(viewer), divisionCode) || isOfOrganization(viewer, sponsorId))
    return countForInsiders(count);
  // Whatever is small is hidden in the same words.
  return countForOutsiders(smallTeams > 0 ? 1 : count);
}
