import { asPayload, Audience, cityCodeOf, DivisionCodeScalar, parseDivisionCode } from '@governance/shared';
import { Arg, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { ServiceRequestsContext } from '../../context.js';
import { NATIONAL_CITY } from '../../service-category/service-category.js';
import { WhistleKind } from '../../whistle/graphql/whistle.enum.js';
import type { WhistlePolicyService } from '../whistle-policy.service.js';
import type { WhistlePolicy } from '../whistle-policy.js';
import { PublishWhistlePolicyInput, type WhistleRuleInput } from './whistle-policy.input.js';
import { PublishWhistlePolicyPayload, WhistlePolicyType, WhistleRuleType } from './whistle-policy.type.js';

/** Look-ups and changes of whistle policies, and what hangs on one. */
@Resolver(() => WhistlePolicyType)
export class WhistlePolicyResolver {
  constructor(private readonly service: WhistlePolicyService) {}

  @Audience('open')
  @Query(() => WhistlePolicyType, {
    nullable: true,
    description: "The whistle policy that is in force in a city now: the city's own, else the national one.",
  })
  async whistlePolicy(
    @Arg('divisionCode', () => DivisionCodeScalar, { description: 'Any place of the city.' })
    divisionCode: string,
    @Ctx() { loaders }: ServiceRequestsContext,
  ): Promise<WhistlePolicyType | null> {
    const policy = await loaders.whistlePolicyOfCity.load(
      cityCodeOf(parseDivisionCode(divisionCode, 'divisionCode')),
    );
    return policy && shown(policy);
  }

  @Audience('internal')
  @Mutation(() => PublishWhistlePolicyPayload, {
    description:
      "Publishes a version of a city's whistle policy. By whoever supervises or administers the whole city.",
  })
  publishWhistlePolicy(
    @Arg('input', () => PublishWhistlePolicyInput, { description: 'The version.' })
    { idempotencyKey, rules, band, ...rest }: PublishWhistlePolicyInput,
    @Ctx() { viewer }: ServiceRequestsContext,
  ): Promise<PublishWhistlePolicyPayload> {
    const wanted = {
      ...rest,
      rules: {
        DAILY: ruleFrom(rules.daily),
        KEY: ruleFrom(rules.key),
        CAMPAIGN: ruleFrom(rules.campaign),
        EMERGENCY: ruleFrom(rules.emergency),
      },
      band: { low: band.low, high: band.high },
      validFrom: rest.validFrom ?? null,
      expectedVersion: rest.expectedVersion ?? null,
    };
    return asPayload(async () => ({
      whistlePolicy: shown(await this.service.publish(wanted, idempotencyKey, viewer)),
    }));
  }

  @FieldResolver(() => [WhistleRuleType], { description: 'One rule for each kind of whistle; at most 4.' })
  rules(@Root() { rules }: WhistlePolicy): readonly WhistleRuleType[] {
    return Object.values(WhistleKind).map((kind) => ({ kind, ...rules[kind] }));
  }
}

const shown = (policy: WhistlePolicy) => ({ ...policy, national: policy.cityCode === NATIONAL_CITY });

/** Inputs come with prototypes of their own; what is stored as JSON is plain. */
const ruleFrom = ({ word, arrival: { amount, unit, time } }: WhistleRuleInput) => ({
  word: word.trim(),
  arrival: { amount, unit, time },
});
