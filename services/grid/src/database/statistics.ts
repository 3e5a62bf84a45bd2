import type { ServiceStatistics, StatFacts } from '@governance/shared';
import { gridEventFacts } from '../grid-event/persistence/event-facts.js';
import { gridFacts, householdFacts } from '../grid/persistence/grid-facts.js';
import { gridWorkerFacts } from '../grid-worker/persistence/grid-worker-facts.js';
import { patrolCoverageFacts, patrolFacts } from '../patrol/persistence/patrol-facts.js';

/** Where this service's figures come from, one statement a noun. */
export const GRID_FACTS: readonly StatFacts[] = [
  // One a line, so that two nouns can be added at the same time.
  gridFacts,
  householdFacts,
  gridWorkerFacts,
  patrolFacts,
  patrolCoverageFacts,
  gridEventFacts,
];

/** What the grid service counts, and what it publishes of every place when a month closes. */
export const GRID_STATISTICS: ServiceStatistics = {
  facts: GRID_FACTS,
  monthly: [
    { metric: 'grid.grids', numerator: [{ stock: 'grid' }], denominator: null },
    { metric: 'grid.workers', numerator: [{ stock: 'grid_worker' }], denominator: null },
    { metric: 'grid.households', numerator: [{ stock: 'household' }], denominator: null },
  ],
};
