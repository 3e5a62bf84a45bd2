import type { StatFacts } from '@governance/shared';
import { dutyFacts } from '../duty-item/persistence/duty-facts.js';
import { instructorFacts } from '../instructor-count/persistence/instructor-facts.js';
import { newSectorFacts } from '../new-sector-entity/persistence/new-sector-facts.js';
import { jointBodyFacts } from '../joint-body/persistence/joint-body-facts.js';
import { organizationFacts } from '../organization/persistence/organization-facts.js';

/** Where this service's figures come from, one statement a noun. */
export const ORGANIZATION_FACTS: readonly StatFacts[] = [
  // One a line, so that two nouns can be added at the same time.
  jointBodyFacts,
  organizationFacts,
  newSectorFacts,
  instructorFacts,
  dutyFacts,
];
