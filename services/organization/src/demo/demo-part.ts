import {
  type CommunityListsPlan,
  type CommunityPlan,
  type CountyPlan,
  type DutyAdmissionPlan,
  type DutyPlan,
  institutionSetupOf,
  type InstitutionSetupPlan,
  type InstructorCountPlan,
  type JointBodyPlan,
  type NewSectorPlan,
  type OrganizationPlan,
  type ProfilePlan,
  profilesOf,
  type QuarterLinkPlan,
  quarterLinksOf,
  type QuarterPlan,
  type RegisterEntryPlan,
  staffAggregateOf,
  type StaffAggregatePlan,
  type TownshipPlan,
  type VenuePlan,
} from '@governance/demo';

/** What one place of the invented world gives to this service. */
export interface DemoPart {
  readonly organizations: readonly OrganizationPlan[];
  readonly jointBodies: readonly JointBodyPlan[];
  /** The grid that a branch looks after, by the branch's id. */
  readonly gridOfBranch: ReadonlyMap<string, string>;
  readonly venues: readonly VenuePlan[];
  readonly registerEntries: readonly RegisterEntryPlan[];
  /** Of communities alone. */
  readonly lists: CommunityListsPlan | null;
  readonly newSectors: readonly NewSectorPlan[];
  readonly instructors: readonly InstructorCountPlan[];
  readonly duties: readonly DutyPlan[];
  readonly admissions: readonly DutyAdmissionPlan[];
  readonly profiles: readonly ProfilePlan[];
  readonly quarters: readonly QuarterPlan[];
  readonly quarterLinks: readonly QuarterLinkPlan[];
  readonly setups: readonly InstitutionSetupPlan[];
  readonly staff: readonly StaffAggregatePlan[];
}

/** What places have nothing of, until they say otherwise. */
const NOTHING: Omit<DemoPart, 'organizations' | 'profiles'> = {
  jointBodies: [],
  gridOfBranch: new Map(),
  venues: [],
  registerEntries: [],
  lists: null,
  newSectors: [],
  instructors: [],
  duties: [],
  admissions: [],
  quarters: [],
  quarterLinks: [],
  setups: [],
  staff: [],
};

/** A county's part: its organizations and the list of duties of its communities. */
export const partOfCounty = ({ place, organizations, duties }: CountyPlan): DemoPart => ({
  ...NOTHING,
  organizations,
  profiles: profilesOf(place.code, organizations),
  duties,
});

/** A township's part: its organizations, its 大工委, its duties, its set-up and staff, and what departments asked for. */
export const partOfTownship = (plan: TownshipPlan): DemoPart => ({
  ...NOTHING,
  organizations: plan.organizations,
  profiles: profilesOf(plan.place.code, plan.organizations),
  jointBodies: [plan.jointBody],
  duties: plan.duties,
  admissions: plan.admissions,
  setups: [institutionSetupOf(plan)],
  staff: [staffAggregateOf(plan)],
});

/** A community's part: what its organizations are, do and owe. */
export const partOfCommunity = (plan: CommunityPlan): DemoPart => ({
  ...NOTHING,
  organizations: plan.organizations,
  jointBodies: [plan.jointBody],
  gridOfBranch: gridsOf(plan.branches),
  venues: plan.venues,
  registerEntries: plan.registerEntries,
  lists: plan.lists,
  profiles: profilesOf(plan.place.code, plan.organizations),
  quarters: plan.quarters,
  quarterLinks: quarterLinksOf(plan),
  newSectors: plan.newSectors,
  instructors: plan.instructors,
});

/** A grid has one branch: where the plan has two, the first one looks after it. */
function gridsOf(branches: CommunityPlan['branches']): ReadonlyMap<string, string> {
  const branchOfGrid = new Map<string, string>();
  for (const { gridId, organization } of branches) {
    if (gridId !== null && !branchOfGrid.has(gridId)) branchOfGrid.set(gridId, organization.id);
  }
  return new Map([...branchOfGrid].map(([gridId, branchId]) => [branchId, gridId]));
}
