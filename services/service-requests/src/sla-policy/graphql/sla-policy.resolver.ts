import { asPayload, Audience, type Connection, orNotFound, PageArgs } from '@governance/shared';
import { Arg, Args, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { ServiceRequestsContext } from '../../context.js';
import { DivisionReference } from '../../federation/references.js';
import { NATIONAL_CITY } from '../../service-category/service-category.js';
import type { SlaPolicyService } from '../sla-policy.service.js';
import type { SlaPolicy } from '../sla-policy.js';
import { ClockKind } from '../sla-terms.js';
import { PublishSlaPolicyPayload } from './sla-policy-payload.type.js';
import { PublishSlaPolicyInput, SlaPolicyFilterInput } from './sla-policy.input.js';
import { SlaClockType, SlaPolicyConnectionType, SlaPolicyType } from './sla-policy.type.js';
import { termsFrom } from './terms-from-input.js';

/** Look-ups, lists and publishing of policies. */
@Resolver(() => SlaPolicyType)
export class SlaPolicyResolver {
  constructor(private readonly service: SlaPolicyService) {}

  @Audience('open')
  @Query(() => SlaPolicyType, {
    nullable: true,
    description: 'The policy with this id; otherwise NOT_FOUND.',
  })
  slaPolicy(
    @Arg('id', () => ID, { description: 'Its id.' }) id: string,
    @Arg('version', () => Int, { nullable: true, description: 'Which version; the newest when left out.' })
    version: number | null | undefined,
    @Ctx() { loaders }: ServiceRequestsContext,
  ): Promise<SlaPolicy> {
    const found = version == null ? loaders.slaPolicy.load(id) : this.service.findVersion(id, version);
    return orNotFound(found, '时限规则');
  }

  @Audience('open')
  @Query(() => SlaPolicyConnectionType, {
    nullable: true,
    description:
      'Policies by city, category and urgency, the national ones first, each in its newest version. The one for a longer category code goes before a shorter one, a city’s own before the national one.',
  })
  slaPolicies(
    @Arg('filter', () => SlaPolicyFilterInput, {
      nullable: true,
      description: 'What the list is limited to.',
    })
    filter: SlaPolicyFilterInput | null | undefined,
    @Args(() => PageArgs) page: PageArgs,
  ): Promise<Connection<SlaPolicy>> {
    return this.service.list(filter ?? {}, page);
  }

  @Audience('internal')
  @Mutation(() => PublishSlaPolicyPayload, {
    description:
      'Publishes a version of a city’s policy, for good; the first one makes the policy. Requests that are there keep theirs. For supervisors and administrators of the whole city.',
  })
  publishSlaPolicy(
    @Arg('input', () => PublishSlaPolicyInput, { description: 'The version.' })
    input: PublishSlaPolicyInput,
    @Ctx() { viewer }: ServiceRequestsContext,
  ): Promise<PublishSlaPolicyPayload> {
    const { divisionCode, priority, name, evidence, terms } = input;
    const wanted = {
      divisionCode,
      priority,
      content: { name, evidence, ...termsFrom(terms) },
      categoryCode: input.categoryCode ?? null,
      validFrom: input.validFrom ?? null,
      expectedVersion: input.expectedVersion ?? null,
    };
    return asPayload(async () => ({
      slaPolicy: await this.service.publish(wanted, input.idempotencyKey, viewer),
    }));
  }

  @FieldResolver(() => DivisionReference, {
    nullable: true,
    description: 'The city whose policy it is; null for a national one.',
  })
  division(@Root() { cityCode }: SlaPolicy): DivisionReference | null {
    return cityCode === NATIONAL_CITY ? null : { code: `${cityCode}00000000` };
  }

  @FieldResolver(() => [SlaClockType], { description: 'How long each step may take; at most 5.' })
  clocks(@Root() { clocks }: SlaPolicy): readonly SlaClockType[] {
    return Object.values(ClockKind).map((kind) => ({ kind, ...clocks[kind] }));
  }
}
