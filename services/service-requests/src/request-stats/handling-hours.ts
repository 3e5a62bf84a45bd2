import type { FigurePart } from '@governance/shared';

/**
 * How long requests took, kept as counts by bucket, so that places and days can be added up. Each bucket ends 1.1 times
 * as late as the one before; a quantile is told as the geometric middle of its bucket, which is at most 4.9 % off. What
 * took less than six minutes is told as three.
 */
const FIRST_END_MS = 360_000;
const GROWTH = 1.1;
/** The last bucket begins after some forty years. */
const BUCKETS = 160;
const HOUR_MS = 3_600_000;
/** How far a told quantile may be off: a share of the exact one, or this many hours when that is more. */
export const QUANTILE_ERROR = { share: 0.05, hours: 0.05 } as const;

/** Where buckets end and the next ones begin, in milliseconds; whole, so that a statement and this code agree. */
export const BUCKET_ENDS: readonly number[] = Array.from({ length: BUCKETS }, (_, index) =>
  Math.round(FIRST_END_MS * GROWTH ** index),
);

/** The bucket of a duration as a dimension of figures, `000` to `160`; a negative one is in the first. */
export function bucketOf(milliseconds: number): string {
  let [low, high] = [0, BUCKET_ENDS.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((BUCKET_ENDS[middle] ?? Infinity) <= milliseconds) low = middle + 1;
    else high = middle;
  }
  return String(low).padStart(3, '0');
}

/**
 * The duration in hours that a share of all does not exceed (the smallest such one), as near as buckets tell; null when
 * there is none. Dimensions are buckets.
 */
export function quantileOf(parts: readonly FigurePart[], share: number): number | null {
  const buckets = [...parts].sort((left, right) => Number(left.dimension) - Number(right.dimension));
  const rank = Math.ceil(share * buckets.reduce((sum, { amount }) => sum + amount, 0));
  let counted = 0;
  for (const { dimension, amount } of buckets) {
    counted += amount;
    if (amount > 0 && counted >= rank) return middleOf(Number(dimension)) / HOUR_MS;
  }
  return null;
}

function middleOf(bucket: number): number {
  const start = BUCKET_ENDS[bucket - 1];
  return start === undefined ? FIRST_END_MS / 2 : start * Math.sqrt(GROWTH);
}
