import type { MonthlyFigure, ServiceStatistics, StatFacts } from '@governance/shared';
import { jointBodyFacts } from '../joint-body/persistence/joint-body-facts.js';
import { organizationFacts } from '../organization/persistence/organization-facts.js';

/** Where this service's figures come from, one statement a noun. */
export const ORGANIZATION_FACTS: readonly StatFacts[] = [
  // One a line, so that two nouns can be added at the same time.
  jointBodyFacts,
  organizationFacts,
];

/** What is published of every place when a month closes; the same terms as in `OrganizationStats`. */
const MONTHLY_FIGURES: readonly MonthlyFigure[] = [
  {
    metric: 'org.duty.reduction_rate',
    numerator: [{ stock: 'duty.removed' }],
    denominator: [{ stock: 'duty.removed' }, { stock: 'duty.kept' }],
  },
  {
    metric: 'org.need.match_rate',
    numerator: [{ flow: 'need.matched' }],
    denominator: [{ flow: 'need.stated' }, { flow: 'need.withdrawn', minus: true }],
    excluded: [{ flow: 'need.withdrawn' }],
  },
  {
    metric: 'org.new_sector.organization_coverage',
    numerator: [{ stock: 'new_sector.covered' }],
    denominator: [{ stock: 'new_sector.entity' }],
    byDimension: true,
  },
  {
    metric: 'org.new_sector.work_coverage',
    numerator: [{ stock: 'new_sector.work_covered' }],
    denominator: [{ stock: 'new_sector.entity' }],
    byDimension: true,
  },
  { metric: 'org.pairing.agreements', numerator: [{ flow: 'agreement.signed' }], denominator: null },
  {
    metric: 'org.residential_branch.coverage',
    numerator: [{ stock: 'quarter.covered' }],
    denominator: [{ stock: 'quarter' }],
  },
];

/** What the organization service counts. */
export const organizationStatistics: ServiceStatistics = {
  facts: ORGANIZATION_FACTS,
  monthly: MONTHLY_FIGURES,
};
