import type { FigureQualifier } from './figure-qualifier.js';

/** A number that an account of a place printed: stated by whoever published it, not counted from records. */
export interface ReportedFigure {
  readonly divisionCode: string;
  readonly metricCode: string;
  readonly value: number;
  readonly qualifier: FigureQualifier;
  readonly unit: string;
  /** `2020`, `2019-Q2`, or from and to as `2019/2020`; null when the account prints none. */
  readonly period: string | null;
  /** Code of the account, `S0` to `S4`. */
  readonly account: string;
  readonly note: string | null;
}

/** What a list of published figures is limited to. */
export interface ReportedFigureFilter {
  readonly divisionCode?: string | null;
  readonly metricCode?: string | null;
  /** As `ReportedFigure.period` has it. */
  readonly period?: string | null;
}

/** A place has at most so many of them, so that they are one plain list. */
export const MOST_FIGURES_OF_A_PLACE = 100;
