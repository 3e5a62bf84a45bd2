import { DateTimeScalar, DivisionCodeScalar } from '@governance/shared';
import { Field, Float, InputType, Int } from 'type-graphql';
import { SlaTermInput } from '../../sla-policy/graphql/sla-policy.input.js';

/** What a policy says of one kind of whistle. */
@InputType('WhistleRuleInput', { description: 'What a policy says of one kind of whistle.' })
export class WhistleRuleInput {
  @Field(() => String, { description: "The city's own word for it, 1 to 10 characters." })
  readonly word!: string;

  @Field(() => SlaTermInput, { description: 'How long a called department has to come.' })
  readonly arrival!: SlaTermInput;
}

/** What a policy says of every kind of whistle. */
@InputType('WhistleRulesInput', { description: 'What a policy says of every kind of whistle.' })
export class WhistleRulesInput {
  @Field(() => WhistleRuleInput, { description: '日常哨.' })
  readonly daily!: WhistleRuleInput;

  @Field(() => WhistleRuleInput, { description: '重点哨.' })
  readonly key!: WhistleRuleInput;

  @Field(() => WhistleRuleInput, { description: '攻坚哨.' })
  readonly campaign!: WhistleRuleInput;

  @Field(() => WhistleRuleInput, { description: '应急哨.' })
  readonly emergency!: WhistleRuleInput;
}

/** Shares of whistles among requests that are healthy. */
@InputType('HealthyBandInput', { description: 'Shares that are neither too low nor too high.' })
export class HealthyBandInput {
  @Field(() => Float, { description: 'Lower end, 0 to 1.' })
  readonly low!: number;

  @Field(() => Float, { description: 'Upper end, 0 to 1; above the lower one.' })
  readonly high!: number;
}

/** A version of a whistle policy to be published. */
@InputType('PublishWhistlePolicyInput', { description: 'A version of a whistle policy to be published.' })
export class PublishWhistlePolicyInput {
  @Field(() => DivisionCodeScalar, { description: 'Any place of the city that it is for.' })
  readonly divisionCode!: string;

  @Field(() => WhistleRulesInput, { description: 'What it says of every kind of whistle.' })
  readonly rules!: WhistleRulesInput;

  @Field(() => HealthyBandInput, { description: 'Shares of whistles among requests that are healthy.' })
  readonly band!: HealthyBandInput;

  @Field(() => String, {
    description: 'Where the limits come from, 1 to 1000 characters; everybody reads it.',
  })
  readonly evidence!: string;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'Whistles blown from then on go by it; not in the past, now when left out.',
  })
  readonly validFrom?: Date | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'The newest version of the city that there is; left out for the first one. Otherwise CONFLICT.',
  })
  readonly expectedVersion?: number | null;

  @Field(() => String, {
    description:
      '1 to 100 characters chosen by the client: the same key and input again answers the first result, another input is refused with IDEMPOTENCY_KEY_REUSED.',
  })
  readonly idempotencyKey!: string;
}
