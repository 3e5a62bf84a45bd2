import { type DayRange, type Figures, type Rate, rate, type WantedFigures } from '@governance/shared';

/** The flows that demands make up, as they are counted. Demands are counted by who makes them. */
export const BURDEN_FIGURES: WantedFigures = {
  flows: ['burden.demand', 'burden.repeated', 'burden.cleared', 'burden.demand_cleared'],
  stocks: [],
  byDimension: ['burden.demand'],
};

/** What upper levels asked of a place over some business days. */
export interface Burden {
  readonly divisionCode: string;
  readonly days: DayRange;
  readonly demands: number;
  readonly demandingOrganizations: number;
  readonly repeated: number;
  readonly cleared: number;
  readonly repeatedShare: Rate;
  readonly clearedShare: Rate;
  readonly asOf: Date;
}

/** The figures of a place in the words of the domain. */
export function burdenOf(divisionCode: string, days: DayRange, figures: Figures): Burden {
  const demands = figures.of('burden.demand');
  const repeated = figures.of('burden.repeated');
  return {
    divisionCode,
    days,
    demands,
    demandingOrganizations: figures.partsOf('burden.demand').length,
    repeated,
    cleared: figures.of('burden.cleared'),
    repeatedShare: rate({
      numerator: repeated,
      denominator: demands,
      metric: 'org.burden.repeated_share',
    }),
    clearedShare: rate({
      numerator: figures.of('burden.demand_cleared'),
      denominator: demands,
      metric: 'org.burden.cleared_share',
    }),
    asOf: figures.asOf,
  };
}
