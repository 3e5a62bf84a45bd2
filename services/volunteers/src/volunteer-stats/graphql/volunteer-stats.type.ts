import { Audience, DateScalar, DateTimeScalar, RateType } from '@governance/shared';
import { ActivityKind } from '../../hour-record/graphql/activity-kind.enum.js';
import { Field, Float, Int, ObjectType } from 'type-graphql';

const OUTSIDE = 'Null when it is hidden because few people stand behind it.';
const OF_ORGANIZATION =
  'Of an organization: its own; null for whoever may know nothing about an organization.';
const ROOM_FOR_FAULTS = 'Null, with an error, when the counts contradict each other.';

/** How often activities of one kind took place, as the graph shows it. */
@Audience('open')
@ObjectType('ActivityCount', { description: '分类场次: how often activities of one kind took place.' })
export class ActivityCountType {
  @Field(() => ActivityKind, { description: 'The kind.' })
  readonly kind!: ActivityKind;

  @Field(() => Int, { description: 'How often.' })
  readonly count!: number;
}

/** Figures about volunteers, as the graph shows them. */
@Audience('open')
@ObjectType('VolunteerStats', {
  description:
    '志愿服务统计: what volunteers did in a period and were at its end. Exact for whoever answers for the place or the organization. For everybody else what was published of the closed calendar months that lie wholly in the period, where figures behind which 1 to 4 people stand, and some beside them, are hidden; `fromDay` and `toDay` say which months.',
})
export class VolunteerStatsType {
  @Field(() => DateScalar, {
    description: 'First business day in Asia/Shanghai that is counted.',
  })
  readonly fromDay!: string;

  @Field(() => DateScalar, {
    description: 'First day that is not counted any more; `fromDay` when nothing of the period is published.',
  })
  readonly toDay!: string;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description:
      '统计时点: whatever was recorded before this instant is counted; null for published figures, which stay as they were when their months closed.',
  })
  readonly asOf!: Date | null;

  @Field(() => Boolean, {
    description: '是否发布数据: whether these are published figures and not exact ones.',
  })
  readonly isPublished!: boolean;

  @Field(() => Int, {
    nullable: true,
    description: `志愿者数: registered volunteers at the end of the period. ${OUTSIDE}`,
  })
  readonly volunteers!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: `报到单位数: units checked in at the end of the period, each counted once, where its oldest standing check-in is. ${OUTSIDE}`,
  })
  readonly checkedInUnits!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: `报到党员数: members in service checked in at the end of the period, each counted once, where the oldest standing check-in is. ${OUTSIDE}`,
  })
  readonly checkedInMembers!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: `服务时长: confirmed hours that were given in the period, on the day on which they were given. Of an organization: by those who were at home in it then. ${OUTSIDE}`,
  })
  readonly hours!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: `服务人次: how often somebody served in the period: confirmed records of hours, each person once for each. ${OUTSIDE}`,
  })
  readonly personTimes!: number | null;

  @Field(() => [ActivityCountType], {
    nullable: true,
    description:
      '活动场次: how often activities of each kind took place or are to, by shifts that begin in the period and are not cancelled; kinds without any are left out, so at most 5. Of an organization: those that it organized. Null for whoever may know nothing about an organization.',
  })
  readonly activities!: readonly ActivityCountType[] | null;

  @Field(() => Int, {
    nullable: true,
    description: `为民办实事数: good deeds that were done in the period. ${OF_ORGANIZATION}`,
  })
  readonly goodDeeds!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: `收集社情民意数: opinions of residents that were collected in the period. ${OF_ORGANIZATION}`,
  })
  readonly opinions!: number | null;

  @Field(() => RateType, {
    nullable: true,
    description: `服务时长达标率: of the units and members checked in at the end of the period, those who have given by then what they owe in its calendar year. ${ROOM_FOR_FAULTS}`,
  })
  readonly hourCompliance!: RateType | null;

  @Field(() => RateType, {
    nullable: true,
    description: `心愿实现率: wishes that were to be fulfilled in the period and were. ${ROOM_FOR_FAULTS}`,
  })
  readonly wishesFulfilled!: RateType | null;
}

/** What is owed in a place in a year, as the graph shows it. */
@Audience('internal')
@ObjectType('CheckInObligation', {
  description:
    '报到服务时长任务: what the units and members checked in to a place at the end of a year (of the running year: now) owe, and who has given it. Nothing is prorated.',
})
export class CheckInObligationType {
  @Field(() => Int, { description: '年度: the calendar year.' })
  readonly year!: number;

  @Field(() => Int, { description: '报到单位数: units, each counted once.' })
  readonly units!: number;

  @Field(() => Int, { description: '报到党员数: members in service, each counted once.' })
  readonly members!: number;

  @Field(() => Float, { description: '单位应完成时长: hours that the units owe.' })
  readonly unitHoursRequired!: number;

  @Field(() => Float, { description: '党员应完成时长: hours that the members owe.' })
  readonly memberHoursRequired!: number;

  @Field(() => Int, { description: '达标单位数: units whose members gave what the unit owes.' })
  readonly unitsMet!: number;

  @Field(() => Int, { description: '达标党员数: members who gave what they owe.' })
  readonly membersMet!: number;
}
