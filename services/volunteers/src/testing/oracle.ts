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

const one = (viewer: Viewer, ...roles: Role[]): boolean => viewer.roles.some((role) => roles.includes(role));
const covers = (viewer: Viewer, code: string): boolean =>
  viewer.jurisdictions.some(({ from, to }) => from <= code && code < to);
const same = (left: string | null, right: string | null): boolean => left !== null && left === right;

/**
 * Who may see what, written down once more, from the words of the rule and without the code that is tested.
 */
export const mayKnow = {
  volunteer: (viewer: Viewer, it: KnownVolunteer): boolean =>
    same(viewer.subject, it.subject) ||
    same(viewer.organization, it.homeOrganizationId) ||
    (covers(viewer, it.divisionCode) &&
      !viewer.roles.every((role) => ['RESIDENT', 'VOLUNTEER', 'UNIT_SECRETARY', 'SERVICE'].includes(role))),
  name: (viewer: Viewer, it: KnownVolunteer): boolean =>
    mayKnow.partyMember(viewer, it) ||
    (covers(viewer, it.divisionCode) &&
      one(viewer, 'GRID_WORKER', 'STREET_OFFICER', 'DISTRICT_SUPERVISOR', 'ADMINISTRATOR')),
  partyMember: (viewer: Viewer, it: KnownVolunteer): boolean =>
    same(viewer.subject, it.subject) ||
    (one(viewer, 'UNIT_SECRETARY') && same(viewer.organization, it.homeOrganizationId)),
  hours: (viewer: Viewer, it: KnownVolunteer, confirmingOrganizationId: string): boolean =>
    mayKnow.volunteer(viewer, it) || same(viewer.organization, confirmingOrganizationId),
};
