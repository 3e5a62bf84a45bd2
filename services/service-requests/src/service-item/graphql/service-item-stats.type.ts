import { Audience, DateTimeScalar, RateType } from '@governance/shared';
import { Field, Int, ObjectType } from 'type-graphql';
import { ServiceItemLevel } from './service-item.enum.js';

/** What the items of one level come to, as the graph shows it. */
@Audience('value')
@ObjectType('ServiceItemsOfLevel', { description: 'What the service items of one level come to.' })
export class ServiceItemsOfLevelType {
  @Field(() => ServiceItemLevel, { description: 'The level.' })
  readonly level!: ServiceItemLevel;

  @Field(() => Int, { description: 'How many items there are.' })
  readonly items!: number;

  @Field(() => RateType, {
    description:
      '只跑一次比例: items that ask for one visit at most (一次不跑, 只跑一次) ÷ all items of the level.',
  })
  readonly atMostOneVisit!: RateType;
}

/** What the service items of a place come to, as the graph shows it. */
@Audience('value')
@ObjectType('ServiceItemStats', {
  description:
    '服务事项统计: what the service items of a place and of those below it come to, at the end of a period.',
})
export class ServiceItemStatsType {
  @Field(() => Int, { description: '公共便民事项数: items of the kind PUBLIC_CONVENIENCE.' })
  readonly publicConvenience!: number;

  @Field(() => Int, { description: '依申请政务事项数: items of the kind ON_APPLICATION.' })
  readonly onApplication!: number;

  @Field(() => Int, { description: 'Items of the kind PUBLIC_CONVENIENCE that can be done online.' })
  readonly onlinePublicConvenience!: number;

  @Field(() => Int, { description: 'Items of the kind ON_APPLICATION that can be done online.' })
  readonly onlineOnApplication!: number;

  @Field(() => [ServiceItemsOfLevelType], {
    description: 'By the level on which they are done, from the top, those that have items; at most 5.',
  })
  readonly byLevel!: readonly ServiceItemsOfLevelType[];

  @Field(() => DateTimeScalar, { description: 'What was recorded before this instant is counted.' })
  readonly asOf!: Date;
}
