import type {
  CommunityListsPlan,
  CommunityPlan,
  CountyPlan,
  JointBodyPlan,
  OrganizationPlan,
  RegisterEntryPlan,
  TownshipPlan,
  VenuePlan,
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
}

/** What places have nothing of, until they say otherwise. */
const NOTHING: Omit<DemoPart, 'organizations'> = {
  jointBodies: [],
  gridOfBranch: new Map(),
  venues: [],
  registerEntries: [],
  lists: null,
};

/** A county's part: its organizations. */
export const partOfCounty = ({ organizations }: CountyPlan): DemoPart => ({ ...NOTHING, organizations });

/** A township's part: its organizations and its 大工委. */
export const partOfTownship = ({ organizations, jointBody }: TownshipPlan): DemoPart => ({
  ...NOTHING,
  organizations,
  jointBodies: [jointBody],
});

/** A community's part: its organizations, its 大党委, and which branch looks after which grid. */
export const partOfCommunity = (plan: CommunityPlan): DemoPart => ({
  organizations: plan.organizations,
  jointBodies: [plan.jointBody],
  gridOfBranch: gridsOf(plan.branches),
  venues: plan.venues,
  registerEntries: plan.registerEntries,
  lists: plan.lists,
});

/** A grid has one branch: where the plan has two, the first one looks after it. */
function gridsOf(branches: CommunityPlan['branches']): ReadonlyMap<string, string> {
  const branchOfGrid = new Map<string, string>();
  for (const { gridId, organization } of branches) {
    if (gridId !== null && !branchOfGrid.has(gridId)) branchOfGrid.set(gridId, organization.id);
  }
  return new Map([...branchOfGrid].map(([gridId, branchId]) => [branchId, gridId]));
}
