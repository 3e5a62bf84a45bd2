import { asPayload, Audience, type Connection, orNotFound, PageArgs } from '@governance/shared';
import { Arg, Args, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import type { MoveInput } from '../../co-building/graphql/move.input.js';
import type { OrganizationContext } from '../../context.js';
import type { NeedItem } from '../need-item.js';
import type { NeedItemService } from '../need-item.service.js';
import { NeedItemFilterInput, StateNeedInput, WithdrawNeedInput } from './need-item.input.js';
import {
  NeedItemConnectionType,
  NeedItemType,
  StateNeedPayload,
  WithdrawNeedPayload,
} from './need-item.type.js';

/** Look-ups, lists and changes of needs. */
@Resolver(() => NeedItemType)
export class NeedItemResolver {
  constructor(private readonly service: NeedItemService) {}

  @Audience('internal')
  @Query(() => NeedItemType, {
    nullable: true,
    description: 'The need with this id; NOT_FOUND when there is none that the viewer may see.',
  })
  needItem(
    @Arg('id', () => ID, { description: 'Its id.' }) id: string,
    @Ctx() { loaders }: OrganizationContext,
  ): Promise<NeedItem> {
    return orNotFound(loaders.needItem.load(id), '需求');
  }

  @Audience('internal')
  @Query(() => NeedItemConnectionType, {
    nullable: true,
    description: '需求清单: the needs that the viewer may see, by place and age.',
  })
  needItems(
    @Arg('filter', () => NeedItemFilterInput, { nullable: true, description: 'What the list is limited to.' })
    filter: NeedItemFilterInput | null | undefined,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { viewer }: OrganizationContext,
  ): Promise<Connection<NeedItem>> {
    return this.service.list(filter ?? {}, page, viewer);
  }

  @Audience('internal')
  @Mutation(() => StateNeedPayload, {
    description:
      'States a need. For officers and grid workers of the place, and for who speaks for the organization that states it.',
  })
  stateNeed(
    @Arg('input', () => StateNeedInput, { description: 'The need.' })
    { idempotencyKey, fromSuggestion, ...need }: StateNeedInput,
    @Ctx() { viewer }: OrganizationContext,
  ) {
    return asPayload(async () => ({
      needItem: await this.service.state(
        {
          ...need,
          description: need.description ?? null,
          quantity: need.quantity ?? null,
          unit: need.unit ?? null,
          serviceRequestId: need.serviceRequestId ?? null,
          isSuggested: fromSuggestion,
        },
        idempotencyKey,
        viewer,
      ),
    }));
  }

  @Audience('internal')
  @Mutation(() => WithdrawNeedPayload, {
    description: 'Takes a need back that has not been matched; what was proposed for it is declined.',
  })
  withdrawNeed(
    @Arg('input', () => WithdrawNeedInput, { description: 'The need, and why.' })
    { id, expectedVersion, reason }: MoveInput,
    @Ctx() { viewer }: OrganizationContext,
  ) {
    return asPayload(async () => ({
      needItem: await this.service.withdraw(id, { expectedVersion, reason: reason?.trim() ?? null }, viewer),
    }));
  }
}
