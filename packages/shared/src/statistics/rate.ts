import type { MetricDefinition } from '../metrics/metric-definition.js';
import { metricNamed } from '../metrics/metric-registry.js';

/** A share with its parts, how sure it is, and what it means. Suppressed: nothing but the definition. */
export interface Rate {
  readonly numerator: number | null;
  readonly denominator: number | null;
  /** What was left out of the denominator by rule. */
  readonly excluded: number | null;
  /** Numerator ÷ denominator, 0 to 1; null when the denominator is 0. */
  readonly value: number | null;
  /** Bounds of the Wilson 95 % interval, 0 to 1; null when the denominator is 0. */
  readonly lower: number | null;
  readonly upper: number | null;
  readonly suppressed: boolean;
  readonly metric: MetricDefinition;
}

/** The parts of a rate, and the code of the metric that defines it. */
export interface RateParts {
  readonly numerator: number;
  readonly denominator: number;
  readonly excluded?: number;
  readonly metric: string;
}

/** A rate from its parts. Parts that cannot be, and a metric that nobody defined, are faults of ours and throw. */
export function rate({ numerator, denominator, excluded = 0, metric }: RateParts): Rate {
  const isSound =
    [numerator, denominator, excluded].every((part) => Number.isSafeInteger(part) && part >= 0) &&
    numerator <= denominator;
  if (!isSound)
    throw new Error(`${metric} cannot be ${[numerator, denominator, excluded].map(String).join(' of ')}`);
  const bounds = denominator === 0 ? NO_VALUE : wilson(numerator, denominator);
  return { numerator, denominator, excluded, ...bounds, suppressed: false, metric: definitionOf(metric) };
}

/** The parts of a rate whose every case counts for a whole one, a part of one, or nothing. */
export interface WeightedParts extends Omit<RateParts, 'numerator'> {
  /** What all cases come to. */
  readonly points: number;
  /** What one whole case is worth. */
  readonly pointsOfOne: number;
}

/**
 * A rate of weighted cases: its value is exact, its numerator is rounded to whole cases, its interval is that of as many
 * plain cases. Parts that cannot be throw.
 */
export function weightedRate({
  points,
  pointsOfOne,
  denominator,
  excluded = 0,
  metric,
}: WeightedParts): Rate {
  const whole = points / pointsOfOne;
  const rounded = rate({ numerator: Math.round(whole), denominator, excluded, metric });
  if (whole < 0 || whole > denominator)
    throw new Error(`${metric} cannot be ${[whole, denominator].map(String).join(' of ')}`);
  return denominator === 0 ? rounded : { ...rounded, ...wilson(whole, denominator) };
}

/** A rate that may not be shown, because too few people stand behind it. */
export const suppressedRate = (metric: string): Rate => ({
  numerator: null,
  denominator: null,
  excluded: null,
  ...NO_VALUE,
  suppressed: true,
  metric: definitionOf(metric),
});

const NO_VALUE = { value: null, lower: null, upper: null };

/** The quantile of the normal distribution that 95 % lie within. */
const Z = 1.96;

/** The interval of Wilson (1927): sensible also for small numbers and for shares near 0 and 1. */
function wilson(numerator: number, n: number) {
  const value = numerator / n;
  const centre = value + Z ** 2 / (2 * n);
  const half = Z * Math.sqrt((value * (1 - value)) / n + Z ** 2 / (4 * n ** 2));
  const scale = 1 + Z ** 2 / n;
  // At the ends rounding may leave the interval by a hair.
  return {
    value,
    lower: numerator === 0 ? 0 : (centre - half) / scale,
    upper: numerator === n ? 1 : (centre + half) / scale,
  };
}

function definitionOf(metric: string): MetricDefinition {
  const definition = metricNamed(metric);
  if (!definition) throw new Error(`No metric is called ${metric}`);
  return definition;
}
