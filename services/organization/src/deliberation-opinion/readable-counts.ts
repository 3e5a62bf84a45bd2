import type { SeenDeliberation } from '../deliberation/deliberation.js';
import { readableRound } from '../deliberation/published-part.js';
import { OpinionStance } from './opinion-stance.js';
import type { StanceCount } from './opinion.js';

/** How many people took which stance in the rounds that a viewer may read of; stances that nobody took are left out. */
export function countsFor(
  deliberation: SeenDeliberation,
  counts: readonly StanceCount[],
): readonly Pick<StanceCount, 'stance' | 'count'>[] {
  const upTo = readableRound(deliberation) ?? 0;
  return Object.values(OpinionStance)
    .map((stance) => ({
      stance,
      count: counts
        .filter((one) => one.stance === stance && one.round <= upTo)
        .reduce((sum, { count }) => sum + count, 0),
    }))
    .filter(({ count }) => count > 0);
}
