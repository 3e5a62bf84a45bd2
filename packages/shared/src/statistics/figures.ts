/** One sum of increments. */
export interface FigureRow {
  readonly measure: string;
  /** Empty unless the measure was asked for by dimension. */
  readonly dimension: string;
  readonly amount: number;
}

/** A part of a figure. */
export interface FigurePart {
  readonly dimension: string;
  readonly amount: number;
}

/** The figures of one place or organization, as one statement read them. */
export class Figures {
  constructor(
    private readonly rows: readonly FigureRow[],
    /** Whatever was committed before this instant is counted. */
    readonly asOf: Date,
  ) {}

  /** A figure over all its dimensions; 0 when nothing was counted. */
  of(measure: string): number {
    return this.rows.filter((row) => row.measure === measure).reduce((sum, { amount }) => sum + amount, 0);
  }

  /** A figure by dimension, in their order, without those that come to 0. Must have been asked for by dimension. */
  partsOf(measure: string): readonly FigurePart[] {
    return this.rows
      .filter((row) => row.measure === measure && row.amount !== 0)
      .map(({ dimension, amount }) => ({ dimension, amount }));
  }

  /** The part of a figure that some dimensions make up. */
  ofParts(measure: string, dimensions: readonly string[]): number {
    return this.partsOf(measure)
      .filter(({ dimension }) => dimensions.includes(dimension))
      .reduce((sum, { amount }) => sum + amount, 0);
  }
}
