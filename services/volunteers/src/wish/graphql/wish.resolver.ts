import { asPayload, Audience, type Connection, orNotFound, PageArgs } from '@governance/shared';
import { Arg, Args, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import type { VolunteersContext } from '../../context.js';
import type { Wish } from '../wish.js';
import type { WishService } from '../wish.service.js';
import { MoveWishInput, RegisterWishInput, WishFilterInput } from './wish.input.js';
import { MoveWishPayload, RegisterWishPayload, WishConnectionType, WishType } from './wish.type.js';

/** Look-ups, lists and changes of wishes. */
@Resolver(() => WishType)
export class WishResolver {
  constructor(private readonly service: WishService) {}

  @Audience('internal')
  @Query(() => WishType, {
    nullable: true,
    description: 'The wish with this id; NOT_FOUND when there is none that the viewer may see.',
  })
  wish(
    @Arg('id', () => ID, { description: 'Its id.' }) id: string,
    @Ctx() { loaders }: VolunteersContext,
  ): Promise<Wish> {
    return orNotFound(loaders.wish.load(id), '心愿');
  }

  @Audience('internal')
  @Query(() => WishConnectionType, {
    nullable: true,
    description: 'Wishes that the viewer may see, newest first; the open ones are the pool (心愿池).',
  })
  wishes(
    @Arg('filter', () => WishFilterInput, { nullable: true, description: 'What the list is limited to.' })
    filter: WishFilterInput | null | undefined,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { viewer }: VolunteersContext,
  ): Promise<Connection<Wish>> {
    return this.service.list(filter ?? {}, page, viewer);
  }

  @Audience('internal')
  @Mutation(() => RegisterWishPayload, {
    description:
      'Puts a wish into the pool. For those who attend to residents in its place, and for everybody’s own wish.',
  })
  registerWish(
    @Arg('input', () => RegisterWishInput, { description: 'The wish.' })
    { idempotencyKey, ...input }: RegisterWishInput,
    @Ctx() { viewer }: VolunteersContext,
  ): Promise<RegisterWishPayload> {
    const wish = {
      ...input,
      description: input.description ?? null,
      wisherLabel: input.wisherLabel ?? null,
      gridId: input.gridId ?? null,
      serviceRequestId: input.serviceRequestId ?? null,
    };
    return asPayload(async () => ({ wish: await this.service.register(wish, idempotencyKey, viewer) }));
  }

  @Audience('internal')
  @Mutation(() => MoveWishPayload, {
    description:
      'Moves a wish on, as its status and the viewer allow; every move is an entry in its timeline. Of two teams that claim at once one wins, the other gets CONFLICT.',
  })
  moveWish(
    @Arg('input', () => MoveWishInput, { description: 'The wish and the move.' })
    { id, action, expectedVersion, teamId = null, reason = null }: MoveWishInput,
    @Ctx() { viewer }: VolunteersContext,
  ): Promise<MoveWishPayload> {
    const wanted = { action, expectedVersion, teamId, reason };
    return asPayload(async () => ({ wish: await this.service.move(id, wanted, viewer) }));
  }
}
