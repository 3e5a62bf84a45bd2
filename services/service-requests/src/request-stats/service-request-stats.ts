import {
  type DayRange,
  type Figures,
  type Rate,
  rate,
  startOfBusinessDay,
  suppressedRate,
  type WantedFigures,
  weightedRate,
} from '@governance/shared';
import { type Composite, compositeOf, type CompositePreset } from './composite-preset.js';
import { isSmallCell } from './request-stats.policy.js';

/** What is read for `ServiceRequestStats`, all with one statement. */
export const REQUEST_FIGURES: WantedFigures = {
  flows: [
    'request.call_back_unreached',
    'request.closed',
    'request.dispatched',
    'request.extended',
    'request.filed',
    'request.merged',
    'request.on_time',
    'request.received',
    'request.rejected',
    'request.resolution_answered',
    'request.resolve_due',
    'request.resolved',
    'request.responded',
    'request.response_due',
    'request.returned',
    'request.reworked',
    'request.satisfaction_answered',
    'request.satisfaction_points',
    'request.satisfied',
    'request.withdrawn',
    'whistle.arrival_due',
    'whistle.arrival_excused',
    'whistle.arrived_on_time',
    'whistle.blown',
    'whistle.called',
  ],
  stocks: ['request.overdue'],
};

/** How long requests took, by bucket: read when it is asked for. */
export const HANDLING_HOURS: WantedFigures = {
  flows: ['request.handling_hours'],
  stocks: [],
  byDimension: ['request.handling_hours'],
};

/** How answers about satisfaction are added up. BINARY: satisfied or not. WEIGHTED: 1, 0.8, 0.6 or 0 for each. */
export enum SatisfactionMethod {
  BINARY = 'BINARY',
  WEIGHTED = 'WEIGHTED',
}

/** Points are kept in hundredths. */
const POINTS_OF_ONE = 100;

/** Whose figures, of when, and for whom. */
export interface StatsQuestion {
  /** A division code or an organization id. */
  readonly scope: string;
  readonly days: DayRange;
  /** Whether the viewer stands inside: see `isInside`. */
  readonly inside: boolean;
}

/**
 * What became of the requests of a place, with all places below it, or of a department in a period. Rates are computed
 * when they are asked for, so that one whose counts contradict each other costs no other figure.
 */
export class ServiceRequestStats {
  constructor(
    private readonly figures: Figures,
    readonly question: StatsQuestion,
  ) {}

  get scope(): string {
    return this.question.scope;
  }

  /** Of a place, not of a department. */
  get isOfPlace(): boolean {
    return this.scope.length === 12;
  }

  get fromDay(): string {
    return this.question.days.from;
  }

  get toDay(): string {
    return this.question.days.to;
  }

  get asOf(): Date {
    return this.figures.asOf;
  }

  /** A department receives what is given to it. */
  get received(): number {
    return this.figures.of(this.isOfPlace ? 'request.received' : 'request.dispatched');
  }

  get closed(): number {
    return this.figures.of('request.closed');
  }

  /** At the end of the period, what is open now left out: those that were overdue then and were handled since. */
  get overdueOnceHandled(): number {
    return this.figures.of('request.overdue');
  }

  /** The instant at which the last day that is counted ends. */
  get until(): Date {
    return startOfBusinessDay(this.question.days.to);
  }

  get whistles(): number {
    return this.figures.of('whistle.blown');
  }

  get calledOut(): number {
    return this.figures.of('whistle.called');
  }

  get arrivedOnTime(): Rate {
    return rate({
      numerator: this.figures.of('whistle.arrived_on_time'),
      denominator: this.figures.of('whistle.arrival_due'),
      excluded: this.figures.of('whistle.arrival_excused'),
      metric: 'request.whistle.arrived_on_time_rate',
    });
  }

  get responseRate(): Rate {
    return this.share('request.responded', 'request.response_due', 'request.response_rate');
  }

  get onTimeRate(): Rate {
    return this.share('request.on_time', 'request.resolve_due', 'request.on_time_rate');
  }

  get reworkRate(): Rate {
    return this.share('request.reworked', 'request.closed', 'request.rework_rate');
  }

  get extensionRate(): Rate {
    return this.share('request.extended', 'request.filed', 'request.extension_rate');
  }

  get returnRate(): Rate {
    return this.share('request.returned', 'request.dispatched', 'request.return_rate');
  }

  /** Only of places: a department files nothing. */
  get filingRate(): Rate | null {
    if (!this.isOfPlace) return null;
    const excluded = ['request.merged', 'request.withdrawn', 'request.rejected']
      .map((measure) => this.figures.of(measure))
      .reduce((sum, amount) => sum + amount, 0);
    return rate({
      numerator: this.figures.of('request.filed'),
      denominator: this.figures.of('request.received') - excluded,
      excluded,
      metric: 'request.filing_rate',
    });
  }

  get resolutionRate(): Rate {
    return rate({
      numerator: this.figures.of('request.resolved'),
      denominator: this.figures.of('request.resolution_answered'),
      excluded: this.figures.of('request.call_back_unreached'),
      metric: 'request.resolution_rate',
    });
  }

  /** Out of what was closed and what should have been: it takes the overdue ones at the end of the period. */
  completionRate(overdue: number): Rate {
    return rate({
      numerator: this.closed,
      denominator: this.closed + overdue,
      metric: 'request.closing_rate',
    });
  }

  /** Held back from those outside when few answered. */
  satisfactionRate(method: SatisfactionMethod): Rate {
    const answered = this.figures.of('request.satisfaction_answered');
    const excluded = this.figures.of('request.call_back_unreached');
    const metric =
      method === SatisfactionMethod.BINARY
        ? 'request.satisfaction_rate'
        : 'request.weighted_satisfaction_rate';
    if (!this.question.inside && isSmallCell(answered)) return suppressedRate(metric);
    return method === SatisfactionMethod.BINARY
      ? rate({ numerator: this.figures.of('request.satisfied'), denominator: answered, excluded, metric })
      : weightedRate({
          points: this.figures.of('request.satisfaction_points'),
          pointsOfOne: POINTS_OF_ONE,
          denominator: answered,
          excluded,
          metric,
        });
  }

  /** Weighs the three rates; null where the rate of satisfaction is held back, which it would tell. */
  composite(weights: CompositePreset): Composite {
    const rates = {
      response: this.responseRate,
      resolution: this.resolutionRate,
      satisfaction: this.satisfactionRate(SatisfactionMethod.BINARY),
    };
    return compositeOf(rates, weights);
  }

  private share(part: string, whole: string, metric: string): Rate {
    return rate({ numerator: this.figures.of(part), denominator: this.figures.of(whole), metric });
  }
}
