import { Audience, DateTimeScalar, UserErrorType } from '@governance/shared';
import { Field, Float, Int, ObjectType } from 'type-graphql';
import { SlaTermType } from '../../sla-policy/graphql/sla-policy.type.js';
import { WhistleKind } from '../../whistle/graphql/whistle.enum.js';

/** What a policy says of one kind of whistle, as the graph shows it. */
@Audience('open')
@ObjectType('WhistleRule', { description: '哨种规则: what a policy says of one kind of whistle.' })
export class WhistleRuleType {
  @Field(() => WhistleKind, { description: 'The kind.' })
  readonly kind!: WhistleKind;

  @Field(() => String, { description: "The city's own word for it, e.g. `重点哨`." })
  readonly word!: string;

  @Field(() => SlaTermType, { description: 'How long a called department has to come.' })
  readonly arrival!: SlaTermType;
}

/** A healthy band, as the graph shows it. */
@Audience('open')
@ObjectType('HealthyBand', {
  description: '健康区间: shares that are neither too low nor too high, both ends included.',
})
export class HealthyBandType {
  @Field(() => Float, { description: 'Lower end, 0 to 1.' })
  readonly low!: number;

  @Field(() => Float, { description: 'Upper end, 0 to 1.' })
  readonly high!: number;
}

/** A version of a whistle policy, as the graph shows it. The rules come from the resolver. */
@Audience('open')
@ObjectType('WhistlePolicy', {
  description:
    '吹哨规则: how soon called departments have to come, how a city calls each kind of whistle, and how often whistles should be blown. What a version says never changes; a whistle goes by the version in force when it was blown.',
})
export class WhistlePolicyType {
  @Field(() => Int, { description: '版本: which version this is, from 1.' })
  readonly version!: number;

  @Field(() => Boolean, { description: 'Whether it is the one that holds where a city says nothing.' })
  readonly national!: boolean;

  @Field(() => HealthyBandType, {
    description: 'Shares of whistles among requests that are neither too low nor too high.',
  })
  readonly band!: HealthyBandType;

  @Field(() => String, { description: '依据: where the limits come from, and which of them are a proposal.' })
  readonly evidence!: string;

  @Field(() => DateTimeScalar, { description: 'Whistles blown from this instant on go by it.' })
  readonly validFrom!: Date;

  @Field(() => DateTimeScalar, { description: 'When this version was published.' })
  readonly publishedAt!: Date;
}

/** Result of `publishWhistlePolicy`. */
@Audience('value')
@ObjectType('PublishWhistlePolicyPayload', { description: 'Result of `publishWhistlePolicy`.' })
export class PublishWhistlePolicyPayload {
  @Field(() => WhistlePolicyType, {
    nullable: true,
    description: 'The version as it was published; null when a rule was broken.',
  })
  readonly whistlePolicy!: WhistlePolicyType | null;

  @Field(() => [UserErrorType], { description: 'Rules that the input broke; empty on success.' })
  readonly userErrors!: UserErrorType[];
}
