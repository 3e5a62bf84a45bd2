import { asPayload, Audience, type Connection, orNotFound, PageArgs } from '@governance/shared';
import { Arg, Args, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import type { ServiceRequestsContext } from '../../context.js';
import { WHISTLE_TABLE } from '../whistle-moves.js';
import type { WhistleService } from '../whistle.service.js';
import type { Whistle } from '../whistle.js';
import { WhistleAction, WhistleOrder } from './whistle.enum.js';
import {
  BlowWhistleInput,
  CloseWhistleInput,
  DisposeWhistleInput,
  WhistleFilterInput,
  WithdrawWhistleInput,
} from './whistle.input.js';
import {
  BlowWhistlePayload,
  CloseWhistlePayload,
  DisposeWhistlePayload,
  WithdrawWhistlePayload,
} from './whistle-payload.type.js';
import { WhistleConnectionType, WhistleType } from './whistle.type.js';

/** Look-ups, lists and changes of whistles. */
@Resolver(() => WhistleType)
export class WhistleResolver {
  constructor(private readonly service: WhistleService) {}

  @Audience('internal')
  @Query(() => WhistleType, {
    nullable: true,
    description: 'The whistle with this id; NOT_FOUND when there is none that the viewer may see.',
  })
  whistle(
    @Arg('id', () => ID, { description: 'Its id.' }) id: string,
    @Ctx() { loaders }: ServiceRequestsContext,
  ): Promise<Whistle> {
    return orNotFound(loaders.whistle.load(id), WHISTLE_TABLE.what);
  }

  @Audience('internal')
  @Query(() => WhistleConnectionType, {
    nullable: true,
    description: 'The whistles that the viewer may see; none for whoever has nothing to do with any.',
  })
  whistles(
    @Arg('filter', () => WhistleFilterInput, {
      nullable: true,
      description: 'What the list is limited to.',
    })
    filter: WhistleFilterInput | null | undefined,
    @Arg('orderBy', () => WhistleOrder, {
      defaultValue: WhistleOrder.BLOWN_AT_DESC,
      description: 'In which order; a cursor holds for its own order alone.',
    })
    orderBy: WhistleOrder,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { viewer }: ServiceRequestsContext,
  ): Promise<Connection<Whistle>> {
    return this.service.list(filter ?? {}, orderBy, page, viewer);
  }

  @Audience('internal')
  @Mutation(() => BlowWhistlePayload, {
    description:
      '吹哨: calls departments to a place. By officers of a street or a district in their places. Each call is due by the whistle policy of the city.',
  })
  blowWhistle(
    @Arg('input', () => BlowWhistleInput, { description: 'The whistle.' })
    { idempotencyKey, sponsor, ...input }: BlowWhistleInput,
    @Ctx() { viewer }: ServiceRequestsContext,
  ): Promise<BlowWhistlePayload> {
    const whistle = {
      ...input,
      divisionCode: input.divisionCode ?? null,
      gridCode: input.gridCode ?? null,
      requestId: input.requestId ?? null,
      sponsor: sponsor ? { name: sponsor.name, post: sponsor.post } : null,
    };
    return asPayload(async () => ({ whistle: await this.service.blow(whistle, idempotencyKey, viewer) }));
  }

  @Audience('internal')
  @Mutation(() => DisposeWhistlePayload, {
    description:
      '处置完成: the street agrees that the matter is done, when no arrival is awaited. Its request is handled on.',
  })
  disposeWhistle(
    @Arg('input', () => DisposeWhistleInput, { description: 'The whistle.' }) input: DisposeWhistleInput,
    @Ctx() context: ServiceRequestsContext,
  ): Promise<DisposeWhistlePayload> {
    return this.moved(WhistleAction.DISPOSE, input, context);
  }

  @Audience('internal')
  @Mutation(() => CloseWhistlePayload, {
    description: '销账: closes a whistle whose calls are all scored or excused.',
  })
  closeWhistle(
    @Arg('input', () => CloseWhistleInput, { description: 'The whistle.' }) input: CloseWhistleInput,
    @Ctx() context: ServiceRequestsContext,
  ): Promise<CloseWhistlePayload> {
    return this.moved(WhistleAction.CLOSE, input, context);
  }

  @Audience('internal')
  @Mutation(() => WithdrawWhistlePayload, {
    description:
      '撤哨: takes a whistle back. Calls that have not ended are excused; its request is handled on.',
  })
  withdrawWhistle(
    @Arg('input', () => WithdrawWhistleInput, { description: 'The whistle.' }) input: WithdrawWhistleInput,
    @Ctx() context: ServiceRequestsContext,
  ): Promise<WithdrawWhistlePayload> {
    return this.moved(WhistleAction.WITHDRAW, input, context);
  }

  private moved(
    action: WhistleAction,
    { id, expectedVersion, text }: CloseWhistleInput,
    { viewer }: ServiceRequestsContext,
  ) {
    const wanted = { action, expectedVersion, text: text ?? null };
    return asPayload(async () => ({ whistle: await this.service.move(id, wanted, viewer) }));
  }
}
