/** The noun under which the grid subgraph tells of residential quarters. */
export const RESIDENTIAL_QUARTER = 'ResidentialQuarter';

/** A residential quarter as this service knows it: enough to say who answers for it and to count it. */
export interface CopiedQuarter {
  readonly id: string;
  readonly cityCode: string;
  /** The community that it lies in, for good: elsewhere it would be another quarter. */
  readonly divisionCode: string;
  readonly name: string;
  readonly validFrom: Date;
  readonly version: number;
}
