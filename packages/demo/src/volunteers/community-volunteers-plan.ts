import { type DemoContext } from '../chance/demo-context.js';
import { branchesOf } from '../organizations/branches.js';
import { communityJointBody } from '../organizations/community-joint-body.js';
import { unitsOf } from '../organizations/units.js';
import { type CommunityPlace } from '../places/place.js';
import { type VolunteerPlan } from './volunteer-plan.js';
import { volunteersOf } from './volunteers.js';

/** What the volunteers service keeps of a community: its volunteers with their hours. */
export function communityVolunteersPlan(
  place: CommunityPlace,
  context: DemoContext,
): readonly VolunteerPlan[] {
  const { memberships } = communityJointBody(place, unitsOf(place, context), context);
  const present = memberships.filter(({ until }) => until === null);
  const homes = {
    memberIds: present.map(({ organizationId }) => organizationId),
    branchIds: branchesOf(place, context).map(({ organization }) => organization.id),
  };
  return volunteersOf(place, homes, context);
}
