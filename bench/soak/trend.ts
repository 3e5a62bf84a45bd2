/** One look at a process, so long after the begin. */
export interface Sample {
  readonly seconds: number;
  readonly megabytes: number;
}

/** How memory went, after the first third, in which caches fill. */
export interface Trend {
  /** Slope of the straight line through the samples. */
  readonly megabytesPerMinute: number;
  /** What that line rises by from the first sample to the last. */
  readonly rise: number;
  readonly isFlat: boolean;
}

const WARM_UP = 1 / 3;
/** What a heap that breathes may seem to rise by. */
const LEAST_RISE_MB = 16;
const LEAST_RISE_SHARE = 0.05;

/** The trend of samples in the order of time. Throws for fewer than three after the warm-up. */
export function trendOf(samples: readonly Sample[]): Trend {
  const end = samples.at(-1)?.seconds ?? 0;
  const counted = samples.filter(({ seconds }) => seconds >= end * WARM_UP);
  if (counted.length < 3) throw new Error('too few samples for a trend: let it run longer');
  const meanOf = (valueOf: (sample: Sample) => number) =>
    counted.reduce((sum, sample) => sum + valueOf(sample), 0) / counted.length;
  const time = meanOf(({ seconds }) => seconds);
  const mean = meanOf(({ megabytes }) => megabytes);
  const slope =
    meanOf(({ seconds, megabytes }) => (seconds - time) * (megabytes - mean)) /
    meanOf(({ seconds }) => (seconds - time) ** 2);
  const rise = slope * (end - (counted[0]?.seconds ?? 0));
  return {
    megabytesPerMinute: slope * 60,
    rise,
    isFlat: rise <= Math.max(LEAST_RISE_MB, mean * LEAST_RISE_SHARE),
  };
}
