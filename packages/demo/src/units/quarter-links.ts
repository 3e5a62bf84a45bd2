import { demoId } from '../chance/demo-id.js';
import { randomOf } from '../chance/random.js';
import { type QuarterPlan } from '../grids/quarter-plan.js';
import { type BranchPlan } from '../organizations/branch-plan.js';
import { type OrganizationPlan } from '../organizations/organization-plan.js';

/** That an organization answers for a residential quarter. */
export interface QuarterLinkPlan {
  readonly id: string;
  readonly divisionCode: string;
  readonly quarterId: string;
  readonly kind: 'BRANCH' | 'PROPERTY_COMPANY';
  readonly organizationId: string;
  readonly since: Date;
}

/** What the links of a community are made from. */
interface Quartered {
  readonly quarters: readonly QuarterPlan[];
  readonly branches: readonly BranchPlan[];
  readonly units: readonly OrganizationPlan[];
}

/** Of the quarters without a branch of their own, so many are covered by another one all the same. */
const JOINTLY_COVERED = 0.75;

/** Who answers for the quarters of a community: most have a branch, and those that were sold have a company. */
export function quarterLinksOf({ quarters, branches, units }: Quartered): readonly QuarterLinkPlan[] {
  const company = units.find(({ kind }) => kind === 'PROPERTY_COMPANY') ?? null;
  return quarters.flatMap((quarter) => {
    const branch = branchOf(quarter, branches);
    const managed = quarter.kind === 'COMMERCIAL' ? company : null;
    return [
      ...(branch ? [link(quarter, 'BRANCH', branch)] : []),
      ...(managed ? [link(quarter, 'PROPERTY_COMPANY', managed)] : []),
    ];
  });
}

/** Its own branch; else one that was formed jointly, which may cover several quarters. */
function branchOf(quarter: QuarterPlan, branches: readonly BranchPlan[]): OrganizationPlan | null {
  const own = branches.find(({ quarterId }) => quarterId === quarter.id);
  if (own) return own.organization;
  const joint = branches.find(({ organization }) => organization.formation !== 'STANDALONE');
  const isCovered = randomOf('quarter-links', quarter.id).happens(JOINTLY_COVERED);
  return isCovered ? (joint?.organization ?? null) : null;
}

/** Neither of both can answer for the other before it was there. */
function link(
  quarter: QuarterPlan,
  kind: QuarterLinkPlan['kind'],
  { id, validFrom, formerVersions }: OrganizationPlan,
): QuarterLinkPlan {
  const founded = formerVersions[0]?.validFrom ?? validFrom;
  const since = founded > quarter.validFrom ? founded : quarter.validFrom;
  return {
    id: demoId('QuarterLink', quarter.divisionCode, `${quarter.id}|${kind}`, since),
    divisionCode: quarter.divisionCode,
    quarterId: quarter.id,
    kind,
    organizationId: id,
    since,
  };
}
