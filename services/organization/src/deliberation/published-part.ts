import type { SeenDeliberation, StepRecord } from './deliberation.js';

/**
 * What a viewer may read of the steps: insiders all of it; everybody else those of the rounds that were made public, without
 * what was written for the body alone.
 */
export function readableSteps(
  { isInside, publishedRound }: SeenDeliberation,
  records: readonly StepRecord[],
): readonly StepRecord[] {
  if (isInside) return records;
  return records
    .filter(({ round }) => publishedRound !== null && round <= publishedRound)
    .map((record) => ({
      ...record,
      summary: null,
      documentReference: null,
    }));
}

/** The last round that a viewer may read of; null when none. */
export const readableRound = ({ isInside, round, publishedRound }: SeenDeliberation): number | null =>
  isInside ? round : publishedRound;
