/** Where the score of an indicator comes from. */
export enum IndicatorKind {
  QUANTITATIVE = 'QUANTITATIVE',
  QUALITATIVE = 'QUALITATIVE',
}

/** Which way a figure is good. */
export enum IndicatorDirection {
  HIGHER_IS_BETTER = 'HIGHER_IS_BETTER',
  LOWER_IS_BETTER = 'LOWER_IS_BETTER',
}

/** How the months of a period make one figure: a flow adds up, a stock is what the last month says. */
export enum FigureReading {
  SUM = 'SUM',
  LAST = 'LAST',
}

/** What an indicator reads, and what is full marks. */
export interface IndicatorTarget {
  readonly metric: string;
  readonly metricVersion: string;
  readonly reading: FigureReading;
  /** In the metric's unit (percent is 0 to 100): where the norm is 100. Above 0. */
  readonly target: number;
  readonly direction: IndicatorDirection;
}

interface IndicatorCore {
  /** Unique in its scheme, e.g. `SATISFACTION`. */
  readonly code: string;
  readonly name: string;
  /** In thousandths; all indicators of a scheme make 1000. */
  readonly weight: number;
}

/** One of the things that a scheme measures: a published figure, or the judgement of panels. */
export type Indicator =
  | (IndicatorCore & IndicatorTarget & { readonly kind: IndicatorKind.QUANTITATIVE })
  | (IndicatorCore & { readonly kind: IndicatorKind.QUALITATIVE });
