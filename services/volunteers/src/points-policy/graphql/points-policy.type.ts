import { Audience, DateScalar, DateTimeScalar, UserErrorType } from '@governance/shared';
import { Field, Float, Int, ObjectType } from 'type-graphql';
import { RedemptionWindow } from './redemption-window.enum.js';

/** The rules by which hours become points. */
@Audience('open')
@ObjectType('PointsRules', { description: '积分规则: how hours become points, and points rewards.' })
export class PointsRulesType {
  @Field(() => Int, { description: '每小时积分: whole points for an hour, 0 to 1000.' })
  readonly pointsPerHour!: number;

  @Field(() => Float, {
    nullable: true,
    description: 'Hours of one activity that earn at most, in steps of 0.5; null for no limit.',
  })
  readonly maxHoursPerActivity!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Hours of one day that earn at most, in steps of 0.5; null for no limit.',
  })
  readonly maxHoursPerDay!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: '推荐积分: points for bringing somebody in; null for none.',
  })
  readonly referralPoints!: number | null;

  @Field(() => RedemptionWindow, { description: 'How often points may be redeemed.' })
  readonly redemptionWindow!: RedemptionWindow;

  @Field(() => Int, {
    nullable: true,
    description: '银卡: points ever earned from which the silver card is given; null for no card.',
  })
  readonly silverCardPoints!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: '金卡: the same for the gold card, above the silver one.',
  })
  readonly goldCardPoints!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Months after which points end that were not redeemed; null for never.',
  })
  readonly expiresAfterMonths!: number | null;

  @Field(() => Boolean, {
    description: 'Whether a redemption takes the whole balance, whatever the reward costs.',
  })
  readonly clearsBalanceOnRedemption!: boolean;
}

/** The rules of one city from a day on, as the graph shows them. */
@Audience('open')
@ObjectType('PointsPolicy', {
  description:
    '积分办法: the rules of a city from a day on; a version never changes. Points are a benefit: no rule takes them as a punishment.',
})
export class PointsPolicyType {
  @Field(() => Int, { description: 'Which of the city’s versions, from 1.' })
  readonly version!: number;

  @Field(() => DateScalar, { description: '施行日期: first business day.' })
  readonly validFrom!: string;

  @Field(() => String, { nullable: true, description: 'Code of the preset that it follows; null for none.' })
  readonly basedOn!: string | null;

  @Field(() => String, { nullable: true, description: 'What the city says about it; null for nothing.' })
  readonly note!: string | null;

  @Field(() => DateTimeScalar, { description: 'When it was published.' })
  readonly publishedAt!: Date;
}

/** Rules that a city has published, as the graph shows them. */
@Audience('open')
@ObjectType('PointsPreset', {
  description: '积分办法范例: rules that a city has published, for others to take up.',
})
export class PointsPresetType {
  @Field(() => String, { description: 'Stable code, e.g. `HAILIN`.' })
  readonly code!: string;

  @Field(() => String, { description: 'The city, e.g. `海林市`.' })
  readonly name!: string;

  @Field(() => String, {
    description: 'Where the rules were read, what was not stated there, and what of them is left out.',
  })
  readonly attribution!: string;
}

/** Result of `publishPointsPolicy`. */
@Audience('value')
@ObjectType('PublishPointsPolicyPayload', { description: 'Result of `publishPointsPolicy`.' })
export class PublishPointsPolicyPayload {
  @Field(() => PointsPolicyType, {
    nullable: true,
    description: 'The new version; null when a rule was broken.',
  })
  readonly pointsPolicy!: PointsPolicyType | null;

  @Field(() => [UserErrorType], { description: 'Rules that the input broke; empty on success.' })
  readonly userErrors!: UserErrorType[];
}
