import { type DemoContext } from '../chance/demo-context.js';
import { type InstructorCountPlan, type NewSectorPlan } from '../new-sectors/new-sector-plan.js';
import { instructorsOf, newSectorsOf } from '../new-sectors/new-sectors.js';
import { type CommunityPlace } from '../places/place.js';
import { type BranchPlan } from './branch-plan.js';
import { branchesOf } from './branches.js';
import { communityJointBody } from './community-joint-body.js';
import { committeeOf, residentsCommitteeOf } from './community-organizations.js';
import { type JointBodyPlan } from './joint-body-plan.js';
import { type OrganizationPlan } from './organization-plan.js';
import { unitsOf } from './units.js';

/** The organizations of a community and its joint body. */
export interface CommunityOrganizationsPlan {
  readonly committee: OrganizationPlan;
  readonly branches: readonly BranchPlan[];
  readonly units: readonly OrganizationPlan[];
  /** All of the above, with the residents' committee and the party groups; parents come first. */
  readonly organizations: readonly OrganizationPlan[];
  readonly jointBody: JointBodyPlan;
  readonly newSectors: readonly NewSectorPlan[];
  readonly instructors: readonly InstructorCountPlan[];
}

/** What the organization service keeps of a community. The committee's parent is the township's committee. */
export function communityOrganizationsPlan(
  place: CommunityPlace,
  context: DemoContext,
): CommunityOrganizationsPlan {
  const branches = branchesOf(place, context);
  const units = unitsOf(place, context);
  const committee = committeeOf(place, branches, context);
  const ofBranches = branches.flatMap(({ organization, groups }) => [organization, ...groups]);
  return {
    committee,
    branches,
    units,
    organizations: [committee, residentsCommitteeOf(place, context), ...ofBranches, ...units],
    jointBody: communityJointBody(place, units, context),
    newSectors: newSectorsOf(place, { committee, branches, units }, context),
    instructors: instructorsOf({ committee, branches, units }, context),
  };
}
