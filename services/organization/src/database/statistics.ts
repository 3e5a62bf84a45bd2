import type { StatFacts } from '@governance/shared';
import { jointBodyFacts } from '../joint-body/persistence/joint-body-facts.js';
import { organizationFacts } from '../organization/persistence/organization-facts.js';
import { quarterCopyFacts } from '../quarter-copy/persistence/quarter-copy-facts.js';
import { quarterLinkFacts } from '../quarter-link/persistence/quarter-link-facts.js';

/** Where this service's figures come from, one statement a noun. */
export const ORGANIZATION_FACTS: readonly StatFacts[] = [
  // One a line, so that two nouns can be added at the same time.
  jointBodyFacts,
  organizationFacts,
  quarterCopyFacts,
  quarterLinkFacts,
];
