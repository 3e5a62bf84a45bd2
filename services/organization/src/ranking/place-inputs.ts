/** What one indicator of one place is computed from. */
export type IndicatorInput =
  | {
      readonly code: string;
      readonly from: 'FIGURES';
      /** Closed months of the period that have a figure; with none the others are 0. */
      readonly months: number;
      readonly numerator: number;
      /** 0 for a plain count, and for a rate of nothing. */
      readonly denominator: number;
      readonly excluded: number;
    }
  | {
      readonly code: string;
      readonly from: 'PANELS';
      /** One of each assessor that judges the indicator; without marks where none came. Nobody is named. */
      readonly panels: readonly PanelInput[];
    };

/** The marks of one assessor's panel, 0 to 100, and how much they count. */
export interface PanelInput {
  readonly weight: number;
  readonly marks: readonly number[];
}

/** What the row of one place is computed from. */
export interface PlaceInputs {
  readonly divisionCode: string;
  /** One for each indicator of the scheme, in its order. */
  readonly indicators: readonly IndicatorInput[];
}
