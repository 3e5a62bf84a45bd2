import { DomainError, metricNamed, type MetricDefinition, type Rate } from '@governance/shared';

/** How much the three rates weigh, in thousandths that come to 1000. Presets are a directory: everybody reads them. */
export interface CompositePreset {
  /** Of the place that published it, e.g. `准格尔旗`. */
  readonly name: string;
  /** The class of tasks that it holds for; `ALL` for every one. */
  readonly class: string;
  /** The first year that it holds in, until a later one. */
  readonly year: number;
  readonly responseWeight: number;
  readonly resolutionWeight: number;
  readonly satisfactionWeight: number;
  /** Rises when a city defines it again; 0 for what all cities share. */
  readonly version: number;
}

/** A preset with the city whose reference data it was read from. */
export interface CityPreset extends CompositePreset {
  readonly ofCity: string;
}

/** A city knows at most so many. */
export const MAX_PRESETS = 200;
/** What is weighed by when nobody says; named in every answer. */
const DEFAULT_PRESET = { name: '准格尔旗', class: 'ALL' } as const;

/** 三率综合: one number from three rates, from 0 to 100, with what it was weighed by. */
export interface Composite {
  /** Null when one of the rates has no value or may not be shown. */
  readonly score: number | null;
  readonly preset: string;
  readonly weights: CompositePreset;
  readonly metric: MetricDefinition;
}

/** Which preset is wanted; nothing of it need be said. */
export interface WantedPreset {
  readonly name: string | null;
  readonly class: string | null;
}

/**
 * The weights of a preset in a year: those of the latest year up to it. Throws `INVALID_INPUT` for a name that there is
 * not, a class that it does not have, or a year before its first.
 */
export function presetIn(
  presets: readonly CompositePreset[],
  { name, class: kind }: WantedPreset,
  year: number,
): CompositePreset {
  const wanted = { name: name ?? DEFAULT_PRESET.name, class: kind ?? DEFAULT_PRESET.class };
  const named = presets.filter((preset) => preset.name === wanted.name);
  const [preset] = named
    .filter((it) => it.class === wanted.class && it.year <= year)
    .sort((left, right) => right.year - left.year);
  if (preset) return preset;
  const [field, message] =
    named.length === 0 ? ['preset', '没有这个权重预设'] : ['class', '该权重预设在该年度没有这个类别'];
  throw new DomainError('INVALID_INPUT', message, { field });
}

/** The rates that are weighed. */
export interface ThreeRates {
  readonly response: Rate;
  readonly resolution: Rate;
  readonly satisfaction: Rate;
}

/** Weighs three rates. */
export function compositeOf(
  { response, resolution, satisfaction }: ThreeRates,
  weights: CompositePreset,
): Composite {
  const metric = metricNamed('request.composite_score');
  if (!metric) throw new Error('The composite has no definition');
  const parts = [
    { value: response.value, weight: weights.responseWeight },
    { value: resolution.value, weight: weights.resolutionWeight },
    { value: satisfaction.value, weight: weights.satisfactionWeight },
  ];
  const values = parts.flatMap(({ value, weight }) => (value === null ? [] : [value * weight]));
  const score = values.length < parts.length ? null : values.reduce((sum, it) => sum + it, 0) / 10;
  return { score, preset: weights.name, weights, metric };
}
