import {
  businessDay,
  type Figures,
  type Rate,
  rate,
  suppressedRate,
  type StatDelta,
  type WantedFigures,
} from '@governance/shared';
import { type ServiceOrder, ServiceOrderStatus, ServiceOrderVerdict } from './service-order.js';

const REQUESTED = 'service_order.requested';
const EXCLUDED = 'service_order.excluded';
const DELIVERED = 'service_order.delivered';
const JUDGED = 'service_order.judged';
const SATISFIED = 'service_order.satisfied';

/** The figures that service orders make up, as they are counted. */
export const SERVICE_ORDER_FIGURES: WantedFigures = {
  flows: [REQUESTED, EXCLUDED, DELIVERED, JUDGED, SATISFIED],
  stocks: [],
  byDimension: [],
};

/** What the service orders of a place come to. */
export interface ServiceOrderStats {
  readonly requested: number;
  readonly delivered: Rate;
  readonly satisfied: Rate;
  readonly asOf: Date;
}

const SATISFACTION = 'service_order.satisfaction_rate';

/**
 * The figures of a place in the words of the domain. Few people stand behind a verdict, and any period may be asked for:
 * from outside the place nothing is said of them.
 */
export function serviceOrderStatsOf(figures: Figures, seenFrom: 'INSIDE' | 'OUTSIDE'): ServiceOrderStats {
  const [requested, excluded] = [figures.of(REQUESTED), figures.of(EXCLUDED)];
  return {
    requested,
    delivered: rate({
      numerator: figures.of(DELIVERED),
      denominator: requested - excluded,
      excluded,
      metric: 'service_order.delivery_rate',
    }),
    satisfied:
      seenFrom === 'OUTSIDE'
        ? suppressedRate(SATISFACTION)
        : rate({
            numerator: figures.of(SATISFIED),
            denominator: figures.of(JUDGED),
            metric: SATISFACTION,
          }),
    asOf: figures.asOf,
  };
}

/** What a change of an order adds to the figures of its place; before is null when it is new. */
export const countsChanged = (before: ServiceOrder | null, after: ServiceOrder): readonly StatDelta[] => [
  ...(before === null ? [] : countsOf(before)).map((delta) => ({ ...delta, amount: -delta.amount })),
  ...countsOf(after),
];

const LEFT_OUT: ReadonlySet<ServiceOrderStatus> = new Set([
  ServiceOrderStatus.REJECTED,
  ServiceOrderStatus.CANCELLED,
]);

/** Requested, left out and delivered count on the day of the request; the verdict on its own day. */
function countsOf({
  divisionCode,
  openedAt,
  status,
  deliveredAt,
  judgedAt,
  verdict,
}: ServiceOrder): StatDelta[] {
  const counted = (measure: string, at: Date): StatDelta => ({
    scope: divisionCode,
    day: businessDay(at),
    measure,
    amount: 1,
  });
  return [
    counted(REQUESTED, openedAt),
    ...(LEFT_OUT.has(status) ? [counted(EXCLUDED, openedAt)] : []),
    ...(deliveredAt === null ? [] : [counted(DELIVERED, openedAt)]),
    ...(judgedAt === null ? [] : [counted(JUDGED, judgedAt)]),
    ...(judgedAt === null || verdict === ServiceOrderVerdict.DISSATISFIED
      ? []
      : [counted(SATISFIED, judgedAt)]),
  ];
}
