import { type DayRange, type Figures, type Rate, rate, type WantedFigures } from '@governance/shared';

/** What is read for `GridStats`, all with one statement. */
export const GRID_FIGURES: WantedFigures = {
  flows: ['patrol', 'grid_event.opened', 'grid_event.closed', 'grid_event.due', 'grid_event.on_time'],
  stocks: ['grid', 'grid_worker', 'household', 'patrol.covered'],
  byDimension: ['grid'],
};

/** How many grids there are of one kind. */
export interface GridKindCount {
  readonly kind: string;
  readonly count: number;
}

/**
 * What happened in the grids of a place, and of all places below it, in a period, and what there was at its end. Rates
 * are computed when they are asked for, so that one whose counts contradict each other costs no other figure.
 */
export class GridStats {
  constructor(
    private readonly figures: Figures,
    private readonly days: DayRange,
  ) {}

  get fromDay(): string {
    return this.days.from;
  }

  get toDay(): string {
    return this.days.to;
  }

  get asOf(): Date {
    return this.figures.asOf;
  }

  get grids(): number {
    return this.figures.of('grid');
  }

  get byKind(): readonly GridKindCount[] {
    return this.figures.partsOf('grid').map(({ dimension, amount }) => ({ kind: dimension, count: amount }));
  }

  get workers(): number {
    return this.figures.of('grid_worker');
  }

  get households(): number {
    return this.figures.of('household');
  }

  get householdsPerWorker(): number | null {
    return this.workers === 0 ? null : this.households / this.workers;
  }

  get patrols(): number {
    return this.figures.of('patrol');
  }

  get patrolCoverage(): Rate {
    return rate({
      numerator: this.figures.of('patrol.covered'),
      denominator: this.grids,
      metric: 'grid.patrol_coverage',
    });
  }

  get eventsOpened(): number {
    return this.figures.of('grid_event.opened');
  }

  get eventsClosed(): number {
    return this.figures.of('grid_event.closed');
  }

  get eventsOnTime(): Rate {
    return rate({
      numerator: this.figures.of('grid_event.on_time'),
      denominator: this.figures.of('grid_event.due'),
      metric: 'grid.event_on_time_rate',
    });
  }
}
