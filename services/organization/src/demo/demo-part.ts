import {
  type CommunityPlan,
  type CountyPlan,
  institutionSetupOf,
  type InstitutionSetupPlan,
  type JointBodyPlan,
  type OrganizationPlan,
  type ProfilePlan,
  profilesOf,
  type QuarterLinkPlan,
  quarterLinksOf,
  type QuarterPlan,
  staffAggregateOf,
  type StaffAggregatePlan,
  type TownshipPlan,
} from '@governance/demo';

/** What one place of the invented world gives to this service. */
export interface DemoPart {
  readonly organizations: readonly OrganizationPlan[];
  readonly jointBodies: readonly JointBodyPlan[];
  /** The grid that a branch looks after, by the branch's id. */
  readonly gridOfBranch: ReadonlyMap<string, string>;
  readonly profiles: readonly ProfilePlan[];
  readonly quarters: readonly QuarterPlan[];
  readonly quarterLinks: readonly QuarterLinkPlan[];
  readonly setups: readonly InstitutionSetupPlan[];
  readonly staff: readonly StaffAggregatePlan[];
}

/** What a place of a level has none of. */
const NONE = {
  jointBodies: [],
  gridOfBranch: new Map(),
  quarters: [],
  quarterLinks: [],
  setups: [],
  staff: [],
};

/** A county's part: its organizations. */
export const partOfCounty = ({ place, organizations }: CountyPlan): DemoPart => ({
  ...NONE,
  organizations,
  profiles: profilesOf(place.code, organizations),
});

/** A township's part: its organizations, its 大工委, how it is set up and its staff in numbers. */
export const partOfTownship = (plan: TownshipPlan): DemoPart => ({
  ...NONE,
  organizations: plan.organizations,
  jointBodies: [plan.jointBody],
  profiles: profilesOf(plan.place.code, plan.organizations),
  setups: [institutionSetupOf(plan)],
  staff: [staffAggregateOf(plan)],
});

/** A community's part: its organizations, its 大党委, which branch looks after which grid, and who has which quarter. */
export const partOfCommunity = (plan: CommunityPlan): DemoPart => ({
  ...NONE,
  organizations: plan.organizations,
  jointBodies: [plan.jointBody],
  gridOfBranch: gridsOf(plan.branches),
  profiles: profilesOf(plan.place.code, plan.organizations),
  quarters: plan.quarters,
  quarterLinks: quarterLinksOf(plan),
});

/** A grid has one branch: where the plan has two, the first one looks after it. */
function gridsOf(branches: CommunityPlan['branches']): ReadonlyMap<string, string> {
  const branchOfGrid = new Map<string, string>();
  for (const { gridId, organization } of branches) {
    if (gridId !== null && !branchOfGrid.has(gridId)) branchOfGrid.set(gridId, organization.id);
  }
  return new Map([...branchOfGrid].map(([gridId, branchId]) => [branchId, gridId]));
}
