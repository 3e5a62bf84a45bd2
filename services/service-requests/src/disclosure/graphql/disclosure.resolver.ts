import { asPayload, Audience, type Connection, PageArgs } from '@governance/shared';
import { Arg, Args, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import type { ServiceRequestsContext } from '../../context.js';
import type { Disclosure } from '../disclosure.js';
import type { DisclosureService } from '../disclosure.service.js';
import {
  DisclosureConnectionType,
  DisclosureFilterInput,
  DisclosureType,
  PublishServiceRequestInput,
  PublishServiceRequestPayload,
  WithdrawDisclosureInput,
  WithdrawDisclosurePayload,
} from './disclosure.type.js';

/** What is published of requests. */
@Resolver(() => DisclosureType)
export class DisclosureResolver {
  constructor(private readonly service: DisclosureService) {}

  @Audience('open')
  @Query(() => DisclosureType, {
    nullable: true,
    description: 'The disclosure with this id, also a withdrawn one; null when there is none.',
  })
  disclosure(
    @Arg('id', () => ID, { description: 'Its id.' }) id: string,
    @Ctx() { loaders }: ServiceRequestsContext,
  ): Promise<Disclosure | null> {
    return loaders.disclosure.load(id);
  }

  @Audience('open')
  @Query(() => DisclosureConnectionType, {
    nullable: true,
    description:
      '晾晒: what was published of requests, with the stubs of what was withdrawn, the newest first.',
  })
  disclosures(
    @Arg('filter', () => DisclosureFilterInput, {
      nullable: true,
      description: 'What the list is limited to.',
    })
    filter: DisclosureFilterInput | null | undefined,
    @Args(() => PageArgs) page: PageArgs,
  ): Promise<Connection<Disclosure>> {
    return this.service.list(filter ?? {}, page);
  }

  @Audience('internal')
  @Mutation(() => PublishServiceRequestPayload, {
    description:
      'Publishes the problem of a request and what came of it. For officers of its street and district; once at a time, otherwise ALREADY_EXISTS.',
  })
  publishServiceRequest(
    @Arg('input', () => PublishServiceRequestInput, { description: 'What is to be published.' })
    { idempotencyKey, ...input }: PublishServiceRequestInput,
    @Ctx() { viewer }: ServiceRequestsContext,
  ): Promise<PublishServiceRequestPayload> {
    const wanted = { ...input, redactionNote: input.redactionNote ?? null };
    return asPayload(async () => ({
      disclosure: await this.service.publish(wanted, idempotencyKey, viewer),
    }));
  }

  @Audience('internal')
  @Mutation(() => WithdrawDisclosurePayload, {
    description: 'Withdraws what was published of a request. For officers of its street and district.',
  })
  withdrawDisclosure(
    @Arg('input', () => WithdrawDisclosureInput, { description: 'Which one, and why.' })
    input: WithdrawDisclosureInput,
    @Ctx() { viewer }: ServiceRequestsContext,
  ): Promise<WithdrawDisclosurePayload> {
    return asPayload(async () => ({ disclosure: await this.service.withdraw(input, viewer) }));
  }
}
