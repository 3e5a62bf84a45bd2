import type { Role, Viewer } from '@governance/shared';

/** What a test knows of a volunteer, and of one record of hours of theirs. */
export interface KnownVolunteer {
  readonly id: string;
  readonly divisionCode: string;
  readonly subject: string | null;
  readonly homeOrganizationId: string | null;
  readonly name: string;
  readonly phone: string | null;
  readonly partyMember: boolean | null;
}

/** What a test knows of a check-in. */
export interface KnownCheckIn {
  readonly id: string;
  readonly kind: 'UNIT' | 'MEMBER';
  readonly divisionCode: string;
  readonly organizationId: string;
  /** Of the member. */
  readonly subject: string | null;
}

const one = (viewer: Viewer, ...roles: Role[]): boolean => viewer.roles.some((role) => roles.includes(role));
const covers = (viewer: Viewer, code: string): boolean =>
  viewer.jurisdictions.some(({ from, to }) => from <= code && code < to);
const same = (left: string | null, right: string | null): boolean => left !== null && left === right;

/** Roles whose jurisdictions count for nothing here. */
const NO_STAFF: readonly Role[] = ['RESIDENT', 'VOLUNTEER', 'UNIT_SECRETARY', 'SERVICE'];

/**
 * Who may see what, written down once more, from the words of the rule and without the code that is tested.
 */
export const mayKnow = {
  volunteer: (viewer: Viewer, it: KnownVolunteer): boolean =>
    same(viewer.subject, it.subject) ||
    same(viewer.organization, it.homeOrganizationId) ||
    (covers(viewer, it.divisionCode) && !viewer.roles.every((role) => NO_STAFF.includes(role))),
  name: (viewer: Viewer, it: KnownVolunteer): boolean =>
    mayKnow.partyMember(viewer, it) ||
    (covers(viewer, it.divisionCode) &&
      one(viewer, 'GRID_WORKER', 'STREET_OFFICER', 'DISTRICT_SUPERVISOR', 'ADMINISTRATOR')),
  partyMember: (viewer: Viewer, it: KnownVolunteer): boolean =>
    same(viewer.subject, it.subject) ||
    (one(viewer, 'UNIT_SECRETARY') && same(viewer.organization, it.homeOrganizationId)),
  checkIn: (viewer: Viewer, it: KnownCheckIn): boolean =>
    it.kind === 'MEMBER'
      ? same(viewer.subject, it.subject) ||
        (one(viewer, 'UNIT_SECRETARY') && same(viewer.organization, it.organizationId))
      : same(viewer.organization, it.organizationId) ||
        (covers(viewer, it.divisionCode) && !viewer.roles.every((role) => NO_STAFF.includes(role))),
  hours: (viewer: Viewer, it: KnownVolunteer, confirmingOrganizationId: string): boolean =>
    mayKnow.volunteer(viewer, it) || same(viewer.organization, confirmingOrganizationId),
};
