import { Audience, DateScalar, DateTimeScalar, RateType } from '@governance/shared';
import { Field, Int, ObjectType } from 'type-graphql';

const ROOM_FOR_FAULTS = 'Null, with an error, when the counts contradict each other.';

/** Figures about requests, as the graph shows them. */
@Audience('open')
@ObjectType('ServiceRequestStats', {
  description:
    '诉求统计: what became of the requests of a place, with all places below it, or of a department. Counted by business days in Asia/Shanghai: those that begin in the period. Each figure says on which day a request counts; later changes change past figures.',
})
export class ServiceRequestStatsType {
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

  @Field(() => Int, {
    description:
      '受理量: requests by the day of receipt, also those that were merged or withdrawn later. Of a department: turns given to it, by the day of the dispatch.',
  })
  readonly received!: number;

  @Field(() => Int, {
    description:
      '办结量: requests answered directly or closed, by the day of the last closing; one that is reopened is taken out of the day it was counted on.',
  })
  readonly closed!: number;

  @Field(() => Int, { description: '吹哨数: call-outs by the day on which they were blown.' })
  readonly whistles!: number;

  @Field(() => Int, {
    description:
      '被吹哨次数: calls to departments by the day of blowing; of a department, those that called it.',
  })
  readonly calledOut!: number;

  @Field(() => RateType, {
    nullable: true,
    description: `到场及时率: calls whose arrival was due in the period, and who arrived in time. ${ROOM_FOR_FAULTS}`,
  })
  readonly arrivedOnTime!: RateType | null;

  @Field(() => RateType, {
    nullable: true,
    description: `响应率: requests whose contact was due in the period, and whose reporter was contacted by then. ${ROOM_FOR_FAULTS}`,
  })
  readonly responseRate!: RateType | null;

  @Field(() => RateType, {
    nullable: true,
    description: `解决率: call-backs of the last round that say solved, out of those that answered; not reached are excluded. ${ROOM_FOR_FAULTS}`,
  })
  readonly resolutionRate!: RateType | null;

  @Field(() => RateType, {
    nullable: true,
    description: `按期结案率: requests whose handling was due in the period, and done by then; paused time moves the due day. ${ROOM_FOR_FAULTS}`,
  })
  readonly onTimeRate!: RateType | null;

  @Field(() => RateType, {
    nullable: true,
    description: `返工率: requests closed in the period that had been sent back for rework. ${ROOM_FOR_FAULTS}`,
  })
  readonly reworkRate!: RateType | null;

  @Field(() => RateType, {
    nullable: true,
    description: `延期率: filed requests received in the period whose time was extended. ${ROOM_FOR_FAULTS}`,
  })
  readonly extensionRate!: RateType | null;

  @Field(() => RateType, {
    nullable: true,
    description: `回退率: departments' turns begun in the period that were returned with the street's consent. ${ROOM_FOR_FAULTS}`,
  })
  readonly returnRate!: RateType | null;

  @Field(() => RateType, {
    nullable: true,
    description: `立案率: requests received in the period that were given to a department; merged, withdrawn and rejected ones are excluded. Null for a department. ${ROOM_FOR_FAULTS}`,
  })
  readonly filingRate!: RateType | null;
}
