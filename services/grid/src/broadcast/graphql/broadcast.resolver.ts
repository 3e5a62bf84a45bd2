import { asPayload, Audience, type Connection, PageArgs } from '@governance/shared';
import { Arg, Args, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import type { GridContext } from '../../context.js';
import { givenDetails } from '../../directory/graphql/given-details.js';
import type { Broadcast, BroadcastDetails } from '../broadcast.js';
import type { BroadcastService } from '../broadcast.service.js';
import {
  BroadcastFilterInput,
  CancelBroadcastInput,
  RecordBroadcastAudienceInput,
  ScheduleBroadcastInput,
  UpdateBroadcastInput,
} from './broadcast.input.js';
import { BroadcastConnectionType, BroadcastPayload, BroadcastType } from './broadcast.type.js';

/** Look-ups, lists and changes of broadcasts. */
@Resolver(() => BroadcastType)
export class BroadcastResolver {
  constructor(private readonly service: BroadcastService) {}

  @Audience('open')
  @Query(() => BroadcastType, {
    nullable: true,
    description: 'The broadcast with this id, also a cancelled one; null when there is none.',
  })
  broadcast(
    @Arg('id', () => ID, { description: 'Its id.' }) id: string,
    @Ctx() { loaders }: GridContext,
  ): Promise<Broadcast | null> {
    return loaders.broadcast.load(id);
  }

  @Audience('open')
  @Query(() => BroadcastConnectionType, {
    nullable: true,
    description: 'Broadcasts that were not cancelled, the newest first.',
  })
  broadcasts(
    @Arg('filter', () => BroadcastFilterInput, {
      nullable: true,
      description: 'What the list is limited to.',
    })
    filter: BroadcastFilterInput | null | undefined,
    @Args(() => PageArgs) page: PageArgs,
  ): Promise<Connection<Broadcast>> {
    return this.service.list(filter ?? {}, page);
  }

  @Audience('internal')
  @Mutation(() => BroadcastPayload, {
    description: 'Schedules a broadcast. For officers in whose jurisdiction the place lies.',
  })
  scheduleBroadcast(
    @Arg('input', () => ScheduleBroadcastInput, { description: 'The broadcast.' })
    { idempotencyKey, ...broadcast }: ScheduleBroadcastInput,
    @Ctx() { viewer }: GridContext,
  ): Promise<BroadcastPayload> {
    const wanted = {
      ...broadcast,
      endsAt: broadcast.endsAt ?? null,
      hostOrganizationId: broadcast.hostOrganizationId ?? null,
      gridId: broadcast.gridId ?? null,
      audienceCount: null,
    };
    return asPayload(async () => ({
      broadcast: await this.service.register(wanted, idempotencyKey, viewer),
    }));
  }

  @Audience('internal')
  @Mutation(() => BroadcastPayload, {
    description: 'Changes what is given about a broadcast and leaves the rest.',
  })
  updateBroadcast(
    @Arg('input', () => UpdateBroadcastInput, { description: 'The new details.' })
    { id, expectedVersion, ...details }: UpdateBroadcastInput,
    @Ctx() { viewer }: GridContext,
  ): Promise<BroadcastPayload> {
    const given = givenDetails<BroadcastDetails>(details, ['endsAt', 'hostOrganizationId', 'gridId']);
    return asPayload(async () => ({
      broadcast: await this.service.update({ id, expectedVersion }, given, viewer),
    }));
  }

  @Audience('internal')
  @Mutation(() => BroadcastPayload, {
    description: 'Records how many watched a broadcast, once it has begun; the newest number holds.',
  })
  recordBroadcastAudience(
    @Arg('input', () => RecordBroadcastAudienceInput, { description: 'Which one, and how many.' })
    { id, expectedVersion, audienceCount }: RecordBroadcastAudienceInput,
    @Ctx() { viewer }: GridContext,
  ): Promise<BroadcastPayload> {
    return asPayload(async () => ({
      broadcast: await this.service.recordAudience({ id, expectedVersion }, audienceCount, viewer),
    }));
  }

  @Audience('internal')
  @Mutation(() => BroadcastPayload, { description: 'Cancels a broadcast before it begins.' })
  cancelBroadcast(
    @Arg('input', () => CancelBroadcastInput, { description: 'Which one.' }) change: CancelBroadcastInput,
    @Ctx() { viewer }: GridContext,
  ): Promise<BroadcastPayload> {
    return asPayload(async () => ({ broadcast: await this.service.close(change, viewer) }));
  }
}
