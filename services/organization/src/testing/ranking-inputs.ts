import {
  FigureReading,
  type Indicator,
  IndicatorDirection,
  IndicatorKind,
} from '../evaluation-scheme/indicator.js';
import type { IndicatorInput, PlaceInputs } from '../ranking/place-inputs.js';
import type { RankingRules } from '../ranking/rank-places.js';

/** What rankings are computed from, in a few words each. */

export const rateOf = (code: string, weight: number, changes: object = {}): Indicator => ({
  ...{ code, name: code, weight, kind: IndicatorKind.QUANTITATIVE, metric: 'request.completion_rate' },
  ...{ metricVersion: '1', reading: FigureReading.SUM, target: 100 },
  direction: IndicatorDirection.HIGHER_IS_BETTER,
  ...changes,
});
export const judgement = (code: string, weight: number): Indicator => ({
  ...{ code, name: code, weight, kind: IndicatorKind.QUALITATIVE },
});
export const figures = (
  code: string,
  numerator: number,
  denominator: number,
  months = 12,
): IndicatorInput => ({
  ...{ code, from: 'FIGURES', months, numerator, denominator, excluded: 0 },
});
export const panels = (
  code: string,
  ...given: (readonly [weight: number, ...marks: number[]])[]
): IndicatorInput => ({
  ...{ code, from: 'PANELS' },
  panels: given.map(([weight, ...marks]) => ({ weight, marks })),
});
export const place = (code: string, ...of: IndicatorInput[]): PlaceInputs => ({
  divisionCode: code,
  indicators: of,
});
export const rules = (minimumSample: number, ...of: Indicator[]): RankingRules => ({
  minimumSample,
  indicators: of,
});
