import { isSmallCell, type MetricDefinition, metricVersion, rate } from '@governance/shared';
import {
  type Indicator,
  IndicatorDirection,
  IndicatorKind,
  type IndicatorTarget,
} from '../evaluation-scheme/indicator.js';
import type { IndicatorInput, PanelInput } from './place-inputs.js';
import { sixDecimals } from './six-decimals.js';
import { trimmedMean } from './trimmed-mean.js';

/** Why an indicator has no score. */
export enum MissingScore {
  /** No month of the period has a figure. */
  NO_FIGURES = 'NO_FIGURES',
  /** The rate is of nothing: its denominator is 0. */
  NO_CASES = 'NO_CASES',
  /** The rate is of answers that people gave, and there are fewer than five. */
  TOO_FEW_ANSWERS = 'TOO_FEW_ANSWERS',
  /** An assessor has not handed in its panel's marks. */
  NOT_ASSESSED = 'NOT_ASSESSED',
  /** A panel has fewer than three marks. */
  TOO_FEW_MARKS = 'TOO_FEW_MARKS',
}

/** The score of one indicator, 0 to 100, six decimals. Score, bounds and value are null when it has none, and `missing` says why. */
export interface IndicatorScore {
  readonly code: string;
  readonly score: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  /** What was measured, in the metric's unit; for a judgement the score itself. */
  readonly value: number | null;
  /** Denominator of a rate; null for what is no rate. */
  readonly sample: number | null;
  readonly missing: MissingScore | null;
}

/** Scores one indicator of one place. */
export function scoreIndicator(indicator: Indicator, input: IndicatorInput | undefined): IndicatorScore {
  if (indicator.kind === IndicatorKind.QUALITATIVE)
    return judged(indicator.code, input?.from === 'PANELS' ? input.panels : []);
  const figures = input?.from === 'FIGURES' ? input : NO_FIGURES;
  const definition = metricVersion(indicator.metric, indicator.metricVersion);
  if (!isRate(definition)) return ofCount(indicator, figures);
  return hasTooFewAnswers(definition, figures)
    ? without(indicator.code, MissingScore.TOO_FEW_ANSWERS, null)
    : ofRate(indicator, figures);
}

type Figures = Pick<Extract<IndicatorInput, { from: 'FIGURES' }>, 'months' | 'numerator' | 'denominator'>;
type Measured = IndicatorTarget & { readonly code: string };

const NO_FIGURES: Figures = { months: 0, numerator: 0, denominator: 0 };

const isRate = (definition: MetricDefinition | null): boolean => definition?.unit === 'percent';

/** So few answers would tell what single persons said, however few a scheme asks for. */
const hasTooFewAnswers = (definition: MetricDefinition | null, { denominator }: Figures): boolean =>
  definition?.aboutPeople === true && isSmallCell(denominator);

function ofRate(indicator: Measured, { months, numerator, denominator }: Figures): IndicatorScore {
  if (months === 0) return without(indicator.code, MissingScore.NO_FIGURES, 0);
  // What was taken back may make a figure negative.
  const cases = Math.max(0, denominator);
  const counted = Math.max(0, Math.min(numerator, cases));
  const { value, lower, upper } = rate({
    numerator: counted,
    denominator: cases,
    metric: indicator.metric,
  });
  if (value === null || lower === null || upper === null)
    return without(indicator.code, MissingScore.NO_CASES, 0);
  const ends = [lower * 100, upper * 100].map((end) => normOf(end, indicator));
  return {
    code: indicator.code,
    score: normOf(value * 100, indicator),
    lower: Math.min(...ends),
    upper: Math.max(...ends),
    value: sixDecimals(value * 100),
    sample: cases,
    missing: null,
  };
}

/** A count, or a mean such as hours a year: known as it is, so without a width. Never below 0. */
function ofCount(indicator: Measured, { months, numerator, denominator }: Figures): IndicatorScore {
  if (months === 0) return without(indicator.code, MissingScore.NO_FIGURES, null);
  const measured = Math.max(0, denominator === 0 ? numerator : numerator / denominator);
  const [value, score] = [sixDecimals(measured), normOf(measured, indicator)];
  return { code: indicator.code, score, lower: score, upper: score, value, sample: null, missing: null };
}

/**
 * 0 to 100. Where more is better it is the share of the target that was reached, `value ÷ target`; where less is better
 * it is the mirror image, `target ÷ value`, so that half as good is 50 both ways. What is better than the target is 100.
 */
function normOf(value: number, { target, direction }: IndicatorTarget): number {
  const isMore = direction === IndicatorDirection.HIGHER_IS_BETTER;
  const [good, bad] = isMore ? [value, target] : [target, value];
  return good >= bad ? 100 : sixDecimals((good / bad) * 100);
}

/** The panels' means, weighted by their assessors. All must have come: half a judgement would be another judgement. */
function judged(code: string, panels: readonly PanelInput[]): IndicatorScore {
  if (panels.length === 0 || panels.some(({ marks }) => marks.length === 0))
    return without(code, MissingScore.NOT_ASSESSED, null);
  const total = panels.reduce((sum, { weight }) => sum + weight, 0);
  let sum = 0;
  for (const { weight, marks } of panels) {
    const mean = trimmedMean(marks);
    if (mean === null) return without(code, MissingScore.TOO_FEW_MARKS, null);
    sum += (weight / total) * mean;
  }
  const score = sixDecimals(sum);
  return { code, score, lower: score, upper: score, value: score, sample: null, missing: null };
}

const without = (code: string, missing: MissingScore, sample: number | null): IndicatorScore => ({
  code,
  sample,
  missing,
  score: null,
  lower: null,
  upper: null,
  value: null,
});
