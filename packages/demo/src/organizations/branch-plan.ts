import { type OrganizationPlan } from './organization-plan.js';

/** A branch with the part of the community that it looks after. */
export interface BranchPlan {
  readonly organization: OrganizationPlan;
  /** Party groups of its buildings. */
  readonly groups: readonly OrganizationPlan[];
  /** The quarter of a 小区党支部, else null. */
  readonly quarterId: string | null;
  /** The grid of a 网格党支部, else null. */
  readonly gridId: string | null;
}
