import {
  Audience,
  DateScalar,
  DateTimeScalar,
  DivisionCodeScalar,
  MetricDefinitionType,
} from '@governance/shared';
import { Field, Float, Int, ObjectType } from 'type-graphql';
import type { RequestSeries } from '../request-series.js';
import type { SeriesRow } from '../series-row.js';

/** One line of a series, as the graph shows it. */
@Audience('open')
@ObjectType('ServiceRequestSeriesRow', {
  description:
    'One line of a series: a bucket of time, a place, a category. Flat, so that a chart takes it as it is.',
})
export class SeriesRowType implements SeriesRow {
  @Field(() => DateScalar, {
    description: 'First day of the bucket, also where the period begins in the middle of it.',
  })
  readonly bucket!: string;

  @Field(() => Float, {
    description:
      'The instant at which that day begins in Asia/Shanghai, in milliseconds since 1970-01-01 UTC.',
  })
  readonly bucketEpochMs!: number;

  @Field(() => DivisionCodeScalar, {
    nullable: true,
    description:
      'The place; with CHILD_DIVISION the place of the filter itself stands for what lies in none of those below it. Null for a department.',
  })
  readonly divisionCode!: string | null;

  @Field(() => String, { nullable: true, description: 'Its name; null for a department.' })
  readonly divisionName!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The upper category; null where categories are not told apart.',
  })
  readonly categoryCode!: string | null;

  @Field(() => Int, {
    nullable: true,
    description:
      '受理量, metric `request.received`; of a department, turns given to it. Null when suppressed.',
  })
  readonly received!: number | null;

  @Field(() => Int, { nullable: true, description: '办结量, metric `request.closed`. Null when suppressed.' })
  readonly closed!: number | null;

  @Field(() => Float, {
    nullable: true,
    description:
      '按期结案率, from 0 to 1, metric `request.on_time_rate`. Null when nothing was due, and when suppressed.',
  })
  readonly onTimeRate!: number | null;

  @Field(() => Float, {
    nullable: true,
    description:
      '满意率, from 0 to 1, metric `request.satisfaction_rate`. Null when nobody answered, and when suppressed: to those outside it is told by MONTH and place or department alone, of closed months, as it was published.',
  })
  readonly satisfactionRate!: number | null;

  @Field(() => Float, {
    nullable: true,
    description:
      '办理时长中位数, in hours, metric `request.handling_hours.median`; at most 5 % off, or 3 minutes. Null when nothing was closed, and when suppressed.',
  })
  readonly medianHours!: number | null;

  @Field(() => Boolean, {
    description:
      'Whether something in this line is held back from a viewer outside: all of a sensitive category (and of one more, so that their sum does not tell it), or satisfaction, but for what was published of a closed month.',
  })
  readonly suppressed!: boolean;
}

/** Figures about requests step by step, as the graph shows them. */
@Audience('open')
@ObjectType('ServiceRequestSeries', {
  description: '诉求时间序列: figures about requests over time, without gaps.',
})
export class RequestSeriesType implements RequestSeries {
  @Field(() => DateTimeScalar, {
    description:
      '统计时点: whatever was recorded before this instant is counted. Later corrections change past figures.',
  })
  readonly asOf!: Date;

  @Field(() => [MetricDefinitionType], {
    description: 'What the numbers of the rows mean, in the order of their columns; at most 10.',
  })
  readonly metrics!: readonly MetricDefinitionType[];

  @Field(() => [SeriesRowType], {
    description:
      'One line for every bucket, place and category, in this order, also where nothing happened; at most 5000, otherwise INVALID_INPUT naming what to narrow.',
  })
  readonly rows!: readonly SeriesRowType[];
}
