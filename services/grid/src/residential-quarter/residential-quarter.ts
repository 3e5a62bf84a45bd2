/** 小区: a residential quarter of a community. Quarters are a directory: everybody reads them, everywhere. */
export interface ResidentialQuarter {
  readonly id: string;
  readonly divisionCode: string;
  readonly version: number;
  readonly name: string;
  /** Code from the reference data, e.g. `COMMERCIAL`. */
  readonly kind: string;
  readonly households: number;
  /** Since when it is on record. */
  readonly validFrom: Date;
}

/** What a list of quarters is limited to. */
export interface ResidentialQuarterFilter {
  readonly divisionCode?: string | null;
  readonly kind?: string | null;
  readonly search?: string | null;
}
