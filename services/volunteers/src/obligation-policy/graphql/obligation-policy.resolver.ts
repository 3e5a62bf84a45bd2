import { asPayload, Audience, DivisionCodeScalar } from '@governance/shared';
import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import type { VolunteersContext } from '../../context.js';
import type { ObligationPolicy } from '../obligation-policy.js';
import type { ObligationPolicyService } from '../obligation-policy.service.js';
import {
  ObligationPolicyType,
  PublishObligationPolicyInput,
  PublishObligationPolicyPayload,
} from './obligation-policy.type.js';

/** Lists and publishes what is owed. */
@Resolver(() => ObligationPolicyType)
export class ObligationPolicyResolver {
  constructor(private readonly service: ObligationPolicyService) {}

  @Audience('open')
  @Query(() => [ObligationPolicyType], {
    nullable: true,
    description:
      '服务时长要求: what is owed in the city of a place, the latest year first, and the national preset last; at most 50.',
  })
  obligationPolicies(
    @Arg('divisionCode', () => DivisionCodeScalar, { description: 'The place.' }) divisionCode: string,
  ): Promise<readonly ObligationPolicy[]> {
    return this.service.list(divisionCode);
  }

  @Audience('internal')
  @Mutation(() => PublishObligationPolicyPayload, {
    description:
      'Publishes what is owed in a city from a year on. For supervisors and administrators of the city.',
  })
  publishObligationPolicy(
    @Arg('input', () => PublishObligationPolicyInput, { description: 'What is owed.' })
    { idempotencyKey, ...input }: PublishObligationPolicyInput,
    @Ctx() { viewer }: VolunteersContext,
  ): Promise<PublishObligationPolicyPayload> {
    const given = { ...input, source: input.source ?? null };
    return asPayload(async () => ({ policy: await this.service.publish(given, idempotencyKey, viewer) }));
  }
}
