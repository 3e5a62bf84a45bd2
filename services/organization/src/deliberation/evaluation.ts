import { type Rate, rate, SMALLEST_OPEN_COUNT, suppressedRate } from '@governance/shared';
import type { DeliberationOutcome } from './deliberation-outcome.js';
import type { StepRecord } from './deliberation.js';

/** What the people who were asked thought of a round. */
export interface Evaluation {
  readonly outcome: DeliberationOutcome;
  readonly heldAt: Date;
  readonly sample: number | null;
  readonly meanScore: number | null;
  readonly satisfaction: Rate;
  readonly suppressed: boolean;
}

const SATISFACTION = 'org.deliberation.satisfaction';

/** The evaluation that a step holds; null when it is no evaluation. Outsiders do not see fewer than five answers. */
export function evaluationIn(
  { outcome, scores, heldAt }: StepRecord,
  audience: 'INSIDE' | 'OUTSIDE',
): Evaluation | null {
  if (outcome === null || scores === null) return null;
  const sample = scores.reduce((sum, count) => sum + count, 0);
  if (audience === 'OUTSIDE' && sample < SMALLEST_OPEN_COUNT)
    return {
      outcome,
      heldAt,
      sample: null,
      meanScore: null,
      suppressed: true,
      satisfaction: suppressedRate(SATISFACTION),
    };
  const points = scores.reduce((sum, count, index) => sum + count * (index + 1), 0);
  const [, , , good = 0, best = 0] = scores;
  return {
    outcome,
    heldAt,
    sample,
    suppressed: false,
    meanScore: sample === 0 ? null : points / sample,
    satisfaction: rate({ numerator: good + best, denominator: sample, metric: SATISFACTION }),
  };
}
