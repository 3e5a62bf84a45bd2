import type { MonthlyFigure, ServiceStatistics, StatFacts } from '@governance/shared';
import { callbackFacts } from '../callback/persistence/callback-facts.js';
import { serviceOrderFacts } from '../service-order/persistence/service-order-facts.js';
import { serviceItemFacts } from '../service-item/persistence/service-item-facts.js';
import { clockFacts } from '../request-clock/persistence/clock-facts.js';
import { whistleCallFacts, whistleFacts } from '../whistle/persistence/whistle-facts.js';

import { publishSatisfaction } from '../request-stats/persistence/publish-satisfaction.js';
import { closingFacts, receiptFacts, turnFacts } from '../request-stats/persistence/request-facts.js';

/**
 * Where this service's figures come from, one statement a noun.
 *
 * Measures of requests count for the request's division; those marked * also for the department, whose organization id
 * is the scope then. Their dimension is the code of the request's upper category, except where it is said.
 *
 * - on the day of receipt: `request.received`, `request.merged`, `request.withdrawn`, `request.rejected`,
 *   `request.filed`* (given to a department and not left out by one of the three before), `request.extended`*
 * - on the day a department's turn began: `request.dispatched`*, `request.returned`*
 * - on the day of the last closing: `request.closed`*, `request.reworked`*, `request.handling_hours`* (dimension: bucket
 *   of the hours since the receipt), `request.category_hours`* (dimension: category, `/`, bucket)
 * - on the day the clock was due: `request.response_due`*, `request.responded`*, `request.resolve_due`*,
 *   `request.on_time`*; `request.overdue`* from that day to the day of the handling, of what was handled too late
 * - on the day of the call-back of the last round: `request.resolution_answered`*, `request.resolved`*,
 *   `request.satisfaction_answered`*, `request.satisfied`*, `request.satisfaction_points`* (hundredths),
 *   `request.call_back_unreached`*
 * - of service orders, on the day of the request: `service_order.requested`, `service_order.excluded`,
 *   `service_order.delivered`; on the day of the verdict: `service_order.judged`, `service_order.satisfied`
 * - of whistles (dimension: kind), on the day of blowing: `whistle.blown`; on that of the end: `whistle.closed`,
 *   `whistle.withdrawn`; `whistle.open` from the one to the other
 * - of their calls (dimension: the department), on the day of blowing: `whistle.called`*; on the day the arrival was due:
 *   `whistle.arrival_due`*, `whistle.arrived_on_time`*, `whistle.arrival_excused`* (let off, and left out of the rate)
 */
export const REQUEST_FACTS: readonly StatFacts[] = [
  // One a line, so that two nouns can be added at the same time.
  receiptFacts,
  closingFacts,
  turnFacts,
  callbackFacts,
  serviceItemFacts,
  clockFacts,
  serviceOrderFacts,
  whistleFacts,
  whistleCallFacts,
];

/** What is published of every place when a month closes; the same terms as in `ServiceRequestStats`. */
const MONTHLY_FIGURES: readonly MonthlyFigure[] = [
  { metric: 'request.closed', numerator: [{ flow: 'request.closed' }], denominator: null, byDimension: true },
  {
    metric: 'request.extension_rate',
    numerator: [{ flow: 'request.extended' }],
    denominator: [{ flow: 'request.filed' }],
  },
  {
    metric: 'request.filing_rate',
    numerator: [{ flow: 'request.filed' }],
    denominator: [
      { flow: 'request.received' },
      { flow: 'request.merged', minus: true },
      { flow: 'request.withdrawn', minus: true },
      { flow: 'request.rejected', minus: true },
    ],
    excluded: [{ flow: 'request.merged' }, { flow: 'request.withdrawn' }, { flow: 'request.rejected' }],
  },
  {
    metric: 'request.on_time_rate',
    numerator: [{ flow: 'request.on_time' }],
    denominator: [{ flow: 'request.resolve_due' }],
  },
  {
    metric: 'request.received',
    numerator: [{ flow: 'request.received' }],
    denominator: null,
    byDimension: true,
  },
  {
    metric: 'request.resolution_rate',
    numerator: [{ flow: 'request.resolved' }],
    denominator: [{ flow: 'request.resolution_answered' }],
    excluded: [{ flow: 'request.call_back_unreached' }],
  },
  {
    metric: 'request.response_rate',
    numerator: [{ flow: 'request.responded' }],
    denominator: [{ flow: 'request.response_due' }],
  },
  {
    metric: 'request.return_rate',
    numerator: [{ flow: 'request.returned' }],
    denominator: [{ flow: 'request.dispatched' }],
  },
  {
    metric: 'request.rework_rate',
    numerator: [{ flow: 'request.reworked' }],
    denominator: [{ flow: 'request.closed' }],
  },
  {
    metric: 'request.satisfaction_rate',
    numerator: [{ flow: 'request.satisfied' }],
    denominator: [{ flow: 'request.satisfaction_answered' }],
    excluded: [{ flow: 'request.call_back_unreached' }],
  },
];

/** What the service-requests service counts. */
export const requestStatistics: ServiceStatistics = {
  facts: REQUEST_FACTS,
  monthly: MONTHLY_FIGURES,
  whenMonthCloses: publishSatisfaction,
};
