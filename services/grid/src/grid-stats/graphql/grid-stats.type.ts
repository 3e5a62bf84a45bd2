import { Audience, DateScalar, DateTimeScalar, RateType } from '@governance/shared';
import { Field, Float, Int, ObjectType } from 'type-graphql';

const ROOM_FOR_FAULTS = 'Null, with an error, when the counts contradict each other.';

/** Grids of one kind, counted. */
@Audience('open')
@ObjectType('GridKindCount', { description: 'How many grids there are of one kind.' })
export class GridKindCountType {
  @Field(() => String, { description: 'Code of the kind from the reference data.' })
  readonly kind!: string;

  @Field(() => Int, { description: 'How many, at the end of the period.' })
  readonly count!: number;
}

/** Figures about grids, as the graph shows them. */
@Audience('open')
@ObjectType('GridStats', {
  description:
    '网格统计: what happened in the grids of a place and of all places below it in a period, and what there was at its end. Counted by business days in Asia/Shanghai: those that begin in the period.',
})
export class GridStatsType {
  @Field(() => DateScalar, {
    description:
      'First day that is counted: the first one that begins in the period (1910-01-01 when it begins earlier).',
  })
  readonly fromDay!: string;

  @Field(() => DateScalar, {
    description:
      'First day that is not counted any more. A period that ends in the middle of a day has that day whole.',
  })
  readonly toDay!: string;

  @Field(() => DateTimeScalar, {
    description:
      '统计时点: whatever was recorded before this instant is counted. Later corrections change past figures.',
  })
  readonly asOf!: Date;

  @Field(() => Int, { description: '网格数: grids and micro-grids at the end of the period.' })
  readonly grids!: number;

  @Field(() => [GridKindCountType], {
    description: 'The same by kind, one entry for each kind that there is; at most 50.',
  })
  readonly byKind!: readonly GridKindCountType[];

  @Field(() => Int, {
    description:
      '网格员数: people who answer for a grid at the end of the period, each once however many grids they hold.',
  })
  readonly workers!: number;

  @Field(() => Int, {
    description:
      '户数: households of the grids at the end of the period; those of a micro-grid are counted with the grid that it is part of.',
  })
  readonly households!: number;

  @Field(() => Float, {
    nullable: true,
    description: '每名网格员服务户数: households ÷ workers; null without workers.',
  })
  readonly householdsPerWorker!: number | null;

  @Field(() => Int, { description: '巡查次数: patrols in the period.' })
  readonly patrols!: number;

  @Field(() => RateType, {
    nullable: true,
    description: `巡查覆盖率: grids that were patrolled within the 30 days up to the end of the period. ${ROOM_FOR_FAULTS}`,
  })
  readonly patrolCoverage!: RateType | null;

  @Field(() => Int, { description: '上报事件数: grid events reported in the period.' })
  readonly eventsOpened!: number;

  @Field(() => Int, {
    description: '办结事件数: grid events closed in the period, also those reported earlier.',
  })
  readonly eventsClosed!: number;

  @Field(() => RateType, {
    nullable: true,
    description: `事件按时办结率: grid events due in the period that were handled by then. ${ROOM_FOR_FAULTS}`,
  })
  readonly eventsOnTime!: RateType | null;
}
