import type { MonthlyFigure, ServiceStatistics, StatFacts } from '@governance/shared';
import { deliberationFacts } from '../deliberation/persistence/deliberation-facts.js';
import { dutyFacts } from '../duty-item/persistence/duty-facts.js';
import { instructorFacts } from '../instructor-count/persistence/instructor-facts.js';
import { newSectorFacts } from '../new-sector-entity/persistence/new-sector-facts.js';
import { jointBodyFacts } from '../joint-body/persistence/joint-body-facts.js';
import { jointMatterFacts } from '../joint-matter/persistence/joint-matter-facts.js';
import { organizationFacts } from '../organization/persistence/organization-facts.js';
import { burdenFacts } from '../register-entry/persistence/burden-facts.js';
import { mediationFacts, venueFacts } from '../venue/persistence/venue-facts.js';
import { needItemFacts } from '../need-item/persistence/need-item-facts.js';
import { pairingAgreementFacts } from '../pairing-agreement/persistence/pairing-agreement-facts.js';
import { quarterCopyFacts } from '../quarter-copy/persistence/quarter-copy-facts.js';
import { quarterLinkFacts } from '../quarter-link/persistence/quarter-link-facts.js';

/** Where this service's figures come from, one statement a noun. */
export const ORGANIZATION_FACTS: readonly StatFacts[] = [
  // One a line, so that two nouns can be added at the same time.
  deliberationFacts,
  jointBodyFacts,
  jointMatterFacts,
  organizationFacts,
  burdenFacts,
  mediationFacts,
  venueFacts,
  needItemFacts,
  pairingAgreementFacts,
  newSectorFacts,
  instructorFacts,
  dutyFacts,
  quarterCopyFacts,
  quarterLinkFacts,
];

/** What is published of every place when a month closes; the same terms as in `OrganizationStats`. */
const MONTHLY_FIGURES: readonly MonthlyFigure[] = [
  {
    metric: 'org.burden.repeated_share',
    numerator: [{ flow: 'burden.repeated' }],
    denominator: [{ flow: 'burden.demand' }],
  },
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
  {
    metric: 'org.venue.centres_reaching_share',
    numerator: [{ stock: 'venue.centre_reaching' }],
    denominator: [{ stock: 'venue.centre_measured' }],
  },
  {
    metric: 'org.venue.public_area_share',
    numerator: [{ stock: 'venue.centre_public_area' }],
    denominator: [{ stock: 'venue.centre_total_area' }],
  },
];

/** What the organization service counts. */
export const organizationStatistics: ServiceStatistics = {
  facts: ORGANIZATION_FACTS,
  monthly: MONTHLY_FIGURES,
};
