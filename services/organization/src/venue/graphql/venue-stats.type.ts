import { Audience, DateTimeScalar, MaskedCountType, RateType } from '@governance/shared';
import { Field, Int, ObjectType } from 'type-graphql';
import { VenueKind } from './venue-kind.enum.js';

/** How many venues of one kind there are. */
@Audience('value')
@ObjectType('VenuesOfKind', { description: 'How many venues of one kind there are.' })
export class VenuesOfKindType {
  @Field(() => VenueKind, { description: 'The kind.' })
  readonly kind!: VenueKind;

  @Field(() => Int, { description: 'How many.' })
  readonly count!: number;
}

/** What the venues of a place come to, as the graph shows it. */
@Audience('value')
@ObjectType('VenueStats', {
  description: '场所统计: what the venues of a place and of those below it come to, at the end of a period.',
})
export class VenueStatsType {
  @Field(() => Int, { description: '场所数: how many venues stand.' })
  readonly venues!: number;

  @Field(() => [VenuesOfKindType], { description: 'The same by kind, those that there are; at most 20.' })
  readonly byKind!: readonly VenuesOfKindType[];

  @Field(() => RateType, {
    description:
      '活动面积占比: square metres that residents use ÷ square metres in all, of all 党群服务中心 together. Those not measured are excluded.',
  })
  readonly publicArea!: RateType;

  @Field(() => RateType, {
    description:
      '活动面积达标率: 党群服务中心 of which residents use 60 % or more ÷ those measured. Those not measured are excluded.',
  })
  readonly centresReaching!: RateType;

  @Audience('personal')
  @Field(() => MaskedCountType, {
    description:
      '调解件数: disputes mediated in the months that begin in the period. Outside the jurisdiction masked with the reason NOT_YOURS, since sums would give away what is masked at a single venue.',
  })
  readonly mediations!: MaskedCountType;

  @Field(() => DateTimeScalar, { description: 'What was recorded before this instant is counted.' })
  readonly asOf!: Date;
}
