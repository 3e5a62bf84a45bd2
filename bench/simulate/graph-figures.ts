import type { CityClient } from './city-client.js';
import type { Tally } from './tally.js';

const FIGURES = `query SimulatedFigures($code: DivisionCode!, $period: PeriodInput!) {
  division(code: $code) {
    serviceRequestStats(period: $period) {
      received closed whistles calledOut
      reworkRate { numerator denominator }
      filingRate { excluded }
      resolutionRate { numerator denominator }
      satisfactionRate(method: BINARY) { numerator denominator }
    }
    serviceOrderStats(period: $period) {
      requested
      delivered { numerator excluded }
      satisfied { numerator denominator }
    }
  }
}`;

interface Parts {
  readonly numerator: number;
  readonly denominator: number;
  readonly excluded: number;
}

interface Answer {
  readonly serviceRequestStats: Readonly<
    Record<'received' | 'closed' | 'whistles' | 'calledOut', number> &
      Record<'reworkRate' | 'filingRate' | 'resolutionRate' | 'satisfactionRate', Parts>
  >;
  readonly serviceOrderStats: {
    readonly requested: number;
    readonly delivered: Parts;
    readonly satisfied: Parts;
  };
}

/** Figures by the names that the simulator gives them. */
export type Figures = Readonly<Record<string, number>>;

/** What the graph says of a district now, to its supervisor, over whole days of Asia/Shanghai. */
export async function figuresOf(
  client: CityClient,
  district: string,
  period: { readonly from: string; readonly to: string },
): Promise<Figures> {
  const actor = { person: 'district-supervisor', division: district } as const;
  const { division } = await client.query(FIGURES, { code: district, period }, actor);
  const { serviceRequestStats: requests, serviceOrderStats: orders } = division as Answer;
  return {
    received: requests.received,
    closed: requests.closed,
    reworked: requests.reworkRate.numerator,
    leftOut: requests.filingRate.excluded,
    resolutionAnswered: requests.resolutionRate.denominator,
    resolved: requests.resolutionRate.numerator,
    satisfactionAnswered: requests.satisfactionRate.denominator,
    satisfied: requests.satisfactionRate.numerator,
    whistles: requests.whistles,
    calledOut: requests.calledOut,
    ordersRequested: orders.requested,
    ordersDelivered: orders.delivered.numerator,
    ordersEndedBefore: orders.delivered.excluded,
    ordersJudged: orders.satisfied.denominator,
    ordersSatisfied: orders.satisfied.numerator,
  };
}

/** One figure, as the simulator counted it and as the graph's grew meanwhile. */
export interface Compared {
  readonly figure: string;
  readonly simulated: number;
  readonly inGraph: number;
}

/** Every figure that the graph has, beside what was done. */
export const compare = (tally: Tally, before: Figures, after: Figures): readonly Compared[] =>
  Object.entries(after).map(([figure, amount]) => ({
    figure,
    simulated: figure === 'leftOut' ? tally.of('rejected') + tally.of('withdrawn') : tally.of(figure),
    inGraph: amount - (before[figure] ?? 0),
  }));
