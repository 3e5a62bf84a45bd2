import {
  type DayRange,
  type Figures,
  type Rate,
  rate,
  suppressedRate,
  type WantedCells,
  weightedRate,
} from '@governance/shared';

/** How answers about satisfaction are added up. BINARY: satisfied or not. WEIGHTED: 1, 0.8, 0.6 or 0 for each. */
export enum SatisfactionMethod {
  BINARY = 'BINARY',
  WEIGHTED = 'WEIGHTED',
}

/** What reporters said. Those outside know it of closed months alone, as it was published. */
export const SATISFACTION_MEASURES = [
  'request.satisfaction_answered',
  'request.satisfied',
  'request.satisfaction_points',
] as const;

/** The same, as cells are asked for. */
export const PUBLISHED_SATISFACTION: WantedCells = { flows: SATISFACTION_MEASURES, stocks: [] };

/** Points are kept in hundredths. */
const POINTS_OF_ONE = 100;

/** Answers about satisfaction, exact or as they were published. */
interface KnownAnswers {
  /** Null for what this viewer may not know. */
  of(measure: string): number | null;
}

/** What one viewer may know of the satisfaction with a place or a department. */
export class SatisfactionFigures {
  constructor(
    /** Which days it is known of: those asked for, or the closed months among them. */
    readonly days: DayRange,
    private readonly answers: KnownAnswers,
    /** All other figures of those days. */
    readonly figures: Figures,
  ) {}

  /** Suppressed where it is not told. A weighted rate is told where the binary one is. */
  rate(method: SatisfactionMethod): Rate {
    const [answered, satisfied, points] = SATISFACTION_MEASURES.map((measure) => this.answers.of(measure));
    const excluded = this.figures.of('request.call_back_unreached');
    const isWeighted = method === SatisfactionMethod.WEIGHTED;
    const metric = isWeighted ? 'request.weighted_satisfaction_rate' : 'request.satisfaction_rate';
    if (answered == null || satisfied == null || (isWeighted && points == null))
      return suppressedRate(metric);
    return isWeighted
      ? weightedRate({
          points: points ?? 0,
          pointsOfOne: POINTS_OF_ONE,
          denominator: answered,
          excluded,
          metric,
        })
      : rate({ numerator: satisfied, denominator: answered, excluded, metric });
  }
}
