import {
  type DayRange,
  type Figures,
  type Rate,
  rate,
  startOfBusinessDay,
  type WantedFigures,
} from '@governance/shared';
import { type Composite, compositeOf, type CompositePreset } from './composite-preset.js';
import { SatisfactionFigures, SatisfactionMethod } from './satisfaction-figures.js';

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
    return responseRateOf(this.figures);
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
    return resolutionRateOf(this.figures);
  }

  /** What is known to those inside, of the days that were asked for. */
  get exactSatisfaction(): SatisfactionFigures {
    return new SatisfactionFigures(this.question.days, this.figures, this.figures);
  }

  /** Out of what was closed and what should have been: it takes the overdue ones at the end of the period. */
  completionRate(overdue: number): Rate {
    return rate({
      numerator: this.closed,
      denominator: this.closed + overdue,
      metric: 'request.closing_rate',
    });
  }

  private share(part: string, whole: string, metric: string): Rate {
    return rate({ numerator: this.figures.of(part), denominator: this.figures.of(whole), metric });
  }
}

/** Weighs the three rates of the days of which satisfaction is known; null where it is held back, which it would tell. */
export function compositeFor(satisfaction: SatisfactionFigures, weights: CompositePreset): Composite {
  const rates = {
    response: responseRateOf(satisfaction.figures),
    resolution: resolutionRateOf(satisfaction.figures),
    satisfaction: satisfaction.rate(SatisfactionMethod.BINARY),
  };
  return compositeOf(rates, weights);
}

const responseRateOf = (figures: Figures): Rate =>
  rate({
    numerator: figures.of('request.responded'),
    denominator: figures.of('request.response_due'),
    metric: 'request.response_rate',
  });

const resolutionRateOf = (figures: Figures): Rate =>
  rate({
    numerator: figures.of('request.resolved'),
    denominator: figures.of('request.resolution_answered'),
    excluded: figures.of('request.call_back_unreached'),
    metric: 'request.resolution_rate',
  });
