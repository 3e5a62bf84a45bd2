import { DomainError, governs, hasRole, type Role, type Viewer } from '@governance/shared';
import { RegisteredPerson, type Volunteer } from './volunteer.js';

/**
 * Volunteers are personal rows. A row is seen by the volunteer, by the home organization, and by staff in whose
 * jurisdiction the home community lies, or a community where the volunteer plans hours, while the plan lasts. Name and phone are given to fewer, party membership to the fewest.
 */

/** Roles whose jurisdictions count for personal rows; a resident's or volunteer's token has no use for one. */
const STAFF: readonly Role[] = [
  'GRID_WORKER',
  'STREET_OFFICER',
  'DEPARTMENT_OFFICER',
  'DISTRICT_SUPERVISOR',
  'AUDITOR',
  'INTEGRATION',
  'ADMINISTRATOR',
];
/** Roles that deal with volunteers face to face in their jurisdiction. */
const ATTENDING: readonly Role[] = ['GRID_WORKER', 'STREET_OFFICER', 'DISTRICT_SUPERVISOR', 'ADMINISTRATOR'];
/** Roles that may speak for their organization. */
const SPEAKING: readonly Role[] = [
  'UNIT_SECRETARY',
  'STREET_OFFICER',
  'DEPARTMENT_OFFICER',
  'DISTRICT_SUPERVISOR',
  'ADMINISTRATOR',
];

/** The viewer as the row rule is to take it: jurisdictions count for staff alone. */
export const rowViewer = (viewer: Viewer): Viewer =>
  hasRole(viewer, ...STAFF) ? viewer : { ...viewer, jurisdictions: [] };

/** Whether name and phone are given. The policy of the table says the same in SQL. */
export const mayReadIdentity = (viewer: Viewer, volunteer: Volunteer): boolean =>
  mayReadPartyMembership(viewer, volunteer) ||
  (hasRole(viewer, ...ATTENDING) && governs(viewer, volunteer.divisionCode));

/** Whether party membership is given: to oneself and the secretary of the home organization, nobody else. */
export const mayReadPartyMembership = (viewer: Viewer, volunteer: Volunteer): boolean =>
  isSelf(viewer, volunteer) ||
  (hasRole(viewer, 'UNIT_SECRETARY') && isOfOrganization(viewer, volunteer.homeOrganizationId));

/** Whether the viewer is this volunteer. */
export const isSelf = (viewer: Viewer, { subject }: Pick<Volunteer, 'subject'>): boolean =>
  viewer.subject !== null && viewer.subject === subject;

/** Everybody who is signed in registers themselves; who speaks for an organization registers its members, a team its own. */
export function assertMayRegister(
  viewer: Viewer,
  person: RegisteredPerson,
  homeOrganizationId: string | null,
  mayActForTeam: () => boolean,
): void {
  const may =
    person === RegisteredPerson.MYSELF
      ? viewer.subject !== null && !hasRole(viewer, 'INTEGRATION', 'SERVICE')
      : person === RegisteredPerson.TEAM_MEMBER
        ? viewer.subject !== null && mayActForTeam()
        : speaksFor(viewer, homeOrganizationId);
  if (!may) throw new DomainError('FORBIDDEN', '您无权登记这位志愿者', { action: 'registerVolunteer' });
}

/** Skills are changed by oneself, by who speaks for the home organization, and by those who attend to volunteers there. */
export function assertMayChange(viewer: Viewer, volunteer: Volunteer): void {
  const may =
    isSelf(viewer, volunteer) ||
    speaksFor(viewer, volunteer.homeOrganizationId) ||
    (hasRole(viewer, ...ATTENDING) && governs(viewer, volunteer.divisionCode));
  if (!may) throw new DomainError('FORBIDDEN', '您无权修改这位志愿者的资料', { action: 'updateVolunteer' });
}

/** Whether the viewer's organization is this one. */
export const isOfOrganization = (viewer: Viewer, organizationId: string | null): boolean =>
  viewer.organization !== null && viewer.organization === organizationId;

/** Whether the viewer may speak for an organization, which is to say their own. */
export const speaksFor = (viewer: Viewer, organizationId: string | null): boolean =>
  viewer.subject !== null && hasRole(viewer, ...SPEAKING) && isOfOrganization(viewer, organizationId);
