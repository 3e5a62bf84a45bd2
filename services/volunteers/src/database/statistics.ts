import type { ServiceStatistics, StatFacts } from '@governance/shared';
import { activityFacts } from '../activity/persistence/activity-facts.js';
import { BENEFIT_FACTS } from '../wiring/persistence/benefit-repositories.js';
import { publishVolunteerCells } from '../volunteer-counts/persistence/publish-volunteer-cells.js';
import {
  checkInFacts,
  hourFacts,
  obligationFacts,
  volunteerFacts,
} from '../volunteer-counts/persistence/volunteer-facts.js';
import { planFacts } from '../service-plan-item/persistence/plan-stats.js';
import { volunteerOrganizationFacts } from '../volunteer-organization/persistence/volunteer-organization-facts.js';
import { teamFacts } from '../volunteer-team/persistence/team-facts.js';

/** Where this service's figures come from, one statement a noun. */
export const VOLUNTEERS_FACTS: readonly StatFacts[] = [
  // One a line, so that two nouns can be added at the same time.
  teamFacts,
  volunteerOrganizationFacts,
  ...BENEFIT_FACTS,
  volunteerFacts('TRUE'),
  hourFacts('TRUE'),
  checkInFacts('TRUE'),
  obligationFacts('TRUE'),
  planFacts,
  activityFacts,
];

/** What the volunteers service counts. It publishes no monthly figures: those about people are published as cells. */
export const volunteersStatistics: ServiceStatistics = {
  facts: VOLUNTEERS_FACTS,
  monthly: [],
  whenMonthCloses: publishVolunteerCells,
};
