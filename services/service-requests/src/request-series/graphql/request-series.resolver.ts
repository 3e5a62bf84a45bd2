import { Audience, Cost, DateTimeScalar } from '@governance/shared';
import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import type { ServiceRequestsContext } from '../../context.js';
import type { RequestSeries } from '../request-series.js';
import type { RequestSeriesService } from '../request-series.service.js';
import { RequestSeriesType } from './request-series.type.js';
import { SeriesFilterInput } from './series-filter.input.js';
import { SeriesGroup, SeriesInterval } from './series.enum.js';

/** Figures about requests over time. */
@Resolver(() => RequestSeriesType)
export class RequestSeriesResolver {
  constructor(private readonly service: RequestSeriesService) {}

  @Audience('open')
  @Cost(100)
  @Query(() => RequestSeriesType, {
    nullable: true,
    description:
      '诉求时间序列: figures about requests by time, place and category, as flat rows without gaps. From the same sums as `serviceRequestStats`; at most 20 years.',
  })
  serviceRequestSeries(
    @Arg('filter', () => SeriesFilterInput, { description: 'Whose requests.' }) filter: SeriesFilterInput,
    @Arg('groupBy', () => [SeriesGroup], {
      defaultValue: [],
      description: 'By what rows are told apart beside time; at most 2. Nothing: one row a bucket.',
    })
    groupBy: SeriesGroup[],
    @Arg('interval', () => SeriesInterval, { description: 'How long the buckets are.' })
    interval: SeriesInterval,
    @Arg('from', () => DateTimeScalar, {
      description: 'Counted are the business days that begin at this instant or later.',
    })
    from: Date,
    @Arg('to', () => DateTimeScalar, { description: 'And before this one; otherwise PERIOD_INVALID.' })
    to: Date,
    @Arg('timeZone', () => String, {
      defaultValue: 'Asia/Shanghai',
      description:
        'Zone of the IANA data base whose days the buckets are. Figures are kept by business day in Asia/Shanghai, so a zone whose days begin at another hour is refused: INVALID_INPUT.',
    })
    timeZone: string,
    @Ctx() { viewer }: ServiceRequestsContext,
  ): Promise<RequestSeries> {
    const { divisionCode = null, departmentId = null, categoryCode = null } = filter;
    return this.service.series(
      { filter: { divisionCode, departmentId, categoryCode }, groupBy, interval, from, to, timeZone },
      viewer,
    );
  }
}
